import { fill, formatCount } from '../_text/fill';
import { searchText } from '../_text/search';
import { AskLink } from './AskLink';
import type { Asked } from './_asked';
import styles from './results.module.css';

/** Pages beside the present one that are shown by their number. */
const BESIDE = 2;

export function Pages(props: {
  readonly asked: Asked;
  readonly page: number;
  readonly pages: number;
  readonly onAsk: (asked: Asked) => void;
}) {
  const { asked, page, pages, onAsk } = props;
  if (pages === 1) return null;
  const to = (number: number) => ({ ...asked, page: number });
  return (
    <nav className={styles['pages']} aria-label={searchText.pages}>
      <ul>
        {page > 1 ? (
          <li>
            <AskLink asked={to(page - 1)} onAsk={onAsk}>
              {searchText.previous}
            </AskLink>
          </li>
        ) : null}
        {shownPages(page, pages).map((number, i, shown) => (
          <li key={number}>
            {i > 0 && shown[i - 1] !== number - 1 ? <span className={styles['gap']}>…</span> : null}
            <AskLink
              asked={to(number)}
              onAsk={onAsk}
              label={fill(searchText.page, { page: number })}
              current={number === page ? 'page' : undefined}
            >
              {formatCount(number)}
            </AskLink>
          </li>
        ))}
        {page < pages ? (
          <li>
            <AskLink asked={to(page + 1)} onAsk={onAsk}>
              {searchText.next}
            </AskLink>
          </li>
        ) : null}
      </ul>
    </nav>
  );
}

/** The first, the last and those around the present one. */
function shownPages(page: number, pages: number): number[] {
  const all = Array.from({ length: pages }, (_, i) => i + 1);
  return all.filter((number) => number === 1 || number === pages || Math.abs(number - page) <= BESIDE);
}
