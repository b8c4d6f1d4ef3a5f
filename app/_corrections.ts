import type { Correction } from '../lib/model';
import type { EntryCorrection } from '../lib/authority/entry-corrections';
import { NONE, UNKNOWN } from '../lib/model';
import { authorityDateWords, correctedDate } from '../lib/render';
import { archive } from './_archive';
import { distinctions } from './_documents';
import { correctionText as words } from './_text/corrections';
import { fill } from './_text/text';

/** What was corrected in an article, in one sentence. */
export function correctionWords(told: Correction): string {
  if (told.field === 'line') {
    return fill(words.lineMoved, { line: told.line ?? 0, was: partName(told.was), now: partName(told.now) });
  }
  if (told.field === 'document') return documentWords(told);
  const what = words.fields[told.field];
  return fill(templateOf(told, words), { what, was: valueWords(told, told.was), now: valueWords(told, told.now) });
}

function documentWords({ words: named = '', was, now }: Correction): string {
  return fill(words.documents[documentChange(was, now)], {
    words: named,
    was: documentName(was),
    now: documentName(now),
  });
}

function documentChange(was: string, now: string): keyof typeof words.documents {
  if (was === NONE) return now === UNKNOWN ? 'addedOpen' : 'added';
  if (now === NONE) return was === UNKNOWN ? 'removedOpen' : 'removed';
  if (was === UNKNOWN) return 'told';
  return now === UNKNOWN ? 'open' : 'changed';
}

/** With what tells it from its namesakes: "Nghị quyết số 04-NQ/TW (khóa XII, ngày 30/10/2016)". */
function documentName(id: string): string {
  const fact = [...archive.documentFacts].find(([known]) => known === id)?.[1];
  if (fact === undefined) return id;
  const told = distinctions(fact, authorityDateWords);
  return told.length === 0 ? fact.name : `${fact.name} (${told.join(', ')})`;
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
  return field === 'published' || field === 'event' ? correctedDate(value) : quote(value);
}

function dayWords(value: string): string {
  return /^\d{4}-\d\d/u.test(value) ? correctedDate(value) : value;
}

function quote(value: string): string {
  return `“${value}”`;
}
