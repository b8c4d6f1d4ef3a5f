import type { Places } from '../../authority/places';
import {
  type ArticleText,
  type Block,
  type EntityId,
  type NamedMention,
  parseRuleId,
  type PersonMention,
  type Span,
} from '../../model';
import { type PhraseMatch, PhraseTable, type Token } from '../../text';
import { groupNamed, type NamedSighting } from '../named';
import { tokensOf } from '../tokens';

const PROVINCE = parseRuleId('places/province');
const CAPITAL = /^\p{Lu}/u;
/** Words that open the name of a city and may be written small. */
const CITY_WORDS: ReadonlySet<string> = new Set(['thành', 'tp']);
/** Wards, streets and schools bear the names of provinces: "phường Sài Gòn", "Trường Đại học Đồng Nai". */
const BEARERS: ReadonlySet<string> = new Set(['xã', 'phường', 'trấn', 'quận', 'huyện', 'đường', 'phố', 'học', 'thôn']);
/** "phố" ends "thành phố" as well, "học" and "xã" end common words: told by the word before. */
const NO_BEARERS: ReadonlySet<string> = new Set(['thành phố', 'thị xã', 'khoa học', 'toán học', 'văn học']);
/** Told by both words alone: "Đại học Quốc gia Hà Nội", "THPT chuyên Hà Tĩnh". */
const BEARING_PAIRS: ReadonlySet<string> = new Set(['quốc gia', 'thpt chuyên', 'trường chuyên']);
const CAPITALISED = /^\p{Lu}\p{Ll}+$/u;

/** A longer name that begins with that of a province: "Thái Bình Dương", "Hà Nam Ninh". */
type ListedPlace =
  { readonly kind: 'province'; readonly id: EntityId; readonly name: string } | { readonly kind: 'other' };

export interface PlaceFacts {
  readonly names: PhraseTable<ListedPlace>;
}

/** Looks up tables once for all articles. */
export function preparePlaceFacts({ places }: { readonly places: Places }): PlaceFacts {
  const provinces = places.places.flatMap(({ id, name, formerName, aliases = [] }) =>
    [name, ...(formerName === undefined ? [] : [formerName]), ...aliases].map(
      (form) => [form, { kind: 'province', id, name }] as const,
    ),
  );
  const others = [...places.countries, ...places.lookalikes].map((form) => [form, { kind: 'other' }] as const);
  return { names: new PhraseTable<ListedPlace>([...provinces, ...others]) };
}

/**
 * Provinces and cities of the first rank, by id; not where their names are part of the name of a person ("Trương Hòa
 * Bình", told by `people`) or of something else in capitals.
 */
export function findPlaces(article: ArticleText, people: readonly PersonMention[], facts: PlaceFacts): NamedMention[] {
  const taken = peopleByLine(people);
  const sightings = [article.title, ...article.body].flatMap((block) =>
    scanBlock(block, taken.get(block.lines.first) ?? [], facts),
  );
  return groupNamed('place', sightings);
}

function peopleByLine(people: readonly PersonMention[]): Map<number, Span[]> {
  const taken = new Map<number, Span[]>();
  for (const { at } of people.flatMap(({ mentions }) => mentions)) {
    const spans = taken.get(at.line);
    if (spans === undefined) taken.set(at.line, [at]);
    else spans.push(at);
  }
  for (const spans of taken.values()) spans.sort((a, b) => a.start - b.start);
  return taken;
}

/** `people`: spans of names in this block, in order. */
function scanBlock(block: Block, people: readonly Span[], facts: PlaceFacts): NamedSighting[] {
  const tokens = tokensOf(block);
  const sightings: NamedSighting[] = [];
  let person = 0;
  for (let at = 0; at < tokens.length;) {
    const { start, end } = tokens[at] ?? { start: 0, end: 0 };
    while ((people[person]?.end ?? Infinity) <= start) person += 1;
    const match = (people[person]?.start ?? Infinity) < end ? undefined : placeAt(tokens, at, facts);
    if (match?.value.kind === 'province') {
      const { id, name } = match.value;
      sightings.push({ block, tokens, first: at, last: at + match.length - 1, rule: PROVINCE, key: id, name, id });
    }
    at += match?.length ?? 1;
  }
  return sightings;
}

/** A listed name written with capitals, and not glued to a capitalised word in front if it is a single word. */
function placeAt(tokens: readonly Token[], at: number, facts: PlaceFacts): PhraseMatch<ListedPlace> | undefined {
  const first = tokens[at];
  if (first === undefined || !(CAPITAL.test(first.text) || CITY_WORDS.has(first.key))) return undefined;
  const match = facts.names.longestAt(tokens, at);
  if (match === undefined || !CAPITAL.test(tokens[at + match.length - 1]?.text ?? '')) return undefined;
  return (match.length === 1 && isGlued(tokens, at)) || isBorne(tokens, at) ? undefined : match;
}

/** True where something smaller bears the name. */
function isBorne(tokens: readonly Token[], first: number): boolean {
  const [before, bearer] = [tokens[first - 2]?.key ?? '', tokens[first - 1]];
  if (bearer === undefined || tokens[first]?.joint !== ' ') return false;
  const pair = `${before} ${bearer.key}`;
  return BEARING_PAIRS.has(pair) || (BEARERS.has(bearer.key) && !NO_BEARERS.has(pair));
}

/** One-word names ("Huế") are also given names: a capitalised word before makes them one. */
function isGlued(tokens: readonly Token[], first: number): boolean {
  const before = tokens[first - 1];
  return tokens[first]?.joint === ' ' && before !== undefined && CAPITALISED.test(before.text);
}
