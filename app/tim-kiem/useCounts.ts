import { useEffect, useState } from 'react';
import type { FacetCounts } from '../../lib/search/facet-reader';
import { ask } from './_search';

export type Counts = FacetCounts;

/** Counts are told over so many articles, the first in the present order. */
export const COUNTED = 1000;
const MOST_NAMES = 20;

/** The values in the articles found, with counts; undefined until they are there, `'fault'` if they cannot be had. */
export function useCounts(articles: readonly number[]): Counts | 'fault' | undefined {
  const [told, setTold] = useState<{ readonly articles: readonly number[]; readonly counts: Counts | 'fault' }>();
  useEffect(() => {
    let current = true;
    void ask(async ({ reader }) => {
      const { countFacets } = await import('../../lib/search/facet-reader');
      return countFacets(reader, articles.slice(0, COUNTED), MOST_NAMES);
    })
      .catch(() => 'fault' as const)
      .then((counts) => {
        if (current) setTold({ articles, counts });
      });
    return () => {
      current = false;
    };
  }, [articles]);
  // The counts of the former articles stay until the new ones are there: no flicker.
  return told?.counts;
}
