import { pageParam, pagesShown, type Page } from '../../lib/archive';
import { urls, type Href } from '../../lib/site';
import { fill, text } from '../_text/text';
import styles from './Pager.module.css';

/** Links to the pages of a long list, of a very long one to its ends and to the pages around; nothing for a list of one page. */
export function Pager({ page, list }: { readonly page: Page<unknown>; readonly list: Href }) {
  if (page.count === 1) return null;
  return (
    <nav aria-label={text.list.pages}>
      <ol className={styles['pages']}>
        {pagesShown(page.number, page.count).map((number, index) =>
          number === undefined ? (
            <li key={`gap-${index}`} className={styles['gap']} aria-hidden="true">
              …
            </li>
          ) : (
            <li key={number}>
              <a
                href={number === 1 ? list : urls.more(list, pageParam(number))}
                aria-label={fill(text.list.pageLabel, { number })}
                aria-current={number === page.number ? 'page' : undefined}
              >
                {number}
              </a>
            </li>
          ),
        )}
      </ol>
    </nav>
  );
}
