/** What a reader typed, made ready for the index; whatever it is, there is an answer to it. */
import { cutTo } from '../text/cut';
import { squeezeSpaces } from '../text/normalise';
import { fold } from '../text/tone';
import { isNameField, type FixedCondition, type NameField } from './conditions';
import { withoutOperators } from './operators';
import { plainText } from './plain';
import { findKey } from './query-keys';
import { readTokens, type Place, type Token } from './query-tokens';

export type ParsedQuery =
  | ReadyQuery
  | { readonly kind: 'empty' }
  /** One letter: a third of all articles have it. */
  | { readonly kind: 'too-short' }
  /** Nothing that could stand in an article: signs, pictures. */
  | { readonly kind: 'no-words' }
  /** The only condition is a term that has not been: `khóa:50`. */
  | { readonly kind: 'no-term' }
  /** The only condition is a day or a month that does not exist: `từ:31/02/2019`. */
  | { readonly kind: 'no-day' }
  /** A condition without what it asks for, and nothing else: `người:`. */
  | { readonly kind: 'unfinished' };

export interface ReadyQuery {
  readonly kind: 'ready';
  /** The words that rank articles, those of phrases included; empty if there are conditions alone. */
  readonly text: string;
  /** Words that must stand side by side, in this order. */
  readonly phrases: readonly string[];
  /** Words, or words side by side, that must not be there; those that may go on stand as often as they were typed. */
  readonly without: readonly string[];
  /** Of those without quotes the plain words behind them: the word may go on, "-tham nhũng". They are in `text` too. */
  readonly trailing?: readonly Trailing[];
  readonly conditions: readonly TypedCondition[];
  /** What was not understood; its words are searched for as they stand. */
  readonly faults: readonly QueryFault[];
  /** Only the beginning of what was typed is searched for. */
  readonly cut: boolean;
}

