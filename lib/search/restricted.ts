/** Questions with phrases, exclusions, conditions or an order of their own, and why nothing was found. */
import { fold } from '../text/tone';
import { articlesWith, findMissingWords, holdingPhrases } from './holding';
import { holdingExcluded, readExclusions, wordLength } from './exclusions';
import { fullAnswers } from './full-answers';
import { isIdCondition, NAME_FIELDS, nameWithoutTerm, type Condition, type Order } from './conditions';
import type { EntityRecord } from './entities';
import { articleTest, findFilterName, oldestFirst, type ArticleTest } from './facet-reader';
import {
  asTyped,
  isCapped,
  type Findings,
  type Inquiry,
  type Lifted,
  type Restriction,
  type UnknownName,
} from './inquiry';
import { marksOfName, marksOfWords } from './marks';
import { findMeant, type NameDoubt } from './names';
import type { ReadyQuery, TypedCondition, TypedName } from './query';
import { MOST_ARTICLES, NO_ANSWER, type Answer, type Search } from './search';

// Sent to the reader's machine with the rest of this file: a file of its own would be one more to fetch.
export { keepHolding } from './holding';

interface Restricted {
  readonly restriction: Restriction;
  readonly test: ArticleTest;
}

/**
 * Answers any question; `inquire` answers plain ones without it.
 * @throws SearchFault if a file of the index is missing or damaged, or what the connection throws
 */
export async function inquireRestricted(search: Search, { query, chosen, order }: Inquiry): Promise<Findings> {
  const { text, typed, without, unknown } = await readNames(search, query);
  const [answer, byPairs] = await Promise.all([
    text === '' ? NO_ANSWER : search.find(text, needsAll(query, chosen, order) ? search.articles : MOST_ARTICLES),
    restrict(search, { ...query, without }, typed, chosen),
  ]);
  const candidates = text === '' ? everyArticle(search) : answer.articles;
  const restricted = await surelyExcluding(search, candidates, byPairs);
  const tests = restricted.map(({ test }) => test);
  const inAnyForm = candidates.filter((article) => tests.every((test) => test(article)));
  const { articles: meeting, ...forms } =
    text === '' ? { articles: inAnyForm, otherForms: 0, typed: inAnyForm.length } : asTyped(answer, inAnyForm);
  const { full, otherMarks } =
    text === '' || order === 'best'
      ? { full: meeting, otherMarks: 0 }
      : fullAnswers(await search.unitsOf(text), meeting);
  const inOrder = await ordered(search, full, text === '' ? 'newest' : 'best', order);
  const { articles, unread } = await holdingPhrases(search, inOrder, query.phrases);
  return {
    ...{ text, articles, otherForms: forms.otherForms },
    typed: order === 'best' || forms.typed === 0 ? Math.min(forms.typed, articles.length) : articles.length,
    unread,
    capped: !needsAll(query, chosen, order) && isCapped(search, answer, answer.articles),
    partial: meeting.length - full.length,
    ...(otherMarks > 0 && { otherMarks }),
    answer: { ...answer, entities: withoutExcluded(answer.entities, without) },
    marks: [
      ...marksOf(search, text, answer, { typed, phrases: query.phrases }),
      ...(await marksOfChosen(search, restricted)),
    ],
    restrictions: restricted.map(({ restriction }) => restriction),
    unknown,
    ...(articles.length === 0 && {
      nothing: { missing: await findMissingWords(search, text), lifted: liftEach(candidates, restricted) },
    }),
  };
}

/** Whom and what the words mean: none whose name has excluded words. */
function withoutExcluded<Entity extends EntityRecord>(
  entities: readonly Entity[],
  without: readonly string[],
): readonly Entity[] {
  const has = ({ name, title = '' }: Entity, words: string): boolean =>
    [name, title].some((text) => ` ${fold(text)} `.includes(` ${fold(words)} `));
  return entities.filter((entity) => !without.some((words) => has(entity, words)));
}

