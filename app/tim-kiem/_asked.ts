import { parseEntityId } from '../../lib/model';
import {
  CERTAINTIES,
  findTermNumber,
  isIdCondition,
  NAME_FIELDS,
  type Condition,
  type NameField,
} from '../../lib/search/conditions';
import { ORDERS, type Order } from '../../lib/search/conditions';
import type { Restriction } from '../../lib/search/inquiry';
import { normalQuery, parseQuery } from '../../lib/search/query';
import { readTokens, type Place, type Token } from '../../lib/search/query-tokens';
import { urls } from '../../lib/site';
import { cutTo } from '../../lib/text/cut';
import { squeezeSpaces } from '../../lib/text/normalise';
import { toRoman } from '../../lib/text/roman';

/** All that the search page shows follows from this; it lives in the address, so that it can be shared and gone back to. */
export interface Asked {
  /** As typed into the box. */
  readonly typed: string;
  /** Chosen beside the results. */
  readonly chosen: readonly Condition[];
  readonly order: Order;
  /** From 1. */
  readonly page: number;
}

export const NOTHING_ASKED: Asked = { typed: '', chosen: [], order: 'best', page: 1 };

const NAME_PARAMS: Readonly<Record<NameField, string>> = { person: 'nguoi', document: 'van-ban', outlet: 'nguon' };
const CERTAINTY_PARAMS = ['ngay-dang', 'ngay-su-viec', 'suy-ra', 'chua-ro'] as const;
const ORDER_PARAMS = ['sat', 'moi', 'cu'] as const;
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;
/** More than is searched for, so that the page still says so; hosts refuse addresses of a pasted page. */
const MOST_TYPED = 300;
const MOST_CHOSEN = 12;
const MOST_PAGES = 100_000;

/** What an address asks: `"?q=h%E1%BB%8Dp&nam=2020&trang=2"`. What is not understood in it is passed over. */
export function readAsked(search: string): Asked {
  const params = new URLSearchParams(search);
  const page = /^\d{1,6}$/u.test(params.get('trang') ?? '') ? Number(params.get('trang')) : 1;
  return {
    typed: params.get('q') ?? '',
    chosen: onceEach(readChosen(params)).slice(0, MOST_CHOSEN),
    order: ORDERS[ORDER_PARAMS.findIndex((word) => word === params.get('xep'))] ?? 'best',
    page: Math.min(MOST_PAGES, Math.max(1, page)),
  };
}

/** The address that asks it, shortest form first page and all. */
export function askedAddress({ typed, chosen, order, page }: Asked): string {
  const params: (readonly [string, string])[] = [
    ...(typed === '' ? [] : [['q', cutTo(typed, MOST_TYPED)] as const]),
    ...chosen.map(toParam),
    ...(order === 'best' ? [] : [['xep', ORDER_PARAMS[ORDERS.indexOf(order)] ?? ''] as const]),
    ...(page === 1 ? [] : [['trang', String(page)] as const]),
  ];
  const query = params.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&');
  return query === '' ? urls.search() : `${urls.search()}?${query}`;
}

/** With the condition chosen, or no longer; on the first page again. A field but people and documents has one value. */
export function toggled(asked: Asked, condition: Condition): Asked {
  const has = asked.chosen.some((other) => isSame(other, condition));
  const others = asked.chosen.filter((other) =>
    has ? !isSame(other, condition) : other.field !== condition.field || isMany(condition),
  );
  return { ...asked, chosen: has ? others : [...others, condition], page: 1 };
}

/** With the condition chosen, whether it was or not. */
export function having(asked: Asked, condition: Condition): Asked {
  return isChosen(asked, condition) ? { ...asked, page: 1 } : toggled(asked, condition);
}

export function isChosen({ chosen }: Asked, condition: Condition): boolean {
  return chosen.some((other) => isSame(other, condition));
}

function onceEach(chosen: readonly Condition[]): readonly Condition[] {
  return chosen.filter((each, at) => chosen.findIndex((other) => isSame(each, other)) === at);
}

/** Tells a restriction from every other of its question, also from one that is worded alike. */
export function restrictionKey(restriction: Restriction): string {
  switch (restriction.kind) {
    case 'phrase':
    case 'without':
      return `${restriction.kind} ${restriction.words}`;
    case 'typed':
      return `typed ${restriction.condition.written}`;
    case 'chosen':
      return conditionKey(restriction.condition);
    default:
      return restriction satisfies never;
  }
}

/** Tells a condition from every other: namesakes are worded alike. */
export function conditionKey(condition: Condition): string {
  return toParam(condition).join('=');
}

function isSame(a: Condition, b: Condition): boolean {
  const [first, second] = [toParam(a), toParam(b)];
  return first[0] === second[0] && first[1] === second[1];
}

function isMany({ field }: Condition): boolean {
  return field === 'person' || field === 'document';
}

