import type { ReactNode } from 'react';
import { findDifference, type OwnSentence, type ReprintGroup, type Reprints } from '../../lib/archive';
import { charactersOf } from '../../lib/archive/packed';
import type { StoredArticle } from '../../lib/model';
import { shortDate } from '../../lib/render';
import { urls } from '../../lib/site';
import { fill, text } from '../_text/text';
import { ListedDate } from './ListedDate';
import styles from './ReprintList.module.css';

/** Where lists that show one article of a group lead for the others. */
export const REPRINTS_ID = 'ban-dang-lai';

/** More are counted, and not listed. */
const LISTED = 20;

interface Props {
  readonly article: StoredArticle;
  readonly reprints: Reprints;
}

/** The other articles that print this one's text, which came first, and in which sentences they differ. */
export function ReprintList({ article, reprints }: Props) {
  const group = reprints.groupOf(article);
  const parts = reprints.partsOf(article);
  if (group === undefined && parts.length === 0) return null;
  return (
    <section className={styles['reprints']} aria-labelledby={REPRINTS_ID}>
      <h2 id={REPRINTS_ID}>{group === undefined ? text.reprints.parts : text.reprints.title}</h2>
      {group === undefined ? null : <Group article={article} group={group} />}
      {group === undefined || parts.length === 0 ? null : <h3>{text.reprints.parts}</h3>}
      <Rows
        articles={parts}
        note={(other) => (
          <p className={styles['note']}>
            {charactersOf(other) > charactersOf(article) ? text.reprints.inLonger : text.reprints.inShorter}
          </p>
        )}
      />
    </section>
  );
}

function Group({ article, group }: { readonly article: StoredArticle; readonly group: ReprintGroup }) {
  return (
    <>
      <p className={styles['lead']}>{earliestWords(article, group)}</p>
      <Rows
        articles={group.articles.filter((other) => other !== article)}
        note={(other) => <Difference article={article} other={other} />}
      />
    </>
  );
}

/** Never more than the days of publication tell. */
function earliestWords(article: StoredArticle, { articles, earliest }: ReprintGroup): string {
  const count = articles.length;
  if (earliest.kind === 'unknown') return fill(text.reprints.earliestUnknown, { count });
  const { undated } = earliest;
  const told =
    earliest.article === article
      ? fill(text.reprints.earliestHere, { count })
      : fill(text.reprints.earliestThere, { count, date: shortDate(earliest.published) });
  return undated === 0 ? told : `${told} ${fill(text.reprints.undated, { count: undated })}`;
}

function Rows(props: {
  readonly articles: readonly StoredArticle[];
  readonly note: (article: StoredArticle) => ReactNode;
}) {
  const { articles, note } = props;
  if (articles.length === 0) return null;
  return (
    <ul className={styles['list']}>
      {articles.slice(0, LISTED).map((other) => (
        <li key={other.id}>
          <p>
            <a href={urls.article(other.id)}>{other.title.text}</a>
          </p>
          <p className={styles['note']}>
            {other.source?.outlet?.name ?? text.article.outletUnknown} · <ListedDate article={other} />
          </p>
          {note(other)}
        </li>
      ))}
      {articles.length > LISTED ? <li>{fill(text.reprints.more, { count: articles.length - LISTED })}</li> : null}
    </ul>
  );
}

function Difference({ article, other }: { readonly article: StoredArticle; readonly other: StoredArticle }) {
  const { here, there } = findDifference(article.body, other.body);
  const count = Math.max(here.length, there.length);
  if (count === 0) return <p className={styles['note']}>{text.reprints.same}</p>;
  return (
    <details>
      <summary>{fill(text.reprints.differ, { count })}</summary>
      <Sentences title={text.reprints.onlyHere} sentences={here} />
      <Sentences title={text.reprints.onlyThere} sentences={there} />
    </details>
  );
}

function Sentences({ title, sentences }: { readonly title: string; readonly sentences: readonly OwnSentence[] }) {
  if (sentences.length === 0) return null;
  return (
    <>
      <h4>{title}</h4>
      <ul className={styles['sentences']}>
        {sentences.map((sentence) => (
          <li key={sentence.text}>
            <Marked sentence={sentence} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** The words that the other text does not have; a sentence that is new altogether needs no marks. */
function Marked({ sentence: { text: words, pieces } }: { readonly sentence: OwnSentence }) {
  if (pieces.every(({ own }) => own)) return words;
  return pieces.map((piece, index) => (piece.own ? <mark key={index}>{piece.text}</mark> : piece.text));
}
