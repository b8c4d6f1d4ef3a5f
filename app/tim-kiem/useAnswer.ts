import { useEffect, useState } from 'react';
import { parseQuery, type ParsedQuery } from '../../lib/search/query';
import type { Answer, Result } from '../../lib/search/search';
import { ask, faultOf, type FaultReason } from './_search';

export const SHOWN_AT_ONCE = 10;

/** What the page shows below the search box. */
export type Finding =
  | { readonly state: 'unready'; readonly why: Exclude<ParsedQuery['kind'], 'ready'> }
  | { readonly state: 'loading'; readonly query: string }
  | { readonly state: 'fault'; readonly reason: FaultReason }
  | {
      readonly state: 'found';
      readonly query: string;
      readonly cut: boolean;
      readonly answer: Answer;
      readonly results: readonly Result[];
    };

/** The answer to what was typed, with its first `shown` articles. `attempt` changes when the reader tries again. */
export function useAnswer(typed: string | undefined, shown: number, attempt: number): Finding | undefined {
  const [told, setTold] = useState<{ readonly key: string; readonly finding: Finding }>();
  const query = typed === undefined ? undefined : parseQuery(typed);
  const text = query?.kind === 'ready' ? query.text : undefined;
  const cut = query?.kind === 'ready' && query.cut;
  const key = JSON.stringify([text, cut, attempt]);

  useEffect(() => {
    if (text === undefined) return;
    let current = true;
    void find(text, cut, shown)
      .catch((error: unknown): Finding => ({ state: 'fault', reason: faultOf(error) }))
      .then((finding) => {
        if (current) setTold({ key, finding });
      });
    return () => {
      current = false;
    };
  }, [text, cut, shown, key]);

  if (query === undefined) return undefined;
  if (query.kind !== 'ready') return { state: 'unready', why: query.kind };
  return told?.key === key ? told.finding : { state: 'loading', query: query.text };
}

function find(query: string, cut: boolean, shown: number): Promise<Finding> {
  return ask(async (search) => {
    const answer = await search.find(query);
    const results = await Promise.all(
      answer.articles.slice(0, shown).map((article) => search.result(article, answer.syllables)),
    );
    return { state: 'found', query, cut, answer, results };
  });
}
