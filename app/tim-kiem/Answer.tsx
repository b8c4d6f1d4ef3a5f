import { withoutMarks } from '../../lib/text/tone';
import { fill, formatCount } from '../_text/fill';
import { searchText } from '../_text/search';
import { ORDERS } from '../../lib/search/conditions';
import { AskLink } from './AskLink';
import type { Asked } from './_asked';
import type { Found } from './_find';
import { notesOn } from './_told';
import { Chosen } from './Chosen';
import { Entities } from './Entities';
import { FilterFold } from './FilterFold';
import { Nothing } from './Nothing';
import { Pages } from './Pages';
import { Results } from './Results';
import { useWide } from './useWide';
import styles from './results.module.css';
import shared from './search.module.css';

/** What was found: notes on how the question was read, whom it means, the articles, the filters. */
export function Answer(props: {
  readonly found: Found;
  /** What is asked now: another question than that of `found` while its answer is on its way. */
  readonly now: Asked;
  readonly busy: boolean;
  readonly onAsk: (asked: Asked) => void;
}) {
  const { found, now, busy, onAsk } = props;
  const { findings } = found;
  const hasFilters = findings.articles.length > 0 || now.chosen.length > 0;
  const filters = hasFilters ? (
    <FilterFold key="filters" articles={findings.articles} capped={findings.capped} asked={now} onAsk={onAsk} />
  ) : null;
  const articles = (
    <div key="found" className={styles['found']}>
      <Notes found={found} />
      <OtherForms found={found} asked={now} onAsk={onAsk} />
      <Chosen restrictions={findings.restrictions} asked={now} onAsk={onAsk} />
      <Entities findings={findings} onAsk={onAsk} />
      <Articles found={found} now={now} onAsk={onAsk} />
    </div>
  );
  // Keys and voices go the way of the eye: first the articles, then the column beside them; first the fold, then below it.
  const wide = useWide();
  return (
    <div className={styles['answer']} aria-busy={busy} data-busy={busy || undefined}>
      {wide ? [articles, filters] : [filters, articles]}
    </div>
  );
}

function Articles({
  found,
  now,
  onAsk,
}: {
  readonly found: Found;
  readonly now: Asked;
  readonly onAsk: (asked: Asked) => void;
}) {
  const { findings } = found;
  if (findings.articles.length === 0) return <Nothing found={found} asked={now} onAsk={onAsk} />;
  return (
    <section aria-labelledby="bai-viet">
      <div className={styles['heading']}>
        <h2 id="bai-viet">{searchText.articles}</h2>
        {findings.articles.length > 1 ? <Orders asked={now} ranked={findings.text !== ''} onAsk={onAsk} /> : null}
      </div>
      <Results results={comeOf(found)} entities={findings.answer.entities} />
      <Pages asked={now} page={found.page} pages={found.pages} onAsk={onAsk} />
    </section>
  );
}

function Notes({ found }: { readonly found: Found }) {
  return notesOn(found).map((note) => (
    <p key={note} className={shared['note']}>
      {note}
    </p>
  ));
}

/** Where the marks that were typed leave articles out: how many, and the way to them. */
function OtherForms(props: { readonly found: Found; readonly asked: Asked; readonly onAsk: (asked: Asked) => void }) {
  const { found, asked, onAsk } = props;
  const { otherForms, capped } = found.findings;
  if (otherForms === 0) return null;
  const words = capped ? searchText.anyFormCapped : searchText.anyForm;
  return (
    <p className={shared['note']}>
      {searchText.typedOnly}{' '}
      <AskLink asked={{ ...asked, typed: withoutMarks(asked.typed), page: 1 }} onAsk={onAsk}>
        {fill(words, { count: formatCount(otherForms) })}
      </AskLink>
    </p>
  );
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

/** Where some did not come, no blank rows stay in their places. */
function comeOf({ results, trouble }: Found): Found['results'] {
  return trouble === undefined ? results : results.filter((result) => result !== undefined);
}
