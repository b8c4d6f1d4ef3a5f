import type { ReactNode } from 'react';
import { quoteMention } from '../../lib/archive';
import type { Mention, StoredArticle } from '../../lib/model';
import { urls } from '../../lib/site';
import { fill, text } from '../_text/text';
import styles from './Quote.module.css';
import { Together } from './Together';

/** Further places that a quotation names; the rest are counted by the list that the article stands in. */
const PLACES = 6;

/**
 * The sentence in which an article first mentions something: the words marked, and a link to their paragraph; then the
 * lines of the other mentions, and whatever else is to be said.
 */
export function Quote(props: {
  readonly article: StoredArticle;
  readonly mentions: readonly Mention[];
  readonly children?: ReactNode;
}) {
  const { article, mentions, children } = props;
  const [first] = mentions;
  const quotation = first && quoteMention(article, first);
  if (quotation === undefined) return null;
  const { line, before, words, after } = quotation;
  const others = [...new Set(mentions.map(({ at }) => at.line))].filter((other) => other !== line).slice(0, PLACES);
  return (
    <div className={styles['quote']}>
      <blockquote>
        <Together text={before} />
        <a href={urls.paragraph(article.id, line)}>
          <mark>
            <Together text={words} />
          </mark>
        </a>
        <Together text={after} />
      </blockquote>
      {others.length === 0 && children === undefined ? null : (
        <p className={styles['note']}>
          {children}
          {others.length === 0 ? null : <OtherLines article={article} lines={others} />}
        </p>
      )}
    </div>
  );
}

function OtherLines({ article, lines }: { readonly article: StoredArticle; readonly lines: readonly number[] }) {
  return (
    <span className={styles['others']}>
      {text.document.quoteMore}{' '}
      {lines.map((line, index) => (
        <span key={line}>
          {index === 0 ? null : ', '}
          <a href={urls.paragraph(article.id, line)}>{fill(text.document.quoteLine, { line })}</a>
        </span>
      ))}
      {'.'}
    </span>
  );
}
