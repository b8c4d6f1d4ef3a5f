import {
  findDaySpan,
  isIdCondition,
  LATEST_TERM,
  type Condition,
  type FixedCondition,
} from '../../lib/search/conditions';
import type { Findings, Restriction, UnknownName } from '../../lib/search/inquiry';
import { normalQuery, type QueryFault, type TypedCondition } from '../../lib/search/query';
import type { IsoDay } from '../../lib/model';
import { findLacking } from '../../lib/search/lacking';
import { documentPlaces, findDocumentKeys } from '../../lib/search/document-key';
import type { ToldNumber } from '../../lib/search/numbered';
import { findKey } from '../../lib/search/query-keys';
import { readTokens } from '../../lib/search/query-tokens';
import { documentTerm } from '../../lib/search/terms';
import { fold } from '../../lib/text/tone';
import type { Found, Unready } from './_find';
import type { Example } from './_panel';
import { fill } from '../_text/fill';
import { searchText } from '../_text/search';
import { toRoman } from '../../lib/text/roman';

const SHOWN_NAMES = 2;
const words = searchText.conditions;

/** A restriction in the reader's words: `cụm từ “đại hội”`, `trừ nguồn: VOV`, `khóa XIII`. */
export function restrictionWords(restriction: Restriction): string {
  switch (restriction.kind) {
    case 'phrase':
    case 'without':
      return fill(words[restriction.kind], { words: restriction.words });
    case 'typed':
      return typedWords(restriction.condition, restriction.meant.map(distinctName));
    case 'chosen':
      return conditionWords(restriction.condition, restriction.name);
    default:
      return restriction satisfies never;
  }
}

export function conditionWords(condition: Condition, name?: string): string {
  return isIdCondition(condition)
    ? fill(words[condition.field], { names: name ?? condition.id })
    : fixedWords(condition);
}

function fixedWords(condition: FixedCondition): string {
  switch (condition.field) {
    case 'from':
    case 'to':
      return fill(words[condition.field], { day: writtenDay(condition.day) });
    case 'year':
      return fill(words.year, { year: String(condition.year) });
    case 'term':
      return fill(words.term, { term: toRoman(condition.term) });
    case 'certainty':
      return searchText.certainties[condition.certainty];
    default:
      return condition satisfies never;
  }
}

function typedWords({ means, not }: TypedCondition, names: readonly string[]): string {
  if (!('words' in means)) return not ? excludedWords(means) : spanWords(means);
  const told = fill(words[means.field], { names: listed(names) });
  return not ? fill(words.not, { condition: told }) : told;
}

/** What is no part of the time asked for: "trước 01/01/2019", "không phải năm 2017". */
function excludedWords(means: readonly FixedCondition[]): string {
  const [first, ...others] = means;
  if (others.length === 0 && first?.field === 'from') return fill(words.before, { day: writtenDay(first.day) });
  if (others.length === 0 && first?.field === 'to') return fill(words.after, { day: writtenDay(first.day) });
  return fill(words.isNot, { condition: spanWords(means) });
}

/** A whole year, month or day by its name. */
function spanWords(means: readonly FixedCondition[]): string {
  const [from, to] = means;
  if (from?.field !== 'from' || to?.field !== 'to') return means.map(fixedWords).join(', ');
  const [year = '', month = '', day = ''] = from.day.split('-');
  const covers = (written: string): boolean => {
    const span = findDaySpan(written);
    return span?.first === from.day && span.last === to.day;
  };
  if (covers(year)) return fill(words.year, { year });
  if (covers(`${year}-${month}`)) return fill(words.month, { month: `${month}/${year}` });
  return covers(`${year}-${month}-${day}`)
    ? fill(words.day, { day: writtenDay(from.day) })
    : means.map(fixedWords).join(', ');
}

/** `2019-05-31` -> "31/05/2019" */
function writtenDay(day: IsoDay): string {
  return day.split('-').reverse().join('/');
}

function listed(names: readonly string[]): string {
  const shown = [...new Set(names)];
  const first = shown.slice(0, SHOWN_NAMES).join('; ');
  const others = shown.length - SHOWN_NAMES;
  return others > 0 ? fill(words.others, { names: first, count: others }) : first;
}

