import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { askedAddress, readAsked, type Asked } from './_asked';

/** Told to this page alone: `pushState` itself raises no event. */
const CHANGED = 'tim-kiem:changed';

interface Address {
  /** Undefined while the page is built and before it runs. */
  readonly asked: Asked | undefined;
  /** A step forward to another question. */
  readonly ask: (asked: Asked) => void;
  /** Before the reader leaves with words that were typed and not yet asked: going back finds them, and their answer. */
  readonly keep: (asked: Asked) => void;
}

/** What the address asks. Back and forward change it. */
export function useAddress(): Address {
  const search = useSyncExternalStore(subscribe, readSearch, () => undefined);
  const asked = useMemo(() => (search === undefined ? undefined : readAsked(search)), [search]);
  const ask = useCallback((next: Asked) => {
    if (askedAddress(next) !== currentAddress()) write('pushState', next);
  }, []);
  const keep = useCallback((next: Asked) => {
    // An empty page is replaced; the answer to a former question keeps its place in the history.
    if (askedAddress(next) !== currentAddress()) write(readSearch() === '' ? 'replaceState' : 'pushState', next);
  }, []);
  return { asked, ask, keep };
}

function write(how: 'pushState' | 'replaceState', asked: Asked): void {
  window.history[how](null, '', askedAddress(asked));
  window.dispatchEvent(new Event(CHANGED));
}

/** In the form that `askedAddress` gives it, whatever form it came in. */
function currentAddress(): string {
  return askedAddress(readAsked(readSearch()));
}

function subscribe(changed: () => void): () => void {
  window.addEventListener('popstate', changed);
  window.addEventListener(CHANGED, changed);
  return () => {
    window.removeEventListener('popstate', changed);
    window.removeEventListener(CHANGED, changed);
  };
}

function readSearch(): string {
  return window.location.search;
}
