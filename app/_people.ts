/** What an article tells of a person, in the same words beside the name, in the margin and at its raw lines. */
import type { PersonNote } from '../lib/render';
import { text } from './_text/text';

/** `Chủ tịch, nhân vật lịch sử`; empty where the article tells nothing. */
export function toldWords({ roles, historical }: Pick<PersonNote, 'roles' | 'historical'>): string {
  return [...roles, ...(historical ? [text.article.peopleHistorical] : [])].join(', ');
}
