import { CERTAINTIES, type Certainty, type CitingArticle, type Page } from '../../../lib/archive';
import type { StoredArticle } from '../../../lib/model';
import type { Href } from '../../../lib/site';
import { ArticleList } from '../../_components/ArticleList';
import { Pager } from '../../_components/Pager';
import { Quote } from '../../_components/Quote';
import { Together } from '../../_components/Together';
import { fill, text } from '../../_text/text';
import entityStyles from '../../_components/EntityPage.module.css';

const IDS: Readonly<Record<Certainty, string>> = { certain: 'dan', likely: 'co-le-dan', possible: 'co-the-dan' };
const TITLES: Readonly<Record<Certainty, string>> = {
  certain: text.document.certainBy,
  likely: text.document.likelyBy,
  possible: text.document.possibleBy,
};
const NOTES: Readonly<Record<Certainty, string | undefined>> = {
  certain: undefined,
  likely: text.document.likelyNote,
  possible: text.document.possibleNote,
};

/** One page of the articles that cite a document, the surer ones apart from the less sure. */
export function CitedBy({ page, list }: { readonly page: Page<CitingArticle>; readonly list: Href }) {
  return (
    <>
      {CERTAINTIES.map((certainty) => (
        <Group key={certainty} certainty={certainty} rows={page.rows.filter((row) => row.certainty === certainty)} />
      ))}
      <Pager page={page} list={list} />
    </>
  );
}

function Group({ certainty, rows }: { readonly certainty: Certainty; readonly rows: readonly CitingArticle[] }) {
  if (rows.length === 0) return null;
  const byArticle = new Map<StoredArticle, CitingArticle>(rows.map((row) => [row.article, row]));
  const note = NOTES[certainty];
  return (
    <section aria-labelledby={IDS[certainty]}>
      <h2 id={IDS[certainty]}>{TITLES[certainty]}</h2>
      {note === undefined ? null : <p className={entityStyles['note']}>{note}</p>}
      <ArticleList
        articles={rows.map(({ article }) => article)}
        note={(article) => <Quotes row={byArticle.get(article)} />}
      />
    </section>
  );
}

/** References of one article to one document that are shown; more of them say no more. */
const REFERENCES = 3;

function Quotes({ row }: { readonly row: CitingArticle | undefined }) {
  return row?.citations.slice(0, REFERENCES).map(({ article, reference, because }) => {
    const [first] = reference.mentions;
    return (
      <Quote key={`${first?.at.line} ${first?.at.start}`} article={article} mentions={reference.mentions}>
        <Together text={`${fill(text.article.because, { reason: because })}. `} />
      </Quote>
    );
  });
}