/** A document's number with its term: it stands in several. */
export function distinctName({
  kind,
  name,
  detail,
}: {
  readonly kind: string;
  readonly name: string;
  readonly detail: string;
}): string {
  const [term = ''] = detail.split(' · ');
  return kind === 'document' && term !== '' ? `${name} (${term})` : name;
}

/** What of the query was not understood, and names that nobody has: a sentence each. */
export function misreadings(faults: readonly QueryFault[], unknown: readonly UnknownName[]): string[] {
  return [
    ...faults.map((fault) =>
      fill(searchText.misread[misreadingOf(fault)], { written: fault.written, latest: toRoman(LATEST_TERM) }),
    ),
    ...unknown.map(({ field, words: name, not }) =>
      fill((not ? searchText.unknownExcluded : searchText.unknownName)[field], { name: name.join(' ') }),
    ),
  ];
}

function misreadingOf({ kind, written }: QueryFault): keyof typeof searchText.misread {
  if (kind === 'operator') return written === 'NOT' ? 'not' : kind;
  if (kind === 'no-value') return fieldOf(written) === 'term' ? 'no-term' : kind;
  const [token] = readTokens(written);
  return kind === 'value' && findKey(token?.key ?? '')?.field === 'term' ? 'termWord' : kind;
}

type Told = Pick<Found, 'query' | 'findings' | 'apart' | 'shown'>;

/** How the question was read where that is not as it stands: a sentence each. */
export function notesOn({ query, findings, apart, shown }: Told): string[] {
  const { answer, unknown, partial, articles, typed } = findings;
  const isFound = articles.length > 0;
  const similar = [...new Set(answer.corrections.flatMap(({ meant }) => meant))].join(', ');
  const missing = asTyped(answer.unknown, findings.text);
  const fullOnly = findings.text.includes(' ') ? searchText.fullOnly : searchText.fullOnlyWord;
  const notes = [
    ...(query.cut ? [query.text === '' ? searchText.cutAlone : fill(searchText.cut, { query: query.text })] : []),
    ...misreadings(query.faults, unknown),
    ...findings.restrictions.flatMap(doubtOf),
    ...(apart === 0 ? [] : [fill(searchText.apartOnPage, { count: apart })]),
    ...(partial === 0 ? [] : [fill(fullOnly, { count: partial })]),
    ...(isFound ? numberNotes(findings) : []),
    ...(missing.length === 0 || !isFound ? [] : [fill(searchText.unknownWords, { words: quoted(missing) })]),
    ...(similar === '' || !isFound ? [] : [fill(searchText.corrected, { words: similar })]),
    ...lackingWords(findings, shown),
    ...(isFound && typed > 0 && answer.apart && similar === '' && missing.length === 0
      ? [fill(searchText.wordsApart, { words: quoted([findings.text]) })]
      : []),
    ...(!isFound || typed === articles.length
      ? []
      : [typed === 0 ? searchText.noneTyped : fill(searchText.fewTyped, { count: typed })]),
  ];
  return [...new Set(notes)];
}

/** Whom a typed name was taken for, where that is not all or not just what it says. */
function doubtOf(restriction: Restriction): string[] {
  if (restriction.kind !== 'typed' || restriction.doubt === undefined) return [];
  const { condition, meant, rest, doubt } = restriction;
  const typed = 'words' in condition.means ? condition.means.words : [];
  const name = typed.slice(0, typed.length - rest.length).join(' ');
  return [fill(doubt === 'more' ? searchText.moreNames : searchText.otherNames, { name, count: meant.length })];
}

function numberNotes({ text, answer }: Findings): string[] {
  const about = { short: searchText.citedShort, also: searchText.citedAlso, unsure: searchText.citedUnsurely };
  return answer.numbers.flatMap((number) => {
    const written = writtenNumber(text, number);
    if (written === undefined) return [];
    if (number.kind === 'uncited') return [uncitedWords(written, number, answer, searchText.uncitedBeside)];
    return [fill(about[number.kind], { documents: `“${written}”`, count: number.articles })];
  });
}

/** Nobody writes the number, though the document may be named: by its title, or its plenum. */
function uncitedWords(
  written: string,
  { keys }: ToldNumber,
  { entities }: Findings['answer'],
  uncited: string,
): string {
  const named = entities.find(
    ({ kind, hasPage, name }) =>
      kind === 'document' && hasPage && findDocumentKeys(name).some((key) => keys.includes(documentTerm(key))),
  );
  const documents = `“${written}”`;
  return named === undefined
    ? fill(uncited, { documents })
    : fill(searchText.uncitedByNumber, { documents, count: named.articles });
}

