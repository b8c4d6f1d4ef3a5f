import { useEffect, useState } from 'react';
import { ask } from './_search';
import { suggest, type Suggestion } from './_suggest';

export interface Suggestions {
  readonly list: readonly Suggestion[];
  /** They answer the beginning of what is typed; those for all of it are on their way. */
  readonly former: boolean;
}

interface Answered {
  readonly typed: string;
  readonly list: readonly Suggestion[];
}

const NONE: Answered = { typed: '', list: [] };

/** Without suggestions the box still searches, and the search itself tells what is wrong. */
export function useSuggestions(typed: string, wanted: boolean): Suggestions {
  const [answered, setAnswered] = useState(NONE);
  const asks = typed.trim() !== '';
  useEffect(() => {
    if (!wanted || !asks) return;
    let current = true;
    void ask((search) => suggest(search, typed))
      .catch((): Suggestion[] => [])
      .then((list) => {
        if (current) setAnswered({ typed, list });
      });
    return () => {
      current = false;
    };
  }, [typed, wanted, asks]);
  // The list stays from letter to letter, without flicker; words that begin anew are not those it was made for.
  const kept = asks && answered.typed !== '' && typed.startsWith(answered.typed) ? answered : NONE;
  return { list: kept.list, former: kept.typed !== typed };
}
