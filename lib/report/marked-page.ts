import type { Draft } from '../convert';
import type { BlockKind, RuleId } from '../model';

/**
 * A raw page marked by hand, as the files under `tests/pages` hold it. First `# key: value` lines, then the page, each line
 * behind a letter and a blank; a blank line is a blank line of the page:
 * `T` title, `D` dateline, `L` lead, `P` paragraph, `H` heading, `C` caption, `B` byline, `S` source, `-` junk, `~` either way.
 */
export interface MarkedPage {
  readonly name: string;
  /** What kind of page it imitates. */
  readonly kind: string;
  readonly published?: string;
  /** A day, a month and day, or a quarter, in the forms of `Dated`. */
  readonly event?: string;
  readonly byline?: string;
  /** The rules of warnings or of the rejection that the page must meet with. */
  readonly doubts: readonly string[];
  /** The page as crawled. */
  readonly text: string;
  /** One for each line of `text`. */
  readonly labels: readonly Label[];
}

export type Label = 'T' | 'D' | 'L' | 'P' | 'H' | 'C' | 'B' | 'S' | '-' | '~' | '';

const KEYS: readonly string[] = ['kind', 'published', 'event', 'byline', 'doubts'];
const LABELS: readonly string[] = ['T', 'D', 'L', 'P', 'H', 'C', 'B', 'S', '-', '~'];

/** @throws if a line carries no mark or a key is unknown */
export function readMarkedPage(name: string, file: string): MarkedPage {
  const rows = file.replace(/\n$/u, '').split('\n');
  const headers = rows.findIndex((row) => !row.startsWith('# '));
  const told = new Map(rows.slice(0, headers).map((row) => readHeader(name, row)));
  const marked = rows.slice(headers).map((row, index) => readRow(name, row, headers + index + 1));
  return {
    name,
    kind: told.get('kind') ?? '',
    ...optional('published', told),
    ...optional('event', told),
    ...optional('byline', told),
    doubts: told.get('doubts')?.split(/,\s*/u) ?? [],
    text: marked.map(({ text }) => text).join('\n'),
    labels: marked.map(({ label }) => label),
  };
}

function readHeader(name: string, row: string): [string, string] {
  const [, key = '', value = ''] = /^# (\w+): (.*)$/u.exec(row) ?? [];
  if (!KEYS.includes(key)) throw new Error(`${name}: unknown key in ${JSON.stringify(row)}; one of ${KEYS.join(', ')}`);
  return [key, value];
}

function optional(key: 'published' | 'event' | 'byline', told: ReadonlyMap<string, string>): Partial<MarkedPage> {
  const value = told.get(key);
  return value === undefined || value === 'none' ? {} : { [key]: value };
}

function readRow(name: string, row: string, number: number): { label: Label; text: string } {
  if (row === '') return { label: '', text: '' };
  const label = row.charAt(0);
  if (!LABELS.includes(label) || (row.length > 1 && row.charAt(1) !== ' ')) {
    throw new Error(`${name}:${number}: each line begins with one of ${LABELS.join(' ')} and a blank`);
  }
  return { label: label as Label, text: row.slice(2) };
}

/** Where a line ended up: in a block, or removed by a rule. */
export type Place = BlockKind | RuleId | 'lost';

/** A line that is not where its mark wants it. */
export interface Misplaced {
  readonly line: number;
  readonly label: Label;
  readonly place: Place;
  readonly text: string;
}

/** Hits and chances; percent is 100 where there was no chance. */
export interface Tally {
  readonly hits: number;
  readonly of: number;
}

export const PAGE_SCORES = [
  'title',
  'published',
  'event',
  'byline',
  'lead',
  'text kept',
  'text is no caption',
  'captions found',
  'captions out of the text',
  'junk out',
] as const;
export type PageScore = (typeof PAGE_SCORES)[number];

export interface PageResult {
  readonly scores: Readonly<Record<PageScore, Tally>>;
  readonly misplaced: readonly Misplaced[];
  /** Fields that differ: "published: found x, expected y". */
  readonly wrong: readonly string[];
}

