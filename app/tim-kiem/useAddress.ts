import { useCallback, useSyncExternalStore } from 'react';
import { urls } from '../../lib/site';

/** Told to this page alone: `pushState` itself raises no event. */
const CHANGED = 'tim-kiem:changed';

/** The query in the address, `?q=`: undefined while the page is built and before it runs. Back and forward change it. */
export function useAddressQuery(): { readonly query: string | undefined; readonly setQuery: (query: string) => void } {
  const query = useSyncExternalStore(subscribe, readAddress, () => undefined);
  const setQuery = useCallback((next: string) => {
    if (next === readAddress()) return;
    window.history.pushState(null, '', next === '' ? urls.search() : urls.search(next));
    window.dispatchEvent(new Event(CHANGED));
  }, []);
  return { query, setQuery };
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
