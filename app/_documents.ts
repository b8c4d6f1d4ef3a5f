import type { DocumentFact } from '../lib/archive';
import type { DocumentRef } from '../lib/model';
import { authorityDate } from '../lib/render';
import { fill, text } from './_text/text';

type Told = Pick<DocumentFact, 'name' | 'term' | 'date' | 'meeting'>;

/** "khóa XII", where the name does not say so already. */
export function termWords({ name, term }: Told): string | undefined {
  if (term === undefined) return undefined;
  const words = fill(text.document.termValue, { term });
  return name.endsWith(words) ? undefined : words;
}

/** "từ ngày 04/10/2017 đến ngày 11/10/2017"; undefined for a document, and for a plenum whose days are unknown. */
export function meetingWords({ meeting }: Told): string | undefined {
  const { from, to } = meeting ?? {};
  if (from !== undefined && to !== undefined && from !== to) {
    return fill(text.document.meetingDays, { from: authorityDate(from), to: authorityDate(to) });
  }
  const day = to ?? from;
  return day === undefined ? undefined : fill(text.document.meetingDay, { day: authorityDate(day) });
}

/**
 * What tells a document from others of its name, for a line: its committee term and its day as `dateWords` words it, or
 * the days on which a plenum met.
 */
export function distinctions(fact: Told, dateWords: (date: string) => string): string[] {
  const days = meetingWords(fact);
  const told = [
    termWords(fact),
    fact.date === undefined ? undefined : dateWords(fact.date),
    days === undefined ? undefined : fill(text.document.meetingInLine, { days }),
  ];
  return told.filter((words) => words !== undefined);
}

/** Why a reference leads to no document of the archive. */
export function openWords(reason: Extract<DocumentRef['resolution'], { kind: 'open' }>['reason']): string {
  return {
    local: text.article.openLocal,
    state: text.article.openState,
    collective: text.article.openCollective,
    unlisted: text.article.openUnlisted,
    undated: text.article.openUndated,
  }[reason];
}