interface ReadNames {
  readonly text: string;
  readonly typed: readonly {
    readonly condition: TypedCondition;
    readonly meant: readonly EntityRecord[];
    /** Behind an unquoted name. */
    readonly words: readonly string[];
    readonly doubt?: NameDoubt;
  }[];
  /** Excluded words, and names that are excluded and nobody's. */
  readonly without: readonly string[];
  readonly unknown: readonly UnknownName[];
}

type ReadCondition = ReadNames['typed'][number] & {
  readonly excluded?: readonly string[];
  readonly unknown?: UnknownName;
};

/** Looks up the names in conditions; what is no part of a name, or nobody's, is searched for as words. */
async function readNames(search: Search, query: ReadyQuery): Promise<ReadNames> {
  const { text, without } = await readExclusions(search, query);
  const read = await Promise.all(
    onceEach(query.conditions).map(async (condition): Promise<ReadCondition> => {
      const name = nameIn(condition);
      if (name === undefined) return { condition, meant: [], words: [] };
      const found = await findMeant(search, name);
      if (found === undefined) return { condition, meant: [], ...(await unknownWords(search, name, condition.not)) };
      const { records, rest, doubt } = found;
      return { condition, meant: records, words: rest, ...(doubt !== undefined && { doubt }) };
    }),
  );
  return {
    text: [text, ...read.flatMap(({ words }) => words)].filter((word) => word !== '').join(' '),
    without: [...new Set([...without, ...read.flatMap(({ excluded = [] }) => excluded)])],
    typed: read.filter(({ unknown }) => unknown === undefined),
    unknown: read.flatMap(({ unknown }) => unknown ?? []),
  };
}

/** A name that nobody has is searched for as words; excluded, it is excluded as words. */
async function unknownWords(
  search: Search,
  name: TypedName,
  not: boolean,
): Promise<{
  readonly words: readonly string[];
  readonly excluded?: readonly string[];
  readonly unknown: UnknownName;
}> {
  const unknown = { ...name, not };
  if (!not) return { words: name.words, unknown };
  const length = name.open ? await wordLength(search, name.words) : name.words.length;
  return { words: name.words.slice(length), excluded: [name.words.slice(0, length).join(' ')], unknown };
}

/** Typed twice, a condition restricts once. */
function onceEach(conditions: readonly TypedCondition[]): TypedCondition[] {
  return [...new Map(conditions.map((condition) => [condition.written, condition])).values()];
}

function nameIn({ means }: TypedCondition): TypedName | undefined {
  return 'words' in means ? means : undefined;
}

async function restrict(
  search: Search,
  { phrases, without }: ReadyQuery,
  typed: ReadNames['typed'],
  chosen: readonly Condition[],
): Promise<readonly Restricted[]> {
  const parts: readonly Restriction[] = [
    ...phrases.map((words) => ({ kind: 'phrase' as const, words })),
    ...without.map((words) => ({ kind: 'without' as const, words })),
    ...typed.map(({ words, condition, meant, doubt }) => ({
      ...{ kind: 'typed' as const, condition, meant, rest: words },
      ...(doubt !== undefined && { doubt }),
    })),
    ...(await Promise.all(chosen.map((condition) => withName(search, condition)))),
  ];
  return Promise.all(parts.map(async (restriction) => ({ restriction, test: await testOf(search, restriction) })));
}

/** Pairs leave it open whether an article holds an excluded phrase: those that nothing else leaves out are read. */
async function surelyExcluding(
  search: Search,
  candidates: readonly number[],
  restricted: readonly Restricted[],
): Promise<readonly Restricted[]> {
  return Promise.all(
    restricted.map(async (each) => {
      const { restriction, test } = each;
      if (restriction.kind !== 'without') return each;
      const others = restricted.filter((other) => other !== each);
      const left = candidates.filter((article) => !test(article) && others.every((other) => other.test(article)));
      const holding = await holdingExcluded(search, left, restriction.words);
      const cleared = new Set(left.filter((article) => !holding.has(article)));
      return { restriction, test: (article: number) => test(article) || cleared.has(article) };
    }),
  );
}

