'use client';

import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { searchText } from '../_text/search';
import { Answer } from './Answer';
import { askedAddress, having, NOTHING_ASKED, type Asked } from './_asked';
import type { Example } from './_panel';
import { expectPages, openAnew } from './_search';
import { hasTrouble, statusOf } from './_status';
import { FaultBoundary } from './FaultBoundary';
import { Help } from './Help';
import { Lists } from './Lists';
import { SearchBox } from './SearchBox';
import { useAddress } from './useAddress';
import { useFindings, type Progress } from './useFindings';
import styles from './search.module.css';

/**
 * Search as a whole: all that is asked lives in the address, so that it can be shared and gone back to.
 * @param props.pages which articles the site has, by `pagesOf`
 */
export function SearchPanel(props: { readonly pages: string; readonly examples: readonly Example[] }) {
  const { pages, examples } = props;
  // Before any question: those are asked by effects, which run after all of these.
  useLayoutEffect(() => expectPages(pages), [pages]);
  const { asked, ask, keep } = useAddress();
  const [attempt, setAttempt] = useState(0);
  const { progress, last } = useFindings(asked, attempt);
  const status = useRef<HTMLParagraphElement>(null);
  const box = useRef<HTMLInputElement>(null);
  useTitle(asked?.typed ?? '');
  // Another page, order or filter begins where the answer begins; a new search leaves the reader in the box, and where
  // nothing is asked any more there is nothing but the box.
  const turn = useCallback(
    (next: Asked) => {
      ask(next);
      if (next.typed === '' && next.chosen.length === 0) {
        box.current?.focus();
        return;
      }
      status.current?.focus({ preventScroll: true });
      status.current?.scrollIntoView({ block: 'start' });
    },
    [ask],
  );
  const retry = (): void => {
    if (progress?.state === 'found') openAnew(progress.found.trouble);
    setAttempt(attempt + 1);
    // The button goes once all has come: keys and voices go on where that is told.
    status.current?.focus();
  };
  const now = asked ?? NOTHING_ASKED;
  return (
    <div className={styles['panel']}>
      <SearchBox
        query={asked?.typed}
        input={box}
        onSearch={(typed, chosen) =>
          ask(chosen === undefined ? { ...now, typed, page: 1 } : having({ ...now, typed }, chosen))
        }
        onLeave={(typed) => keep({ ...now, typed, page: 1 })}
      />
      <Help examples={examples} onAsk={turn} />
      <p className={styles['status']} role="status" tabIndex={-1} ref={status}>
        {progress === undefined ? '' : statusOf(progress, examples, now.typed)}
      </p>
      {hasTrouble(progress) ? <Trouble progress={progress} kept={last !== undefined} onRetry={retry} /> : null}
      {last === undefined ? null : (
        <FaultBoundary of={last} instead={<Undrawn now={now} />}>
          <Answer found={last} now={now} busy={progress?.state !== 'found'} onAsk={turn} />
        </FaultBoundary>
      )}
      {progress === undefined ? (
        <div className={styles['waiting']}>
          <OtherWays hint={searchText.waiting} />
        </div>
      ) : null}
      {progress?.state === 'unready' ? <OtherWays hint={searchText.hint} /> : null}
      {progress?.state === 'fault' && last === undefined ? <OtherWays hint={searchText.faultHint} /> : null}
    </div>
  );
}

/** What can be read without a search. */
function OtherWays({ hint }: { readonly hint: string }) {
  return (
    <>
      <p>{hint}</p>
      <Lists />
    </>
  );
}

/** In the place of an answer that could not be drawn. The link loads the page again, with everything that it asks. */
function Undrawn({ now }: { readonly now: Asked }) {
  return (
    <>
      <div className={styles['trouble']} role="alert">
        <p>
          {searchText.undrawn} <a href={askedAddress(now)}>{searchText.retry}</a>
        </p>
      </div>
      <OtherWays hint={searchText.faultHint} />
    </>
  );
}

/** What did not come, what is still to be seen, and the way to try again. */
function Trouble(props: { readonly progress: Progress; readonly kept: boolean; readonly onRetry: () => void }) {
  const { progress, kept, onRetry } = props;
  return (
    <div className={styles['trouble']}>
      {progress.state !== 'found' && kept ? <p>{searchText.kept}</p> : null}
      <button className={styles['retry']} type="button" onClick={onRetry}>
        {searchText.retry}
      </button>
    </div>
  );
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
