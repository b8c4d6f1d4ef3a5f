import { fill } from '../_text/fill';
import { searchText } from '../_text/search';
import { AskLink } from './AskLink';
import { restrictionKey, without, type Asked } from './_asked';
import type { Found } from './_find';
import { quoted, restrictionWords, uncitedNotes, uncitedNumbers } from './_told';
import { Lists } from './Lists';
import { useNearest } from './useNearest';
import styles from './search.module.css';

/** Why nothing was found, and what would be found by asking for less or in another spelling. */
export function Nothing(props: {
  readonly found: Found;
  readonly asked: Asked;
  readonly onAsk: (asked: Asked) => void;
}) {
  const { found, asked, onAsk } = props;
  const { wordless } = found;
  const { missing: absent = [], lifted = [] } = found.findings.nothing ?? {};
  const uncited = uncitedNumbers(found.findings);
  const missing = absent.filter((word) => !uncited.some((number) => number.includes(word)));
  const explained = missing.length + uncited.length > 0;
  const helpful = lifted.filter(({ articles }) => articles > 0);
  const nearest = useNearest(missing);
  return (
    <section className={styles['nothing']}>
      {uncitedNotes(found.findings).map((note) => (
        <p key={note}>{note}</p>
      ))}
      {missing.length > 0 ? <p>{fill(searchText.missing, { words: quoted(missing) })}</p> : null}
      {explained || helpful.length > 0 || wordless !== undefined ? null : <p>{searchText.apart}</p>}
      {nearest.length > 0 ? (
        <p>
          {searchText.nearest}{' '}
          {nearest.map(({ word, instead }, i) => (
            <span key={`${word} ${instead}`}>
              {i === 0 ? '' : ', '}
              <AskLink asked={{ ...asked, typed: asked.typed.replace(word, () => instead), page: 1 }} onAsk={onAsk}>
                {instead}
              </AskLink>
            </span>
          ))}
        </p>
      ) : null}
      {helpful.length > 0 || wordless !== undefined ? (
        <ul className={styles['lifted']}>
          {helpful.map(({ restriction, articles }) => {
            const condition = restrictionWords(restriction);
            return (
              <li key={restrictionKey(restriction)}>
                <AskLink asked={without(asked, restriction)} onAsk={onAsk}>
                  {fill(searchText.lift, { condition, count: articles })}
                </AskLink>
              </li>
            );
          })}
          {wordless === undefined ? null : (
            <li>
              <AskLink asked={wordless.asked} onAsk={onAsk}>
                {fill(searchText.liftWords, { count: wordless.articles })}
              </AskLink>
            </li>
          )}
        </ul>
      ) : null}
      <p>{uncited.length > 0 ? searchText.uncitedHint : searchText.nothingHint}</p>
      <Lists />
    </section>
  );
}
