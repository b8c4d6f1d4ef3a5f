'use client';

import { useEffect, useState } from 'react';
import { fill, formatCount } from '../_text/fill';
import { searchText } from '../_text/search';
import { Lists } from './Lists';
import { Entities, Results } from './Results';
import { SearchBox } from './SearchBox';
import { useAddressQuery } from './useAddress';
import { SHOWN_AT_ONCE, useAnswer, type Finding } from './useAnswer';
import styles from './search.module.css';

/** Search as a whole: the query lives in the address, so that it can be shared and gone back to. */
export function SearchPanel() {
  const { query, setQuery, keepQuery } = useAddressQuery();
  const [more, setMore] = useState({ query, shown: SHOWN_AT_ONCE });
  const [attempt, setAttempt] = useState(0);
  // A new query begins with a list of its own.
  const shown = more.query === query ? more.shown : SHOWN_AT_ONCE;
  const finding = useAnswer(query, shown, attempt);
  useTitle(query ?? '');
  return (
    <>
      <SearchBox query={query ?? ''} onSearch={setQuery} onLeave={keepQuery} />
      <p className={styles['status']} role="status">
        {finding === undefined ? '' : statusOf(finding)}
      </p>
      {finding?.state === 'fault' ? (
        <button className={styles['more']} type="button" onClick={() => setAttempt(attempt + 1)}>
          {searchText.retry}
        </button>
      ) : null}
      {finding?.state === 'found' ? (
        <Found finding={finding} onMore={() => setMore({ query, shown: shown + SHOWN_AT_ONCE })} />
      ) : null}
      {finding?.state === 'unready' ? <Elsewhere hint={searchText.hint} /> : null}
    </>
  );
}

function Found({
  finding,
  onMore,
}: {
  readonly finding: Extract<Finding, { state: 'found' }>;
  readonly onMore: () => void;
}) {
  const { answer, results, query, cut } = finding;
  const similar = [...new Set(answer.corrections.flatMap(({ meant }) => meant))].join(', ');
  return (
    <>
      {cut ? <p className={styles['note']}>{fill(searchText.cut, { query })}</p> : null}
      {similar === '' ? null : <p className={styles['note']}>{fill(searchText.corrected, { words: similar })}</p>}
      <Entities entities={answer.entities} />
      {results.length === 0 ? (
        <Elsewhere hint={searchText.nothingHint} />
      ) : (
        <Results results={results} entities={answer.entities} total={answer.articles.length} onMore={onMore} />
      )}
    </>
  );
}

function Elsewhere({ hint }: { readonly hint: string }) {
  return (
    <>
      <p>{hint}</p>
      <Lists />
    </>
  );
}

function statusOf(finding: Finding): string {
  switch (finding.state) {
    case 'unready':
      return searchText.unready[finding.why];
    case 'loading':
      return searchText.loading;
    case 'fault':
      return searchText.faults[finding.reason];
    case 'found': {
      const count = finding.answer.articles.length;
      const template = count === 0 ? searchText.nothing : searchText.count;
      return fill(template, { count: formatCount(count), query: finding.query });
    }
    default:
      return finding satisfies never;
  }
}

/** The tab and the history tell the queries apart. */
function useTitle(query: string): void {
  useEffect(() => {
    const page = document.title;
    if (query !== '') document.title = `${query} – ${page}`;
    return () => {
      document.title = page;
    };
  }, [query]);
}
