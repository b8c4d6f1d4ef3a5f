import type { EntityKind } from '../../lib/model';
import { urls } from '../../lib/site';
import { searchText } from '../_text/search';
import styles from './search.module.css';

const KINDS: readonly EntityKind[] = ['person', 'document', 'meeting', 'organisation', 'place', 'outlet'];

/** The ways into the archive that need no search. */
export function Lists() {
  return (
    <ul className={styles['lists']}>
      {KINDS.map((kind) => (
        <li key={kind}>
          <a href={urls.entities(kind)}>{searchText.kinds[kind]}</a>
        </li>
      ))}
      <li>
        <a href={urls.years()}>{searchText.years}</a>
      </li>
    </ul>
  );
}
