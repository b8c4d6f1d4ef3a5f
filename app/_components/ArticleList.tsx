import type { ReactNode } from 'react';
import { foldReprints, type FoldedArticle } from '../../lib/archive';
import type { StoredArticle } from '../../lib/model';
import { excerptOf } from '../../lib/render';
import { urls } from '../../lib/site';
import { archive } from '../_archive';
import { fill, text } from '../_text/text';
import styles from './ArticleList.module.css';
import { ListedDate } from './ListedDate';
import { REPRINTS_ID } from './ReprintList';

/** Lists longer than this go without excerpts, so that the page of a whole year stays light. */
const LONG = 120;

/**
 * Articles in a dense list: date, headline, outlet, two lines. `note` stands in for the lines where a page has more to
 * say. Articles of one text stand as one row, which tells how many they are.
 */
export function ArticleList(props: {
  readonly articles: readonly StoredArticle[];
  readonly note?: (article: StoredArticle) => ReactNode;
}) {
  const { articles, note = articles.length > LONG ? nothing : excerptNote } = props;
  return (
    <ol className={styles['list']}>
      {foldReprints(articles, archive.reprints()).map(({ article, ...folded }) => (
        <li key={article.id} className={styles['entry']}>
          <p className={styles['date']}>
            <ListedDate article={article} />
          </p>
          <div>
            <h3 className={styles['headline']}>
              <a href={urls.article(article.id)}>{article.title.text}</a>
            </h3>
            <p className={styles['outlet']}>
              {article.source?.outlet?.name ?? text.article.outletUnknown}
              <Folded article={article} {...folded} />
            </p>
            {note(article)}
          </div>
        </li>
      ))}
    </ol>
  );
}

function Folded({ article, others, group }: FoldedArticle) {
  if (others.length === 0) return null;
  const { foldedReprints, foldedSame } = text.reprints;
  const { earliest } = group ?? {};
  const isFirst = earliest?.kind === 'known' && earliest.undated === 0 && earliest.article === article;
  return (
    <>
      {' · '}
      <a href={`${urls.article(article.id)}#${REPRINTS_ID}`}>
        {fill(isFirst ? foldedReprints : foldedSame, { count: others.length })}
      </a>
    </>
  );
}

const nothing = (): ReactNode => null;

function excerptNote(article: StoredArticle): ReactNode {
  const excerpt = excerptOf(article);
  return excerpt === undefined ? null : <p className={styles['excerpt']}>{excerpt}</p>;
}
