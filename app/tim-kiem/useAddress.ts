import { useCallback, useSyncExternalStore } from 'react';
import { urls } from '../../lib/site';

/** Told to this page alone: `pushState` itself raises no event. */
const CHANGED = 'tim-kiem:changed';

interface AddressQuery {
  /** Undefined while the page is built and before it runs. */
  readonly query: string | undefined;
  /** A step forward to the answer to another query. */
  readonly setQuery: (query: string) => void;
  /** Before the reader leaves with a query that was typed and not yet asked: going back finds it, and its answer. */
  readonly keepQuery: (query: string) => void;
}

/** The query in the address, `?q=`. Back and forward change it. */
export function useAddressQuery(): AddressQuery {
  const query = useSyncExternalStore(subscribe, readAddress, () => undefined);
  const setQuery = useCallback((next: string) => {
    if (next !== readAddress()) write('pushState', next);
  }, []);
  const keepQuery = useCallback((next: string) => {
    const asked = readAddress();
    // An empty page is replaced; the answer to a former query keeps its place in the history.
    if (next !== asked) write(asked === '' ? 'replaceState' : 'pushState', next);
  }, []);
  return { query, setQuery, keepQuery };
}

function write(how: 'pushState' | 'replaceState', query: string): void {
  window.history[how](null, '', query === '' ? urls.search() : urls.search(query));
  window.dispatchEvent(new Event(CHANGED));
}

function subscribe(changed: () => void): () => void {
  window.addEventListener('popstate', changed);
  window.addEventListener(CHANGED, changed);
  return () => {
    window.removeEventListener('popstate', changed);
    window.removeEventListener(CHANGED, changed);
  };
}

function readAddress(): string {
  return new URLSearchParams(window.location.search).get('q') ?? '';
}
