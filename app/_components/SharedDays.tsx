import type { SharedParagraph } from '../../lib/archive';
import { groupBy } from '../../lib/archive/group';
import { urls } from '../../lib/site';
import { fill, text } from '../_text/text';
import { listedDateText } from '../_dates';
import styles from './SharedDays.module.css';

const MOST_DAYS = 4;

/** The days of articles of which a paragraph holds two names: each leads to the first such paragraph. Nothing where there is none. */
export function SharedDays({ paragraphs }: { readonly paragraphs: readonly SharedParagraph[] }) {
  if (paragraphs.length === 0) return null;
  const byArticle = [...groupBy(paragraphs, ({ article }) => article).values()].flatMap((rows) => rows.slice(0, 1));
  const shown = byArticle.slice(0, MOST_DAYS);
  return (
    <span className={styles['days']}>
      {shown.map(({ article, line }) => {
        const date = listedDateText(article);
        return (
          <a
            key={article.id}
            href={urls.paragraph(article.id, line)}
            aria-label={fill(text.person.withParagraph, { date, title: article.title.text })}
          >
            {date}
          </a>
        );
      })}
      {paragraphs.length === shown.length ? null : (
        <span>{fill(text.person.withMore, { count: paragraphs.length - shown.length })}</span>
      )}
    </span>
  );
}
