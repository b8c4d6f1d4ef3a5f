import { useEffect, useState } from 'react';
import type { Nearest } from '../../lib/search/nearest';
import { ask } from './_search';

const NONE: readonly Nearest[] = [];

/** The spellings in the archive that are nearest to words that it does not have; none until they are known. */
export function useNearest(missing: readonly string[]): readonly Nearest[] {
  const key = missing.join(' ');
  const [told, setTold] = useState<{ readonly key: string; readonly nearest: readonly Nearest[] }>();
  useEffect(() => {
    if (key === '') return;
    let current = true;
    void ask(async (search) => {
      const { findNearest } = await import('../../lib/search/nearest');
      return findNearest(search, key.split(' '));
    })
      // It is an offer: without it the page still says what is missing.
      .catch(() => NONE)
      .then((nearest) => {
        if (current) setTold({ key, nearest });
      });
    return () => {
      current = false;
    };
  }, [key]);
  return told?.key === key ? told.nearest : NONE;
}
