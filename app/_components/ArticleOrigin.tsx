import { findIsoDay, type RemovedLines, type StoredArticle } from '../../lib/model';
import { countLines, dayText, summariseRemoved } from '../../lib/render';
import { urls } from '../../lib/site';
import { ruleName } from '../_text/rules';
import { fill, text } from '../_text/text';
import styles from './ArticleOrigin.module.css';

/** Where the text came from, what was left out of it, and what stays uncertain. */
export function ArticleOrigin(props: { readonly article: StoredArticle; readonly hasRaw: boolean }) {
  const { article, hasRaw } = props;
  return (
    <>
      <Doubts codes={article.quality} />
      <section className={styles['origin']}>
        <h2>{text.article.origin}</h2>
        <p>
          {article.crawl.url === undefined ? (
            text.article.originalUnknown
          ) : (
            <a href={article.crawl.url} rel="external noreferrer">
              {text.article.original}
            </a>
          )}
        </p>
        {article.source === undefined ? null : (
          <p>{fill(text.article.sourceEvidence, { evidence: `“${article.source.evidence}”` })}</p>
        )}
        {hasRaw ? <RawLinks article={article} /> : null}
        <dl>
          <dt>{text.article.rawName}</dt>
          <dd className={styles['code']}>{article.raw.file}</dd>
          <dt>{text.article.digest}</dt>
          <dd className={styles['code']}>{article.raw.sha256}</dd>
        </dl>
        <Days article={article} />
        <Removed rows={article.removed} />
      </section>
    </>
  );
}

function RawLinks({ article }: { readonly article: StoredArticle }) {
  return (
    <p>
      <a href={urls.raw(article.id)}>{text.article.rawLines}</a> ·{' '}
      <a href={urls.rawFile(article.id)}>{text.article.rawFile}</a>
    </p>
  );
}

function Doubts({ codes }: { readonly codes: readonly string[] }) {
  if (codes.length === 0) return null;
  const words: Readonly<Record<string, string>> = text.quality;
  return (
    <section className={styles['doubts']}>
      <h2>{text.article.uncertain}</h2>
      <ul>
        {codes.map((code) => (
          <li key={code}>{words[code] ?? code}</li>
        ))}
      </ul>
    </section>
  );
}

function Days({ article }: { readonly article: StoredArticle }) {
  const fetched = findIsoDay(article.crawl.fetched?.slice(0, 10) ?? '');
  return (
    <p>
      {fetched === undefined ? null : `${fill(text.article.fetched, { date: dayText(fetched) })}. `}
      {fill(text.article.archived, { date: dayText(article.archived) })}.
    </p>
  );
}

function Removed({ rows }: { readonly rows: readonly RemovedLines[] }) {
  if (rows.length === 0) return null;
  return (
    <details className={styles['removed']}>
      <summary>{fill(text.article.removed, { count: countLines(rows) })}</summary>
      <ul>
        {summariseRemoved(rows).map(({ rule, lines }) => (
          <li key={rule}>{fill(text.article.removedRule, { name: ruleName(rule), lines: lines.join(', ') })}</li>
        ))}
      </ul>
    </details>
  );
}
