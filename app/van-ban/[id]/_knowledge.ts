import type { DocumentFact } from '../../../lib/archive';
import { text } from '../../_text/text';

/** What of an entry was seen: no more than it holds. */
export function seenWords({ number, date, title, meeting }: DocumentFact): string[] {
  return [
    number === undefined ? undefined : text.document.seenNumber,
    date === undefined ? undefined : text.document.seenDate,
    title === undefined ? undefined : text.document.seenTitle,
    meeting?.from === undefined && meeting?.to === undefined ? undefined : text.document.seenMeeting,
  ].filter((words) => words !== undefined);
}
