import type { StoredArticle } from '../../lib/model';
import { dayText } from '../../lib/render';
import { urls } from '../../lib/site';
import { correctionWords } from '../_corrections';
import { correctionText as words } from '../_text/corrections';
import { fill } from '../_text/text';
import styles from './ArticleCorrections.module.css';
import { CorrectionRow } from './CorrectionList';

const SECTION = 'dinh-chinh';

/** Under the headline of an article that was corrected: the day of the latest, and the way to the reasons. */
export function CorrectionNotice({ article: { corrections = [] } }: { readonly article: StoredArticle }) {
  const latest = corrections
    .map(({ on }) => on)
    .sort()
    .at(-1);
  if (latest === undefined) return null;
  return (
    <p>
      <a href={`#${SECTION}`}>{fill(words.noticed, { date: dayText(latest) })}</a>
    </p>
  );
}

/** What people corrected in the article, each with its reason. */
export function ArticleCorrections({ article: { corrections = [] } }: { readonly article: StoredArticle }) {
  if (corrections.length === 0) return null;
  return (
    <section className={styles['corrections']} aria-labelledby={SECTION}>
      <h2 id={SECTION}>{words.title}</h2>
      <ul>
        {corrections.map((told) => (
          <CorrectionRow key={JSON.stringify([told.field, told.line, told.words, told.was])} decision={told}>
            {correctionWords(told)}
          </CorrectionRow>
        ))}
      </ul>
      <p className={styles['all']}>
        <a href={urls.corrections()}>{words.allCorrections}</a>
      </p>
    </section>
  );
}
