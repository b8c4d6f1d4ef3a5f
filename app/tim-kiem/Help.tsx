import { searchText } from '../_text/search';
import { SlashSwitch } from './SlashSwitch';
import styles from './search.module.css';

const words = searchText.help;

/** The query language by example, folded away. */
export function Help() {
  return (
    <details className={styles['help']}>
      <summary>{words.title}</summary>
      <dl>
        {words.rows.map(([query = '', meaning = '']) => (
          <div key={query}>
            <dt>{query}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <p>{words.note}</p>
      <p>{words.keys}</p>
      <SlashSwitch />
    </details>
  );
}
