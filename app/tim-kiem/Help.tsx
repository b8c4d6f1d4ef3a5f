import { searchText } from '../_text/search';
import { AskLink } from './AskLink';
import { NOTHING_ASKED, type Asked } from './_asked';
import type { Example } from './_panel';
import { SlashSwitch } from './SlashSwitch';
import styles from './search.module.css';

const words = searchText.help;

/** The query language by example, folded away; each example can be asked. */
export function Help({
  examples,
  onAsk,
}: {
  readonly examples: readonly Example[];
  readonly onAsk: (asked: Asked) => void;
}) {
  return (
    <details className={styles['help']}>
      <summary>{words.title}</summary>
      <dl>
        {examples.map(([query, meaning]) => (
          <div key={query}>
            <dt>
              <AskLink asked={{ ...NOTHING_ASKED, typed: query }} onAsk={onAsk}>
                {query}
              </AskLink>
            </dt>
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