/** The same where nothing else was found: a sentence each. */
export function uncitedNotes({ text, answer }: Findings): string[] {
  return answer.numbers.flatMap((number) => {
    const written = number.kind === 'uncited' ? writtenNumber(text, number) : undefined;
    return written === undefined ? [] : [uncitedWords(written, number, answer, searchText.uncited)];
  });
}

/** The numbers of documents in the question that no article cites, as typed. */
export function uncitedNumbers({ text, answer }: Findings): string[] {
  const uncited = answer.numbers.filter(({ kind }) => kind === 'uncited');
  return uncited.flatMap((number) => writtenNumber(text, number) ?? []);
}

/** As typed, its type too: `["#nq18", "#nq18/tw"]` -> "nghị quyết số 18-NQ/TW"; undefined where it stands elsewhere. */
function writtenNumber(text: string, { keys }: ToldNumber): string | undefined {
  const places = documentPlaces(text).filter((place) => place.keys.some((key) => keys.includes(documentTerm(key))));
  const start = Math.min(...places.map((place) => place.start));
  return places.length === 0 ? undefined : text.slice(start, Math.max(...places.map(({ end }) => end)));
}

/** Which words none of the articles on the page has. */
function lackingWords({ text, answer, articles, capped, restrictions }: Findings, shown: readonly number[]): string[] {
  const { words: lacking, everywhere } = findLacking(text, answer.doubted, articles, shown);
  if (lacking.length === 0) return [];
  const nobody = everywhere && !capped && restrictions.length === 0;
  if (nobody && lacking[0] === text) return [fill(searchText.lackingWhole, { words: quoted(lacking) })];
  return [fill(nobody ? searchText.lackingAll : searchText.lacking, { words: quoted(lacking) })];
}

/** “một”, “hai” */
export function quoted(list: readonly string[]): string {
  return list.map((word) => `“${word}”`).join(', ');
}

/** Loose syllables in the form in which they were typed, where they are words of the text. */
function asTyped(syllables: readonly string[], text: string): string[] {
  const typed = new Map(text.split(' ').map((word) => [fold(word).replace(/[^\p{L}\p{N}]/gu, ''), word]));
  return [...new Set(syllables.map((syllable) => typed.get(syllable) ?? syllable))];
}

/**
 * Why nothing is searched for yet.
 * @param examples those of this archive: what is unfinished is shown finished
 * @param typed what stands in the box: another key has other examples
 */
export function unreadyWords(why: Unready, examples: readonly Example[], typed = ''): string {
  const field = why === 'unfinished' ? unfinishedField(typed) : undefined;
  const own = examples.map(([query]) => query).filter((query) => fieldOf(query) === field);
  const some = examples.map(([query]) => query).filter((query) => /^(?:người|từ):/u.test(query));
  const isOwn = field !== undefined && OTHER_FIELDS.has(field) && own.length > 0;
  const words = field === 'term' ? searchText.unfinishedTerm : searchText.unready[why];
  return fill(words, { examples: (isOwn ? own : some).join(searchText.or), latest: toRoman(LATEST_TERM) });
}

/** Fields that neither a person nor a day is an example of. */
const OTHER_FIELDS: ReadonlySet<string> = new Set(['document', 'outlet', 'term']);

/** Of the last key behind which nothing stands. */
function unfinishedField(typed: string): string | undefined {
  const unfinished = readTokens(normalQuery(typed)).findLast(({ key, value }) => key !== undefined && value === '');
  return findKey(unfinished?.key ?? '')?.field;
}

function fieldOf(query: string): string | undefined {
  return findKey(readTokens(query)[0]?.key ?? '')?.field;
}

/** How many articles there are, and for what; `query` is empty where nothing but filters is asked. */
export function countWords(query: string, { articles, capped, unread, restrictions }: Findings): string {
  const count = articles.length;
  if (count === 0) {
    return restrictions.length > 0 ? searchText.nothingFiltered : fill(searchText.nothing, { query });
  }
  if (query === '') return fill(searchText.countAlone, { count });
  if (unread > 0) return fill(searchText.countAbout, { count, query });
  return fill(capped ? searchText.countCapped : searchText.count, { count, query });
}
