/** Changes of the authority data as a maintainer makes them, drawn by numbers. */
import fc from 'fast-check';
import type { AuthorityTexts } from '../../lib/authority/difference';
import { findWords } from '../../lib/text';

/** One change: of which file, and the numbers that its place and words are drawn by. */
export interface Change {
  readonly file: keyof typeof LISTS;
  readonly deed: 'remove' | 'add' | 'alter' | 'swap';
  readonly list: number;
  readonly place: number;
  readonly other: number;
}

/** Lists of entries and of plain names. */
const LISTS = {
  'documents.json': ['documents'],
  'outlets.json': ['outlets'],
  'names.json': ['families', 'minorityFamilies', 'foreignFamilies', 'middles', 'givens'],
  'organisations.json': ['organisations', 'heads', 'committees'],
  'phrases.json': ['bodies', 'namedAfter', 'administrative', 'leads', 'historicFigures'],
  'places.json': ['places', 'countries', 'districts', 'lookalikes'],
  'roles.json': ['prefixes', 'modifiers', 'ranks', 'bodyWords', 'bodyVerbs', 'titles', 'honorifics', 'speech'],
} as const;
const FILES = Object.keys(LISTS) as (keyof typeof LISTS)[];

const number = fc.nat({ max: 1_000_000 });
export const changes: fc.Arbitrary<Change> = fc.record({
  // Documents are what articles cite: half of the changes are theirs.
  file: fc.oneof(fc.constant('documents.json' as const), fc.constantFrom(...FILES)),
  deed: fc.constantFrom('remove', 'add', 'alter', 'swap'),
  list: number,
  place: number,
  other: number,
});

type Entry = Readonly<Record<string, unknown>>;

/** @param words what new names are made of: words of the very texts that they may change */
export function applyChange(texts: AuthorityTexts, change: Change, words: readonly string[]): AuthorityTexts {
  const { file, list } = change;
  const key = at(LISTS[file], list);
  const content = JSON.parse(texts[file] ?? '{}') as Record<string, (Entry | string)[]>;
  const entries = content[key];
  if (entries === undefined) throw new Error(`${file} has no list ${key}`);
  content[key] = changeList(entries, change, words);
  return { ...texts, [file]: JSON.stringify(content) };
}

function changeList(entries: readonly (Entry | string)[], change: Change, words: readonly string[]) {
  const { deed, place, other } = change;
  const index = place % entries.length;
  const [one, two] = [at(entries, place), at(entries, other)];
  switch (deed) {
    case 'remove':
      return entries.toSpliced(index, 1);
    case 'add':
      return entries.toSpliced(other % (entries.length + 1), 0, altered(one, change, words, true));
    case 'alter':
      return entries.with(index, altered(one, change, words, false));
    case 'swap':
      return entries.with(index, two).with(other % entries.length, one);
    default:
      return deed satisfies never;
  }
}

function altered(entry: Entry | string, change: Change, words: readonly string[], isNew: boolean): Entry | string {
  const name = nameFrom(words, change.other);
  if (typeof entry === 'string') return name;
  const own = isNew ? { ...entry, id: `${String(entry['id'])}-moi` } : entry;
  return change.file === 'documents.json' ? alteredDocument(own, change, name) : { ...own, ...renamed(own, name) };
}

/** An outlet is known by its credits, everything else by its name. */
function renamed(entry: Entry, name: string): Entry {
  return 'credits' in entry ? { credits: [name] } : { name };
}

function alteredDocument(entry: Entry, { other }: Change, name: string): Entry {
  const { aliases: _, ...others } = entry;
  const ways: readonly Entry[] = [
    { ...others, number: String((other % 60) + 1).padStart(2, '0') },
    { ...others, aliases: [name] },
    { ...others, title: name },
    { ...others, subjects: [name] },
    { ...others, date: `20${10 + (other % 16)}-0${1 + (other % 9)}-1${other % 10}` },
    { ...others, confidence: 'low' },
    { ...others, knownByNumber: true },
    { ...others, plenum: 1 + (other % 12) },
    others,
  ];
  return at(ways, Math.floor(other / 60));
}

/** One to three words that stand beside one another. */
function nameFrom(words: readonly string[], drawn: number): string {
  const first = drawn % Math.max(1, words.length - 3);
  return words.slice(first, first + 1 + (drawn % 3)).join(' ');
}

export function wordsOf(texts: readonly string[]): string[] {
  return texts.flatMap(findWords);
}

function at<T>(list: readonly T[], drawn: number): T {
  const found = list[drawn % list.length];
  if (found === undefined) throw new Error('an empty list');
  return found;
}