const TEXT: readonly Place[] = ['lead', 'heading', 'paragraph'];
const WANTED: Readonly<Record<Label, readonly Place[]>> = {
  T: ['title'],
  D: ['dateline'],
  L: ['lead'],
  P: ['paragraph', 'heading', 'lead'],
  H: ['heading', 'paragraph'],
  C: ['caption'],
  B: ['byline'],
  S: ['source'],
  '-': [],
  '~': [],
  '': [],
};

/** Compares what was understood of a page with its marks, line by line. */
export function scorePage(page: MarkedPage, draft: Draft): PageResult {
  const placed = page.labels.map((label, index) => ({ label, line: index + 1, place: placeOf(draft, index + 1) }));
  const tally = (labels: string, good: (place: Place) => boolean): Tally => {
    const some = placed.filter(({ label }) => label !== '' && labels.includes(label));
    return { hits: some.filter(({ place }) => good(place)).length, of: some.length };
  };
  const fields = compareFields(page, draft);
  const lines = page.text.split('\n');
  return {
    scores: {
      title: tally('T', (place) => place === 'title'),
      published: { hits: Number(fields.published), of: 1 },
      event: { hits: Number(fields.event), of: 1 },
      byline: { hits: Number(fields.byline), of: 1 },
      lead: tally('L', (place) => place === 'lead'),
      'text kept': tally('LPH', (place) => TEXT.includes(place) || place === 'caption'),
      'text is no caption': tally('LPH', (place) => place !== 'caption'),
      'captions found': tally('C', (place) => place === 'caption'),
      'captions out of the text': tally('C', (place) => !TEXT.includes(place)),
      'junk out': tally('-', isOut),
    },
    misplaced: placed
      .filter(({ label, place }) => label !== '' && label !== '~' && !isRight(label, place))
      .map((item) => ({ ...item, text: lines[item.line - 1] ?? '' })),
    wrong: fields.wrong,
  };
}

function isRight(label: Label, place: Place): boolean {
  return label === '-' ? isOut(place) : WANTED[label].includes(place);
}

/** Removed by a rule, or kept as the stamp that it is. */
function isOut(place: Place): boolean {
  return place.includes('/') || place === 'lost' || place === 'dateline';
}

function placeOf(draft: Draft, line: number): Place {
  const within = ({ lines }: { lines: { first: number; last: number } }) => lines.first <= line && line <= lines.last;
  const block = [...(draft.title ? [draft.title] : []), ...draft.body, ...draft.imprint].find(within);
  return block?.kind ?? draft.removals.find((removal) => removal.part !== true && within(removal))?.rule ?? 'lost';
}

function compareFields(page: MarkedPage, { published, event, byline }: Draft) {
  const found = {
    published: published.known ? published.value.slice(0, 10) : undefined,
    event: event.known ? event.value : undefined,
    byline,
  };
  const keys = ['published', 'event', 'byline'] as const;
  const wrong = keys.filter((key) => found[key] !== page[key]);
  return {
    published: !wrong.includes('published'),
    event: !wrong.includes('event'),
    byline: !wrong.includes('byline'),
    wrong: wrong.map((key) => `${key}: found ${found[key] ?? 'none'}, expected ${page[key] ?? 'none'}`),
  };
}

/** The sum over pages. */
export function sumScores(results: readonly PageResult[]): Record<PageScore, Tally> {
  const sum = (score: PageScore): Tally => ({
    hits: results.reduce((total, { scores }) => total + scores[score].hits, 0),
    of: results.reduce((total, { scores }) => total + scores[score].of, 0),
  });
  return Object.fromEntries(PAGE_SCORES.map((score) => [score, sum(score)])) as Record<PageScore, Tally>;
}

/** 0 to 100, to two places; 100 where there was no chance. */
export function percent({ hits, of }: Tally): number {
  return of === 0 ? 100 : Math.round((10_000 * hits) / of) / 100;
}
