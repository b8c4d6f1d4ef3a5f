import type { ReactNode } from 'react';
import type { StoredArticle } from '../../lib/model';
import { excerptOf } from '../../lib/render';
import { urls } from '../../lib/site';
import { text } from '../_text/text';
import styles from './ArticleList.module.css';
import { ListedDate } from './ListedDate';

/** Articles in a dense list: date, headline, outlet, two lines. `note` adds what a page says of each of them. */
export function ArticleList(props: {
  readonly articles: readonly StoredArticle[];
  readonly note?: (article: StoredArticle) => ReactNode;
}) {
  return (
    <ol className={styles['list']}>
      {props.articles.map((article) => (
        <li key={article.id} className={styles['entry']}>
          <p className={styles['date']}>
            <ListedDate article={article} />
          </p>
          <div>
            <h3 className={styles['headline']}>
              <a href={urls.article(article.id)}>{article.title.text}</a>
            </h3>
            <p className={styles['outlet']}>{article.source?.outlet?.name ?? text.article.outletUnknown}</p>
            {props.note === undefined ? <Excerpt article={article} /> : props.note(article)}
          </div>
        </li>
      ))}
    </ol>
  );
}

function Excerpt({ article }: { readonly article: StoredArticle }) {
  const excerpt = excerptOf(article);
  return excerpt === undefined ? null : <p className={styles['excerpt']}>{excerpt}</p>;
}
