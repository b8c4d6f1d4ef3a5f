import type { Authority } from '../../authority/load';
import type { Abbreviation } from '../../authority/abbreviations';
import type { EntityId, RoleMention, RoleStanding } from '../../model';
import { PhraseTable, readTokens, wordKey, type Token } from '../../text';
import { GENERIC_WORDS, IDLE_END, LEADING_OFFICES, LOCAL_UNIT, UNIFORM_BODIES, UNNAMED_UNIT } from './office-words';

/** What one role of one article says of who holds it. */
export interface Office {
  /** Rank and body in canonical words with the place at the end: two wordings of one office have one key. */
  readonly key: string;
  /** Body and place without the rank; absent where the words do not tell them apart. */
  readonly seat?: string;
  /** The province, and whether the role names it or the article does. */
  readonly province?: { readonly id: EntityId; readonly told: boolean };
  /** One of the few hundred offices that lead the whole country. */
  readonly leading: boolean;
  /** Of a district or a commune. */
  readonly local: boolean;
  /** Army or police. */
  readonly uniform: boolean;
  /** Tells the holder from a namesake: more than "Giám đốc", "Bí thư Huyện ủy". */
  readonly telling: boolean;
  readonly standing?: RoleStanding;
}

/** What offices are read by, made ready once. */
export interface OfficeFacts {
  readonly prefixes: PhraseTable<true>;
  readonly ranks: PhraseTable<true>;
  readonly provinces: PhraseTable<EntityId>;
  readonly provinceNames: ReadonlyMap<EntityId, string>;
  readonly abbreviations: PhraseTable<readonly string[]>;
}

/** The part of the authority that offices are read by. */
export interface OfficeAuthority {
  readonly places: Pick<Authority['places'], 'places'>;
  readonly roles: Pick<Authority['roles'], 'prefixes' | 'ranks'>;
}

export function prepareOfficeFacts(
  { places, roles }: OfficeAuthority,
  abbreviations: readonly Abbreviation[],
): OfficeFacts {
  return {
    prefixes: new PhraseTable(roles.prefixes.map((words) => [words, true])),
    ranks: new PhraseTable(
      roles.ranks.flatMap(({ name, abbreviations: short = [] }) =>
        [name, ...short].map((form) => [form, true] as const),
      ),
    ),
    provinces: new PhraseTable(
      places.places.flatMap(({ id, name, formerName, aliases = [] }) =>
        [name, ...(formerName === undefined ? [] : [formerName]), ...aliases].map((form) => [form, id] as const),
      ),
    ),
    provinceNames: new Map(places.places.map(({ id, name }) => [id, name])),
    abbreviations: new PhraseTable(
      abbreviations
        .filter(({ before }) => before === undefined)
        .map(({ abbr, expand }) => [abbr, expand.split(' ').map(wordKey)] as const),
    ),
  };
}

/**
 * Reads a role as evidence of who its holder is. `home` is the province that the article is about: "Bí thư Tỉnh ủy" in
 * an article about Nghệ An alone is the office of Nghệ An.
 */
export function readOffice(role: RoleMention, home: EntityId | undefined, facts: OfficeFacts): Office {
  const { words, rank, province: named } = readWords(role.text, facts);
  const text = words.join(' ');
  const told = named ?? findProvince(role.place, facts);
  const unnamed = UNNAMED_UNIT.test(text);
  const province = told ?? (unnamed ? home : undefined);
  const place = province ?? (role.place === undefined ? '' : wordKey(role.place));
  const leading = LEADING_OFFICES.some(({ pattern }) => pattern.test(text));
  const seat = role.body === undefined ? words.slice(rank) : readWords(role.body, facts).words;
  return {
    key: `${text}@${place}`,
    ...(seat.length === 0 || place === '' || leading ? {} : { seat: `${seat.join(' ')}@${place}` }),
    ...(province === undefined ? {} : { province: { id: province, told: told !== undefined } }),
    leading,
    local: LOCAL_UNIT.test(text),
    uniform: UNIFORM_BODIES.test(text),
    telling: leading || isTelling(words, place, unnamed),
    ...(role.standing === undefined ? {} : { standing: role.standing }),
  };
}

/** A rank with nothing but a place ("Chủ tịch Hà Nội") tells enough; a rank and words that any such office has do not. */
function isTelling(words: readonly string[], place: string, unnamed: boolean): boolean {
  if (place !== '') return words.length >= 2;
  return words.filter((word) => !GENERIC_WORDS.has(word)).length >= (unnamed ? 4 : 2);
}

interface OfficeText {
  readonly words: readonly string[];
  /** How many of the words are the rank. */
  readonly rank: number;
  readonly province?: EntityId;
}

/** Canonical words without "nguyên" before the rank and without the province, and the province. */
function readWords(text: string, facts: OfficeFacts): OfficeText {
  const tokens = readTokens(text);
  const start = facts.prefixes.longestAt(tokens, 0)?.length ?? 0;
  const deputy = tokens[start]?.key === 'phó' ? 1 : 0;
  const rank = facts.ranks.longestAt(tokens, start + deputy)?.length ?? 0;
  const words: string[] = [];
  let province: EntityId | undefined;
  for (let at = start; at < tokens.length;) {
    const place = isCapital(tokens[at]) ? facts.provinces.longestAt(tokens, at) : undefined;
    const short = facts.abbreviations.longestAt(tokens, at);
    if (place === undefined) words.push(...(short?.value ?? [tokens[at]?.key ?? '']));
    else province = place.value;
    at += place?.length ?? short?.length ?? 1;
  }
  return {
    words: trimEnd(words),
    rank: rank === 0 ? 0 : rank + deputy,
    ...(province === undefined ? {} : { province }),
  };
}

/** "UBND tỉnh", "khóa XI", "Việt Nam": what adds nothing to the office. */
function trimEnd(words: readonly string[]): string[] {
  let text = words.join(' ');
  for (let shorter = text.replace(IDLE_END, ''); shorter !== text; shorter = text.replace(IDLE_END, '')) text = shorter;
  return text === '' ? [] : text.split(' ');
}

function findProvince(place: string | undefined, facts: OfficeFacts): EntityId | undefined {
  return place === undefined ? undefined : readWords(place, facts).province;
}

function isCapital(token: Token | undefined): boolean {
  return token !== undefined && /^\p{Lu}/u.test(token.text);
}