function readChosen(params: URLSearchParams): Condition[] {
  return [
    ...NAME_FIELDS.flatMap((field) =>
      params.getAll(NAME_PARAMS[field]).flatMap((id) => (ID.test(id) ? [{ field, id: parseEntityId(id) }] : [])),
    ),
    ...readFixed(params),
  ];
}

function readFixed(params: URLSearchParams): Condition[] {
  const [year, term, certainty] = [params.get('nam') ?? '', params.get('khoa') ?? '', params.get('ngay') ?? ''];
  const termNumber = findTermNumber(term);
  const known = CERTAINTIES[CERTAINTY_PARAMS.findIndex((word) => word === certainty)];
  return [
    ...(/^(?:19|20)\d\d$/u.test(year) ? [{ field: 'year', year: Number(year) } as const] : []),
    ...(termNumber === undefined ? [] : [{ field: 'term', term: termNumber } as const]),
    ...(known === undefined ? [] : [{ field: 'certainty', certainty: known } as const]),
  ];
}

function toParam(condition: Condition): readonly [string, string] {
  if (isIdCondition(condition)) return [NAME_PARAMS[condition.field], condition.id];
  switch (condition.field) {
    case 'year':
      return ['nam', String(condition.year)];
    case 'term':
      return ['khoa', toRoman(condition.term).toLowerCase()];
    case 'certainty':
      return ['ngay', CERTAINTY_PARAMS[CERTAINTIES.indexOf(condition.certainty)] ?? ''];
    case 'from':
      return ['tu', condition.day];
    case 'to':
      return ['den', condition.day];
    default:
      return condition satisfies never;
  }
}

/** Without a phrase, an exclusion or a condition, wherever it came from. */
export function without(asked: Asked, restriction: Restriction): Asked {
  if (restriction.kind === 'chosen') return toggled(asked, restriction.condition);
  return { ...asked, typed: unwritten(asked.typed, restriction), page: 1 };
}

/** Without any of them. */
export function withoutAll(asked: Asked, restrictions: readonly Restriction[]): Asked {
  return restrictions.reduce(without, asked);
}

/** With the conditions and exclusions alone: `văn bản:47-QĐ/TW đà nẵng` -> `văn bản:47-QĐ/TW`. */
export function withoutWords(asked: Asked, restrictions: readonly Restriction[]): Asked {
  const kept = restrictions.flatMap((restriction) => {
    if (restriction.kind === 'without') return [`-"${restriction.words}"`];
    if (restriction.kind !== 'typed') return [];
    const { written } = restriction.condition;
    const rest = restriction.rest.join(' ');
    return [written.endsWith(rest) ? written.slice(0, written.length - rest.length).trim() : written];
  });
  return { ...asked, typed: kept.join(' '), page: 1 };
}

/** A piece of the text, and what is left of it: a phrase loses its quotes alone, an open name the words behind it stay. */
interface Cut extends Place {
  readonly left: string;
}

/** The typed text in the form that was read, without the restriction wherever it stands; all other words stay. */
function unwritten(typed: string, restriction: Exclude<Restriction, { readonly kind: 'chosen' }>): string {
  const text = normalQuery(typed);
  const cut = (before: string, { start, end, left }: Cut) => `${before.slice(0, start)} ${left} ${before.slice(end)}`;
  return squeezeSpaces(cutsOf(typed, restriction).reduceRight(cut, text));
}

/** In the order of the text. */
function cutsOf(typed: string, restriction: Exclude<Restriction, { readonly kind: 'chosen' }>): readonly Cut[] {
  if (restriction.kind === 'typed') {
    const { condition, rest } = restriction;
    const query = parseQuery(typed);
    const same = query.kind === 'ready' ? query.conditions.filter(({ written }) => written === condition.written) : [];
    return same.map(({ place }) => ({ ...place, left: rest.join(' ') }));
  }
  const tokens = readTokens(normalQuery(typed));
  if (restriction.kind === 'without') return tokens.flatMap((_, at) => excludedIn(tokens.slice(at), restriction.words));
  return tokens
    .filter(({ key, value, not, quoted }) => key === undefined && value === restriction.words && !not && quoted)
    .map(({ start, end, value }) => ({ start, end, left: value }));
}

/** Where the tokens begin with a minus and the words: in quotes, or as far as the minus reaches. */
function excludedIn(tokens: readonly Token[], words: string): readonly Cut[] {
  const [first] = tokens;
  if (first?.not !== true || first.key !== undefined) return [];
  const length = first.quoted ? 1 : words.split(' ').length;
  const taken = tokens.slice(0, length);
  const isThese = taken.map(({ value }) => value).join(' ') === words;
  const isPlain = taken.slice(1).every(({ not, key, quoted }) => !not && key === undefined && !quoted);
  return isThese && isPlain ? [{ start: first.start, end: taken.at(-1)?.end ?? first.end, left: '' }] : [];
}