/** `text.split(' ').slice(from, to)` stands behind `without[at]`. */
export interface Trailing {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** A condition as it was typed: understood, or a name that has to be looked up. */
export interface TypedCondition {
  /** As it stands in the box: `người:"Sơn Minh Thắng"`. */
  readonly written: string;
  /** In `normalQuery` of what was typed. */
  readonly place: Place;
  readonly not: boolean;
  readonly means: readonly FixedCondition[] | TypedName;
}

export interface TypedName {
  readonly field: NameField;
  readonly words: readonly string[];
  /** Without quotes the name may end before the words do: `người:Sơn Minh Thắng chỉ thị 35`. */
  readonly open: boolean;
}

export interface QueryFault {
  /** `dash`: a minus before all words and apart from them excludes nothing. Between words it is a dash. */
  readonly kind: 'value' | 'no-value' | 'quote' | 'dash' | 'term' | 'operator' | 'markup' | 'no-day';
  readonly written: string;
}

const MOST_WORDS = 24;
const MOST_CHARACTERS = 240;
const MOST_CONDITIONS = 12;
const TAG = /<\/?[a-z][^<>]*>/giu;
const QUOTES = /[“”„‟«»]/gu;
/** Keyboards make a longer dash of a hyphen before a word; between words it stays a dash. */
const DASHES = /(?<!\S)[‐‑‒–—―−]+(?=["\p{L}\p{N}])/gu;

/** What is written like a day or a month that does not exist is no word of the question. */
const WRITTEN_DAY = /^(?:\d{1,2}[/.-]){1,2}\d{4}$|^\d{4}(?:-\d{1,2}){1,2}$/u;
/** What is written like the number of a term is no word of the question. */
const COUNT = /^(?:\d+|[IVXLC]+)$/iu;

interface Draft {
  readonly words: string[];
  readonly phrases: string[];
  readonly without: string[];
  readonly trailing: Trailing[];
  readonly conditions: TypedCondition[];
  readonly faults: QueryFault[];
}

/**
 * Plain words, `"words side by side"`, `-without`, and conditions: `người:`, `văn bản:`, `nguồn:`, `từ:2019`,
 * `đến:06/2020`, `khóa:XIII`, with or without marks.
 * `"  Sơn\u00a0Minh Thắng "` -> ready, `"Sơn Minh Thắng"`; `"ＣＨỈ ＴＨỊ"` -> `"CHỈ THỊ"`.
 */
export function parseQuery(typed: string): ParsedQuery {
  const plain = plainText(cutTo(typed, MOST_CHARACTERS));
  const text = normalQuery(typed);
  if (text === '') return { kind: 'empty' };
  const { words, tags } = withoutTags(text);
  const draft = draftOf(readTokens(words), tags);
  const ready: ReadyQuery = {
    kind: 'ready',
    text: draft.words.slice(0, MOST_WORDS).join(' '),
    phrases: [...new Set(draft.phrases)].slice(0, MOST_CONDITIONS),
    without: draft.without.slice(0, MOST_CONDITIONS),
    ...(draft.trailing.length > 0 && { trailing: draft.trailing.filter(({ at }) => at < MOST_CONDITIONS) }),
    conditions: draft.conditions.slice(0, MOST_CONDITIONS),
    faults: draft.faults.slice(0, MOST_CONDITIONS),
    cut: Math.max(typed.length, plain.length) > MOST_CHARACTERS || draft.words.length > MOST_WORDS,
  };
  return ready.conditions.length + ready.without.length > 0 ? ready : (findWeakness(ready) ?? ready);
}

/** What was typed as it is read: composed, single blanks, one kind of quotes, a hyphen to exclude, not longer than is searched for. */
export function normalQuery(typed: string): string {
  // One character may stand for many: ﷺ is eighteen.
  // Pasted pages have a sign of no width between words.
  const parted = cutTo(typed, MOST_CHARACTERS).replaceAll('\u200b', ' ');
  const plain = cutTo(plainText(parted), MOST_CHARACTERS);
  return squeezeSpaces(plain).replace(QUOTES, '"').replace(DASHES, '-');
}

/** Why the words alone cannot be searched for. */
function findWeakness({ text, faults }: ReadyQuery): ParsedQuery | undefined {
  const letters = lettersOf(text);
  if (letters === '') {
    const kinds = { 'no-value': 'unfinished', term: 'no-term', 'no-day': 'no-day' } as const;
    const [, kind = 'no-words'] =
      Object.entries(kinds).find(([fault]) => faults.some((each) => each.kind === fault)) ?? [];
    return { kind };
  }
  return letters.length === 1 && !/\d/u.test(letters) ? { kind: 'too-short' } : undefined;
}

function lettersOf(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]/gu, '');
}

/** Pasted with a text: no article has it. Where nothing else was typed it is asked for as it stands. */
function withoutTags(text: string): { readonly words: string; readonly tags: readonly string[] } {
  // Everything else stays where it is.
  const words = text.replace(TAG, (tag) => ' '.repeat(tag.length));
  return lettersOf(words) === '' ? { words: text, tags: [] } : { words, tags: text.match(TAG) ?? [] };
}

function draftOf(tokens: readonly Token[], tags: readonly string[]): Draft {
  const { kept, operators } = withoutOperators(tokens);
  const faults = [
    ...tags.map((written): QueryFault => ({ kind: 'markup', written })),
    ...operators.map((written): QueryFault => ({ kind: 'operator', written })),
  ];
  const draft: Draft = { words: [], phrases: [], without: [], trailing: [], conditions: [], faults };
  for (let at = 0; at < kept.length;) at += takeToken(draft, kept, at);
  return draft;
}

/** @returns how many tokens were taken: an unquoted name goes on over the plain words that follow it */
function takeToken(draft: Draft, tokens: readonly Token[], at: number): number {
  const token = tokens[at];
  if (token === undefined) return 1;
  if (token.unclosed) draft.faults.push({ kind: 'quote', written: token.written });
  const rule = token.key === undefined ? undefined : findKey(token.key);
  if (at === 0 && isLoneMinus(tokens)) draft.faults.push({ kind: 'dash', written: plainRun(tokens.slice(at + 1)) });
  if (rule === undefined) return takeWords(draft, token, tokens.slice(at + 1));
  if (token.value === '') draft.faults.push({ kind: 'no-value', written: token.written });
  else if (isNameField(rule.field)) return takeName(draft, rule.field, tokens, at);
  else {
    const means = rule.read?.(token.value);
    if (means !== undefined)
      draft.conditions.push({ written: token.written, place: placeOf([token]), not: token.not, means });
    else if (rule.field === 'term' && COUNT.test(token.value))
      draft.faults.push({ kind: 'term', written: token.written });
    else if (rule.field !== 'term' && WRITTEN_DAY.test(token.value))
      draft.faults.push({ kind: 'no-day', written: token.value });
    else return takeMisread(draft, token);
  }
  return 1;
}

function takeWords(draft: Draft, { value, quoted, not }: Token, next: readonly Token[]): number {
  if (lettersOf(value) === '') return 1;
  if (not) {
    const end = quoted ? 0 : next.findIndex((token) => !isPlainWord(token));
    const [at, from] = [draft.without.length, draft.words.length];
    const goesOn = end !== 0 && next.length > 0;
    if (!goesOn && draft.without.includes(value)) return 1;
    draft.without.push(value);
    if (goesOn) draft.trailing.push({ at, from, to: from + (end < 0 ? next.length : end) });
  } else {
    draft.words.push(...value.split(' ').filter((word) => word !== ''));
    if (quoted) draft.phrases.push(value);
  }
  return 1;
}

function isLoneMinus([minus, next]: readonly Token[]): boolean {
  return /^-+$/u.test(minus?.value ?? '') && next?.key === undefined && lettersOf(next?.value ?? '') !== '';
}

/** What the minus would have taken: the quoted words, or all plain ones. */
function plainRun(tokens: readonly Token[]): string {
  const end = tokens.findIndex((token) => !isPlainWord(token));
  const run = tokens.slice(0, end < 0 ? tokens.length : Math.max(1, end));
  return run.map(({ value }) => value).join(' ');
}

function isPlainWord({ key, not, quoted, unclosed, value }: Token): boolean {
  return key === undefined && !not && !quoted && !unclosed && lettersOf(value) !== '';
}

/** "đến: dự hội nghị" is a text that was pasted; "đến:dự" was meant as a condition. */
function takeMisread(draft: Draft, token: Token): number {
  if (!token.spaced) draft.faults.push({ kind: 'value', written: token.written });
  draft.words.push(...token.written.replace(/^-+/u, '').split(' '));
  return 1;
}

function takeName(draft: Draft, field: NameField, tokens: readonly Token[], at: number): number {
  const [token, ...rest] = tokens.slice(at);
  if (token === undefined) return 1;
  const end = token.quoted ? 0 : rest.findIndex((next) => next.key !== undefined || next.quoted || next.not);
  const following = rest.slice(0, end < 0 ? rest.length : end);
  draft.conditions.push({
    written: [token.written, ...following.map(({ written }) => written)].join(' '),
    place: placeOf([token, ...following]),
    not: token.not,
    means: {
      field,
      words: [...token.value.split(' '), ...following.map(({ value }) => value)].filter((word) => word !== ''),
      open: !token.quoted,
    },
  });
  return 1 + following.length;
}

/** From the first to the last of them. */
function placeOf(tokens: readonly Place[]): Place {
  return { start: tokens[0]?.start ?? 0, end: tokens.at(-1)?.end ?? 0 };
}
