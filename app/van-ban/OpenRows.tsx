import type { OpenReference } from '../../lib/archive';
import { urls } from '../../lib/site';
import { archive } from '../_archive';
import { Together } from '../_components/Together';
import { termWords } from '../_documents';
import { fill, text } from '../_text/text';
import styles from './page.module.css';

/** Wordings that point to no single document: what they may mean, why that stays open, and where they stand. */
export function OpenRows({ references }: { readonly references: readonly OpenReference[] }) {
  return (
    <ul className={styles['open']}>
      {references.map((reference) => (
        <li key={reference.wording}>
          <p>{reference.wording}</p>
          <Candidates reference={reference} />
          <Citing reference={reference} />
        </li>
      ))}
    </ul>
  );
}

function Candidates({ reference: { candidates, citations } }: { readonly reference: OpenReference }) {
  const [first] = citations;
  const chooser = first && archive.choosers.of(first.reference);
  if (candidates.length === 0) return null;
  return (
    <p className={styles['note']}>
      {text.document.openCandidates}{' '}
      {candidates.map((fact, index) => (
        <span key={fact.id}>
          {index === 0 ? null : ', '}
          <a href={urls.entity('document', fact.id)}>{fact.name}</a>
          {termWords(fact) === undefined ? null : ` (${termWords(fact)})`}
        </span>
      ))}
      {chooser === undefined ? null : (
        <>
          {'. '}
          <a href={urls.entity('document', chooser.id)}>{text.article.chooser}</a>
        </>
      )}
    </p>
  );
}

/** Articles of one wording that the page shows; the search leads to the others. */
const ARTICLES_SHOWN = 3;

function Citing({ reference: { citations, wording } }: { readonly reference: OpenReference }) {
  const left = citations.length - ARTICLES_SHOWN;
  return (
    <ul className={styles['citing']}>
      {citations.slice(0, ARTICLES_SHOWN).map(({ article, reference, because }) => {
        const at = reference.mentions[0]?.at;
        return (
          <li key={`${article.id} ${at?.line} ${at?.start}`}>
            <a href={urls.paragraph(article.id, at?.line ?? article.title.lines.first)}>{article.title.text}</a>
            <small>
              <Together text={fill(text.article.because, { reason: because })} />
            </small>
          </li>
        );
      })}
      {left <= 0 ? null : (
        <li>
          {fill(text.document.openArticlesMore, { count: left })}:{' '}
          <a href={urls.search(`"${wording}"`)}>{text.document.openSearch}</a>
        </li>
      )}
    </ul>
  );
}
