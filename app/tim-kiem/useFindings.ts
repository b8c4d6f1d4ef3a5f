import { useEffect, useState } from 'react';
import { askedAddress, type Asked } from './_asked';
import { findPage, loadResults, readyQuery, type Found, type Unready } from './_find';
import { ask, faultOf, type FaultReason } from './_search';

/** How far the answer to the present question has come. */
export type Progress =
  | { readonly state: 'unready'; readonly why: Unready }
  | { readonly state: 'loading'; readonly slow: boolean }
  | { readonly state: 'fault'; readonly reason: FaultReason }
  /** `slow`: some of its page is still on its way, and has been for long. */
  | { readonly state: 'found'; readonly found: Found; readonly slow: boolean };

interface Told {
  readonly key: string;
  readonly progress: Progress;
}

/** When a wait is told to be one. */
const SLOW_AFTER_MS = 5000;

/**
 * The answer to what is asked, and the last one that was found: it stays to be seen while the next is on its way or does
 * not come.
 * @param attempt changes when the reader tries again
 */
export function useFindings(
  asked: Asked | undefined,
  attempt: number,
): { progress: Progress | undefined; last: Found | undefined } {
  const [told, setTold] = useState<Told>();
  const [last, setLast] = useState<Found>();
  const query = asked === undefined ? undefined : readyQuery(asked);
  const ready = typeof query === 'object';
  const key = asked === undefined ? '' : `${attempt} ${askedAddress(asked)}`;

  useEffect(() => {
    if (asked === undefined || !ready) return;
    let current = true;
    let progress: Progress = { state: 'loading', slow: false };
    const tell = (next: Progress): void => {
      if (!current) return;
      progress = next;
      setTold({ key, progress });
      if (next.state === 'found') setLast(next.found);
    };
    let slow = false;
    const timer = setTimeout(() => {
      slow = true;
      if (progress.state === 'loading' || progress.state === 'found') tell({ ...progress, slow });
    }, SLOW_AFTER_MS);
    void find(asked, (found) => tell({ state: 'found', found, slow }))
      .then(() => progress.state === 'found' && slow && tell({ ...progress, slow: false }))
      .catch((error: unknown) => tell({ state: 'fault', reason: faultOf(error) }))
      .finally(() => clearTimeout(timer));
    return () => {
      current = false;
      clearTimeout(timer);
    };
    // `key` is the question itself.
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `asked` is a new object for the same question
  }, [key, ready]);

  if (asked === undefined || query === undefined) return { progress: undefined, last: undefined };
  if (typeof query === 'string') return { progress: { state: 'unready', why: query }, last: undefined };
  return { progress: told?.key === key ? told.progress : { state: 'loading', slow: false }, last };
}

async function find(asked: Asked, tell: (found: Found) => void): Promise<void> {
  const query = readyQuery(asked);
  if (typeof query === 'string') return;
  await ask(async (search) => {
    const found = await findPage(search, asked, query);
    tell(found);
    await loadResults(search, found, tell);
  });
}
