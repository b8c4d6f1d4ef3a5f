import type { Restriction } from '../../lib/search/inquiry';
import { fill } from '../_text/fill';
import { searchText } from '../_text/search';
import { AskLink } from './AskLink';
import { restrictionKey, without, withoutAll, type Asked } from './_asked';
import { restrictionWords } from './_told';
import styles from './filters.module.css';

/** The conditions in use, typed and chosen, each with a way to take it away. */
export function Chosen(props: {
  readonly restrictions: readonly Restriction[];
  readonly asked: Asked;
  readonly onAsk: (asked: Asked) => void;
}) {
  const { restrictions, asked, onAsk } = props;
  if (restrictions.length === 0) return null;
  return (
    <ul className={styles['chosen']} aria-label={searchText.chosen}>
      {restrictions.map((restriction) => {
        const words = restrictionWords(restriction);
        return (
          <li key={restrictionKey(restriction)}>
            <AskLink
              asked={without(asked, restriction)}
              onAsk={onAsk}
              className={styles['chip']}
              label={fill(searchText.remove, { condition: words })}
            >
              {words} <span aria-hidden="true">×</span>
            </AskLink>
          </li>
        );
      })}
      {restrictions.length > 1 ? (
        <li>
          <AskLink asked={withoutAll(asked, restrictions)} onAsk={onAsk}>
            {searchText.clearAll}
          </AskLink>
        </li>
      ) : null}
    </ul>
  );
}
