import { findIsoDay, isCorrected, type RemovedLines, type SourceCredit, type StoredArticle } from '../../lib/model';
import {
  countRemoved,
  dayText,
  DOUBT_CODES,
  findDoubts,
  isInferredSource,
  summariseRemoved,
  type RemovedByRule,
} from '../../lib/render';
import { urls } from '../../lib/site';
import { correctionText } from '../_text/corrections';
import { ruleName } from '../_text/rules';
import { doubtTitle, overviewText } from '../_text/overview';
import { fill, text } from '../_text/text';
import { quoted } from './ArticleDates';
import styles from './ArticleOrigin.module.css';

/** Where the text came from, what was left out of it, and what stays uncertain. */
export function ArticleOrigin(props: { readonly article: StoredArticle; readonly hasRaw: boolean }) {
  const { article, hasRaw } = props;
  return (
    <>
      <Doubts article={article} />
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
        {article.source === undefined ? null : <p>{sourceWords(article.source)}</p>}
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
    <p className="on-screen">
      <a href={urls.raw(article.id)}>{text.article.rawLines}</a> ·{' '}
      <a href={urls.rawText(article.id)}>{text.article.rawFile}</a>
    </p>
  );
}

/** The words that name the source, or from which it was concluded. */
export function sourceWords(source: SourceCredit): string {
  if (isCorrected(source.rule)) return fill(correctionText.sourceStated, { reason: source.evidence });
  const template = isInferredSource(source) ? text.article.sourceInferred : text.article.sourceEvidence;
  return fill(template, { evidence: quoted([source.evidence]) });
}

function Doubts({ article }: { readonly article: StoredArticle }) {
  const doubts = findDoubts(article);
  if (doubts.length === 0) return null;
  const words: Readonly<Record<string, string>> = text.quality;
  return (
    <section className={styles['doubts']}>
      <h2>{text.article.uncertain}</h2>
      <ul>
        {doubts.map((doubt) => (
          <li key={doubt.code}>
            {fill(words[doubt.code] ?? doubt.code, { evidence: quoted(doubt.words) })}
            {DOUBT_CODES.has(doubt.code) ? (
              <>
                {' '}
                <a
                  className="on-screen"
                  href={urls.doubtful(doubt.code)}
                  aria-label={fill(overviewText.figures.doubtOthersOf, { doubt: doubtTitle(doubt.code) })}
                >
                  {overviewText.figures.doubtOthers}
                </a>
              </>
            ) : null}
          </li>
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
      <summary>{fill(text.article.removed, { what: removedWords(rows) })}</summary>
      <ul>
        {summariseRemoved(rows).map((row) => (
          <li key={row.rule}>{fill(text.article.removedRule, { name: ruleName(row.rule), where: whereWords(row) })}</li>
        ))}
      </ul>
    </details>
  );
}

/** "6 dòng", "1 phần dòng", "6 dòng và 2 phần dòng". */
function removedWords(rows: readonly RemovedLines[]): string {
  const count = countRemoved(rows);
  const lines = fill(text.article.removedLines, { count: count.lines });
  const parts = fill(text.article.removedParts, { count: count.parts });
  if (count.parts === 0) return lines;
  return count.lines === 0 ? parts : fill(text.article.removedBoth, { lines, parts });
}

function whereWords({ lines, parts }: RemovedByRule): string {
  return [
    ...(lines.length === 0 ? [] : [fill(text.article.whereLines, { lines: lines.join(', ') })]),
    ...(parts.length === 0 ? [] : [fill(text.article.whereParts, { lines: parts.join(', ') })]),
  ].join('; ');
}