async function withName({ reader }: Search, condition: Condition): Promise<Restriction> {
  const name = isIdCondition(condition) ? await findFilterName(reader, condition) : undefined;
  return { kind: 'chosen', condition, ...(name !== undefined && { name }) };
}

async function testOf(search: Search, restriction: Restriction): Promise<ArticleTest> {
  switch (restriction.kind) {
    case 'phrase': {
      const articles = await articlesWith(search, restriction.words);
      return (article) => articles?.has(article) ?? true;
    }
    case 'without': {
      const articles = await articlesWith(search, restriction.words);
      return (article) => articles?.has(article) !== true;
    }
    case 'typed':
      return typedTest(search, restriction.condition, restriction.meant);
    case 'chosen':
      return articleTest(search.reader, restriction.condition);
    default:
      return restriction satisfies never;
  }
}

/** A name that several have means any of them; a year means both its ends. */
async function typedTest(
  search: Search,
  { means, not }: TypedCondition,
  meant: readonly EntityRecord[],
): Promise<ArticleTest> {
  const conditions: readonly Condition[] =
    'words' in means
      ? meant.flatMap(({ kind, id }) => NAME_FIELDS.filter((name) => name === kind).map((field) => ({ field, id })))
      : means;
  const tests = await Promise.all(conditions.map((condition) => articleTest(search.reader, condition)));
  const meets: ArticleTest = (article) =>
    'words' in means ? tests.some((test) => test(article)) : tests.every((test) => test(article));
  return not ? (article) => !meets(article) : meets;
}

/** Where the best are not the ones that are shown first, none may be left out. */
function needsAll({ phrases, without, conditions }: ReadyQuery, chosen: readonly Condition[], order: Order): boolean {
  return phrases.length + without.length + conditions.length + chosen.length > 0 || order !== 'best';
}

function everyArticle({ articles }: Search): number[] {
  return Array.from({ length: articles }, (_, article) => article);
}

/** Articles are numbered newest first. */
async function ordered(
  search: Search,
  articles: readonly number[],
  now: Order,
  wanted: Order,
): Promise<readonly number[]> {
  if (wanted === 'oldest') return oldestFirst(search.reader, articles);
  if (wanted === 'newest' && now !== 'newest') return [...articles].sort((a, b) => a - b);
  return articles;
}

/** The words and the names asked for. */
function marksOf(
  search: Search,
  text: string,
  answer: Answer,
  { typed, phrases }: Pick<ReadNames, 'typed'> & Pick<ReadyQuery, 'phrases'>,
): string[] {
  const names = typed.filter(({ condition }) => !condition.not).flatMap(({ meant }) => meant.slice(0, 3));
  return [...marksOfWords(search, text, answer, phrases), ...names.flatMap((name) => marksOfName(search, name))];
}

/** Of a person or document chosen beside the results the same as of one that was typed. */
async function marksOfChosen(search: Search, restricted: readonly Restricted[]): Promise<readonly string[]> {
  const marks = restricted.map(async ({ restriction }) => {
    if (restriction.kind !== 'chosen' || !isIdCondition(restriction.condition)) return [];
    const { field, id } = restriction.condition;
    if (field === 'outlet' || restriction.name === undefined) return [];
    const words = nameWithoutTerm(restriction.name).split(' ');
    const found = await findMeant(search, { field, words, open: false });
    const meant = found?.records.find((record) => record.id === id);
    return meant === undefined ? [] : marksOfName(search, meant);
  });
  return (await Promise.all(marks)).flat();
}

function liftEach(candidates: readonly number[], restricted: readonly Restricted[]): Lifted[] {
  return restricted.map(({ restriction }) => {
    const others = restricted.filter((other) => other.restriction !== restriction);
    return {
      restriction,
      articles: candidates.filter((article) => others.every(({ test }) => test(article))).length,
    };
  });
}
