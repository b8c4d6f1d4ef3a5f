import type { Change } from '../batch/compare';
import type { Block, Dated, DocumentRef, LineRange, NamedMention, PersonMention, StoredArticle } from '../model';

/** One part of an article of which something is gone, or new. */
export interface Difference {
  readonly part: string;
  readonly gone: readonly string[];
  readonly came: readonly string[];
}

/** Each part of an article as a list of words: two articles differ where their lists do. */
const PARTS: readonly (readonly [part: string, list: (article: StoredArticle) => readonly string[]])[] = [
  ['title', ({ title }) => [title.text]],
  ['published', ({ published }) => [dateWords(published)]],
  ['event', ({ event }) => [dateWords(event)]],
  ['byline', ({ byline }) => (byline === undefined ? [] : [byline])],
  ['credits', ({ credits }) => credits.map(({ kind, name }) => `${kind} ${name}`)],
  ['source', ({ source }) => (source ? [sourceWords(source)] : [])],
  ['people', ({ people }) => people.map(personWords)],
  ['documents', ({ documents }) => documents.map(documentWords)],
  ['organisations', ({ organisations }) => organisations.map(namedWords)],
  ['places', ({ places }) => places.map(namedWords)],
  ['meetings', ({ meetings }) => meetings.map(namedWords)],
  ['text', ({ body, imprint }) => [...body, ...imprint].map(blockWords)],
  [
    'removed',
    ({ removed }) =>
      removed.map(({ rule, lines, part }) => `${at(lines)} ${rule}${part === undefined ? '' : `: ${short(part)}`}`),
  ],
  ['mended', ({ mended }) => mended.map(({ rule, lines }) => `${at(lines)} ${rule}`)],
  ['quality', ({ quality }) => quality],
  ['corrections', ({ corrections = [] }) => corrections.map(({ field, was, now }) => `${field}: ${was} -> ${now}`)],
];

/** What differs, part by part; of a new article everything came. */
export function findDifferences({ before, after }: Change): Difference[] {
  return PARTS.flatMap(([part, list]) => {
    const [old, now] = [before ? list(before) : [], list(after)];
    const [had, has] = [new Set(old), new Set(now)];
    const difference = { part, gone: old.filter((row) => !has.has(row)), came: now.filter((row) => !had.has(row)) };
    return difference.gone.length + difference.came.length === 0 ? [] : [difference];
  });
}

function dateWords(date: Dated): string {
  if (date.known) return `${date.value} (${date.confidence}, ${date.rule})`;
  return `not told${date.bounds ? `, from ${date.bounds.from ?? '?'} to ${date.bounds.to ?? '?'}` : ''}`;
}

function sourceWords({ outlet, agency, rule, confidence }: NonNullable<StoredArticle['source']>): string {
  return `${[outlet?.name, agency].filter((name) => name !== undefined).join(', ')} (${confidence}, ${rule})`;
}

function personWords({ name, roles, standing, mentions }: PersonMention): string {
  const told = [...(standing === 'historical' ? ['historical'] : []), ...new Set(roles.map(({ text }) => text))];
  return `${name}${told.length === 0 ? '' : ` (${told.join(', ')})`} ${mentions.length}x`;
}

function documentWords({ asWritten, resolution, mentions }: DocumentRef): string {
  const meaning = 'id' in resolution ? resolution.id : resolution.kind === 'open' ? resolution.reason : resolution.kind;
  return `${asWritten} -> ${meaning} ${mentions.length}x`;
}

function namedWords({ name, id, mentions }: NamedMention): string {
  return `${name}${id === undefined ? '' : ` (${id})`} ${mentions.length}x`;
}

function blockWords({ kind, lines, text }: Block): string {
  return `${at(lines)} ${kind}: ${short(text)}`;
}

function at({ first, last }: LineRange): string {
  return first === last ? `line ${first}` : `lines ${first}-${last}`;
}

