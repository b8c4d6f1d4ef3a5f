import type { Correction } from '../lib/model';
import type { EntryCorrection } from '../lib/authority/entry-corrections';
import { NONE, UNKNOWN } from '../lib/model';
import { correctedDate } from '../lib/render';
import { archive } from './_archive';
import { correctionText as words } from './_text/corrections';
import { fill } from './_text/text';

/** What was corrected in an article, in one sentence. */
export function correctionWords(told: Correction): string {
  if (told.field === 'line') {
    return fill(words.lineMoved, { line: told.line ?? 0, was: partName(told.was), now: partName(told.now) });
  }
  const what =
    told.field === 'document' ? fill(words.documentOf, { words: told.words ?? '' }) : words.fields[told.field];
  return fill(templateOf(told, words), { what, was: valueWords(told, told.was), now: valueWords(told, told.now) });
}

/** The same of an entry of the authority data. */
export function entryWords(told: EntryCorrection): string {
  const fields: Readonly<Record<string, string>> = words.entryFields;
  const template = templateOf(told, { changed: words.entry, added: words.entryAdded, removed: words.entryRemoved });
  return fill(template, {
    name: archive.documentFacts.get(told.entry)?.name ?? told.name,
    field: fields[told.field] ?? told.field,
    was: quote(dayWords(told.was)),
    now: quote(dayWords(told.now)),
  });
}

interface Templates {
  readonly changed: string;
  readonly added: string;
  readonly removed: string;
}

function templateOf({ was, now }: Pick<Correction, 'was' | 'now'>, { changed, added, removed }: Templates): string {
  if (was === NONE) return added;
  return now === NONE ? removed : changed;
}

function partName(part: string): string {
  const parts: Readonly<Record<string, string>> = words.parts;
  return parts[part] ?? part;
}

function valueWords({ field }: Correction, value: string): string {
  if (field === 'published' || field === 'event') return correctedDate(value);
  if (field !== 'document') return quote(value);
  if (value === UNKNOWN) return words.unknownDocument;
  const name = [...archive.documentFacts].find(([id]) => id === value)?.[1].name;
  return name ?? value;
}

function dayWords(value: string): string {
  return /^\d{4}-\d\d/u.test(value) ? correctedDate(value) : value;
}

function quote(value: string): string {
  return `“${value}”`;
}
