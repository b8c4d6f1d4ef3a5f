import type { ReactNode } from 'react';
import type { StoredArticle } from '../../lib/model';
import { excerptOf } from '../../lib/render';
import { urls } from '../../lib/site';
import { text } from '../_text/text';
import styles from './ArticleList.module.css';
import { ListedDate } from './ListedDate';

/** Lists longer than this go without excerpts, so that the page of a whole year stays light. */
const LONG = 120;

/** Articles in a dense list: date, headline, outlet, two lines. `note` stands in for the lines where a page has more to say. */
export function ArticleList(props: {
  readonly articles: readonly StoredArticle[];
  readonly note?: (article: StoredArticle) => ReactNode;
}) {
  const { articles, note = articles.length > LONG ? nothing : excerptNote } = props;
  return (
    <ol className={styles['list']}>
      {articles.map((article) => (
        <li key={article.id} className={styles['entry']}>
          <p className={styles['date']}>
            <ListedDate article={article} />
          </p>
          <div>
            <h3 className={styles['headline']}>
              <a href={urls.article(article.id)}>{article.title.text}</a>
            </h3>
            <p className={styles['outlet']}>{article.source?.outlet?.name ?? text.article.outletUnknown}</p>
            {note(article)}
          </div>
        </li>
      ))}
    </ol>
  );
}

const nothing = (): ReactNode => null;

function excerptNote(article: StoredArticle): ReactNode {
  const excerpt = excerptOf(article);
  return excerpt === undefined ? null : <p className={styles['excerpt']}>{excerpt}</p>;
}
