import { fill } from '../_text/fill';
import { searchText } from '../_text/search';
import { ORDERS } from '../../lib/search/conditions';
import { AskLink } from './AskLink';
import type { Asked } from './_asked';
import type { Found } from './_find';
import { misreadings } from './_told';
import { Chosen } from './Chosen';
import { Entities } from './Entities';
import { FilterFold } from './FilterFold';
import { Nothing } from './Nothing';
import { Pages } from './Pages';
import { Results } from './Results';
import styles from './search.module.css';

/** What was found: notes on how the question was read, whom it means, the articles, the filters. */
export function Answer(props: {
  readonly found: Found;
  /** What is asked now: another question than that of `found` while its answer is on its way. */
  readonly now: Asked;
  readonly busy: boolean;
  readonly onAsk: (asked: Asked) => void;
}) {
  const { found, now, busy, onAsk } = props;
  const { findings, query } = found;
  const empty = findings.articles.length === 0;
  return (
    <div className={styles['answer']} aria-busy={busy} data-busy={busy || undefined}>
      {empty && now.chosen.length === 0 ? null : <FilterFold articles={findings.articles} asked={now} onAsk={onAsk} />}
      <div className={styles['found']}>
        <Notes found={found} />
        <Chosen restrictions={findings.restrictions} asked={now} onAsk={onAsk} />
        <Entities entities={findings.answer.entities} />
        {empty ? (
          <Nothing found={found} asked={now} onAsk={onAsk} />
        ) : (
          <section aria-labelledby="bai-viet">
            <div className={styles['heading']}>
              <h2 id="bai-viet">{searchText.articles}</h2>
              {findings.articles.length > 1 ? <Orders asked={now} ranked={query.text !== ''} onAsk={onAsk} /> : null}
            </div>
            <Results results={found.results} entities={findings.answer.entities} />
            <Pages asked={now} page={found.page} pages={found.pages} onAsk={onAsk} />
          </section>
        )}
      </div>
    </div>
  );
}

function Notes({ found: { query, findings } }: { readonly found: Found }) {
  const { answer, unknown } = findings;
  const similar = [...new Set(answer.corrections.flatMap(({ meant }) => meant))].join(', ');
  const notes = [
    ...(query.cut ? [fill(searchText.cut, { query: query.text })] : []),
    ...misreadings(query.faults, unknown),
    ...(similar === '' || findings.articles.length === 0 ? [] : [fill(searchText.corrected, { words: similar })]),
  ];
  return notes.map((note) => (
    <p key={note} className={styles['note']}>
      {note}
    </p>
  ));
}

/** Articles without words to rank them stand newest first. */
function Orders({
  asked,
  ranked,
  onAsk,
}: {
  readonly asked: Asked;
  readonly ranked: boolean;
  readonly onAsk: (asked: Asked) => void;
}) {
  const current = !ranked && asked.order === 'best' ? 'newest' : asked.order;
  return (
    <ul className={styles['orders']} aria-label={searchText.order}>
      {ORDERS.filter((order) => ranked || order !== 'best').map((order) => (
        <li key={order}>
          <AskLink asked={{ ...asked, order, page: 1 }} onAsk={onAsk} current={order === current ? 'true' : undefined}>
            {searchText.orders[order]}
          </AskLink>
        </li>
      ))}
    </ul>
  );
}
