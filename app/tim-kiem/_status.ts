/** What is told of a question while it is answered, and what did not come of its answer. */
import { normalQuery } from '../../lib/search/query';
import { fill, formatCount } from '../_text/fill';
import { searchText } from '../_text/search';
import { asksTyped, SHOWN_AT_ONCE, type Found } from './_find';
import type { Example } from './_panel';
import { countWords, unreadyWords } from './_told';
import type { Progress } from './useFindings';

/** Whether some of it is late or did not come: then it can be asked for again. */
export function hasTrouble(progress: Progress | undefined): progress is Progress {
  if (progress?.state === 'found') return progress.slow || progress.found.trouble !== undefined;
  return progress?.state === 'fault' || (progress?.state === 'loading' && progress.slow);
}

/** What the line above the answer says. `typed` stands in the box. */
export function statusOf(progress: Progress, examples: readonly Example[], typed: string): string {
  switch (progress.state) {
    case 'unready':
      return unreadyWords(progress.why, examples, typed);
    case 'loading':
      return progress.slow ? searchText.slow : searchText.loading;
    case 'fault':
      return searchText.faults[progress.reason];
    case 'found':
      // What is missing is told where voices read what came.
      return [foundWords(progress.found), troubleWords(progress)].filter((words) => words !== '').join('. ');
    default:
      return progress satisfies never;
  }
}

function foundWords({ asked, query, findings, page, pages }: Found): string {
  const typed = asksTyped(query) ? normalQuery(asked.typed) : '';
  const count = countWords(typed.length > 80 ? `${typed.slice(0, 80)}…` : typed, findings);
  if (pages === 1) return count;
  const from = (page - 1) * SHOWN_AT_ONCE + 1;
  const to = Math.min(findings.articles.length, from + SHOWN_AT_ONCE - 1);
  return `${count} · ${fill(searchText.range, { from: formatCount(from), to: formatCount(to) })}`;
}

function troubleWords(progress: Extract<Progress, { readonly state: 'found' }>): string {
  if (!hasTrouble(progress)) return '';
  return progress.slow ? searchText.slow : partialWords(progress.found);
}

function partialWords({ results, textless, findings }: Found): string {
  const loaded = results.filter((result) => result !== undefined).length;
  const sentences = [
    ...(loaded < results.length ? [fill(searchText.partial, { loaded, wanted: results.length })] : []),
    ...(textless > 0 ? [fill(searchText.partialTexts, { count: textless })] : []),
    ...(findings.answer.entityTrouble === undefined ? [] : [searchText.partialEntities]),
  ];
  return sentences.join(' ');
}
