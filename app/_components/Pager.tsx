import { pageParam, type Page } from '../../lib/archive';
import { urls, type Href } from '../../lib/site';
import { fill, text } from '../_text/text';
import styles from './Pager.module.css';

/** Links to the pages of a long list; nothing for a list of one page. */
export function Pager({ page, list }: { readonly page: Page<unknown>; readonly list: Href }) {
  if (page.count === 1) return null;
  return (
    <nav aria-label={text.list.pages}>
      <ol className={styles['pages']}>
        {Array.from({ length: page.count }, (_, index) => index + 1).map((number) => (
          <li key={number}>
            <a
              href={number === 1 ? list : urls.more(list, pageParam(number))}
              aria-label={fill(text.list.pageLabel, { number })}
              aria-current={number === page.number ? 'page' : undefined}
            >
              {number}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