/** The ends of a text that is long: either may be what changed. */
function short(text: string): string {
  return text.length > 90 ? `${text.slice(0, 45)} … ${text.slice(-40)} [${text.length}]` : text;
}

/** So many articles are shown, and of each part so many rows: the rest is counted. */
export interface Shown {
  readonly articles: number;
  readonly rows: number;
}

/** What a terminal shows. */
const SOME: Shown = { articles: 40, rows: 6 };
export const EVERYTHING: Shown = { articles: Infinity, rows: Infinity };

/** The changes as text: the sums by part first, then the articles that change most. */
export function writeDifferences(changes: readonly Change[], files: number, shown = SOME): string {
  const changed = changes
    .map((change) => ({ change, differences: findDifferences(change) }))
    .sort((a, b) => b.differences.length - a.differences.length);
  const fresh = changes.filter(({ before }) => before === undefined).length;
  const head = `${changes.length} of ${files} files are converted otherwise than they stand${fresh === 0 ? '' : `, ${fresh} of them new`}`;
  const told = changed
    .slice(0, shown.articles)
    .flatMap(({ change, differences }) => [
      '',
      `${change.path}  ${change.after.id}${change.before === undefined ? '  (new)' : ''}`,
      ...(change.before === undefined ? [] : differences.flatMap((one) => writeDifference(one, shown))),
      ...(differences.length === 0 ? ['  places and reasons alone'] : []),
    ]);
  const rest = changed.length - shown.articles;
  return [
    head,
    ...sums(changed.flatMap(({ differences }) => differences)),
    ...told,
    ...(rest > 0
      ? ['', `... and ${rest} more articles. All of them: npm run convert -- --diff --report FILE.txt`]
      : []),
    '',
  ].join('\n');
}

function sums(differences: readonly Difference[]): string[] {
  return PARTS.flatMap(([part]) => {
    const mine = differences.filter((difference) => difference.part === part);
    const count = (key: 'gone' | 'came') => mine.reduce((sum, difference) => sum + difference[key].length, 0);
    return mine.length === 0
      ? []
      : [`  ${part.padEnd(14)} ${mine.length} articles, ${count('gone')} gone, ${count('came')} new`];
  });
}

/** Every difference of every article, for programs. */
export function writeDifferencesJson(changes: readonly Change[]): string {
  const rows = changes.map((change) => {
    const { path, before, after } = change;
    return { path, id: after.id, isNew: before === undefined, differences: findDifferences(change) };
  });
  return `${JSON.stringify(rows, null, 1)}\n`;
}

function writeDifference({ part, gone, came }: Difference, shown: Shown): string[] {
  const rows = [...gone.map((row) => `    - ${row}`), ...came.map((row) => `    + ${row}`)];
  const more = rows.length > shown.rows ? [`    ... and ${rows.length - shown.rows} more`] : [];
  return [`  ${part}`, ...rows.slice(0, shown.rows), ...more];
}

/** Every number of a scorer's answer under its path: `people.f1`. */
export function flattenScores(scores: unknown, path = ''): ReadonlyMap<string, number> {
  if (typeof scores === 'number') return new Map([[path, scores]]);
  if (typeof scores !== 'object' || scores === null) return new Map();
  return new Map(
    Object.entries(scores).flatMap(([key, value]) => [...flattenScores(value, path === '' ? key : `${path}.${key}`)]),
  );
}

/** How scores moved; one line where none did. */
export function writeScores(before: unknown, after: unknown): string {
  const [was, now] = [flattenScores(before), flattenScores(after)];
  const moved = [...new Set([...was.keys(), ...now.keys()])].filter((key) => was.get(key) !== now.get(key));
  if (moved.length === 0) return `scores against the hand marks: all ${now.size} figures as they were`;
  const rows = moved.map((key) => `  ${key.padEnd(34)} ${was.get(key) ?? 'none'} -> ${now.get(key) ?? 'none'}`);
  return ['scores against the hand marks:', ...rows].join('\n');
}
