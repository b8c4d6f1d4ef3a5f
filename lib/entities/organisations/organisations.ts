import type { Committee, Organisations } from '../../authority/organisations';
import type { Place, Places } from '../../authority/places';
import { type ArticleText, type Block, type EntityId, type NamedMention, parseRuleId, type RuleId } from '../../model';
import { anyOf, canon, PhraseTable, type Token } from '../../text';
import { groupNamed, type NamedSighting } from '../named';
import { tokensOf } from '../tokens';

const LISTED = parseRuleId('organisations/listed');
const COMMITTEE = parseRuleId('organisations/committee-of-place');
const DISTRICT = parseRuleId('organisations/committee-of-district');
const CAPITAL = /^\p{Lu}/u;
/** Some outlets write the first word of a body small: "Thứ trưởng bộ Công Thương", "phó bí thư tỉnh ủy Đắk Lắk". */
const SMALL_OPENINGS: ReadonlySet<string> = new Set(['ban', 'bộ', 'huyện', 'quận', 'thành', 'thị', 'tỉnh']);
/** A small "bộ" opens a ministry behind these alone: "cán bộ Công an" and "Đảng bộ Công an" are none. */
const BEFORE_SMALL_MINISTRY: ReadonlySet<string> = new Set(['của', 'đạo', 'do', 'tại', 'thuộc', 'trưởng', 'với']);
/** The committees of districts are named as those of provinces are. */
const DISTRICT_WORDS = ['Huyện ủy', 'Quận ủy', 'Thị ủy'] as const;
const DISTRICT_UNITS = ['huyện', 'quận', 'thị xã'] as const;

interface ListedName {
  readonly name: string;
  readonly id: EntityId;
}

export interface OrganisationFacts {
  readonly listed: PhraseTable<ListedName>;
  readonly committees: PhraseTable<Committee>;
  readonly provinces: PhraseTable<Place>;
  /** Committees of districts, and the districts by name. */
  readonly districtCommittees: PhraseTable<string>;
  readonly districts: PhraseTable<string>;
  /** By id: the bare name, and the pattern of other bodies that share it. */
  readonly homonyms: ReadonlyMap<EntityId, { readonly bare: string; readonly others: RegExp }>;
}

/** Looks up tables once for all articles. */
export function prepareOrganisationFacts(authority: {
  readonly organisations: Organisations;
  readonly places: Places;
}): OrganisationFacts {
  const { organisations, committees } = authority.organisations;
  return {
    listed: new PhraseTable(
      organisations.flatMap(({ id, name, aliases = [] }) =>
        [name, ...aliases].map((form) => [form, { id, name }] as const),
      ),
    ),
    homonyms: new Map(
      organisations.flatMap(({ id, name, homonyms = [] }) =>
        homonyms.length === 0 ? [] : [[id, { bare: canon(name), others: new RegExp(anyOf(homonyms), 'iu') }] as const],
      ),
    ),
    committees: new PhraseTable(
      committees.flatMap((committee) =>
        [committee.name, ...(committee.forms ?? [])].map((form) => [form, committee] as const),
      ),
    ),
    districtCommittees: new PhraseTable(committees.flatMap(ofDistricts)),
    districts: new PhraseTable(authority.places.districts.map((name) => [name, name] as const)),
    provinces: new PhraseTable(
      authority.places.places.flatMap((place) =>
        [place.name, ...(place.formerName === undefined ? [] : [place.formerName]), ...(place.aliases ?? [])].map(
          (form) => [form, place] as const,
        ),
      ),
    ),
  };
}

/** "Ban Tổ chức Tỉnh ủy" -> "Ban Tổ chức Huyện ủy" ...; "Đảng bộ" -> "Đảng bộ huyện" ...; each with its name in full. */
function ofDistricts({ name, forms = [], withKind }: Committee): (readonly [string, string])[] {
  if (withKind === true) {
    const heads = [name, ...forms.filter((form) => !form.includes(' '))];
    return DISTRICT_UNITS.flatMap((unit) => heads.map((head) => [`${head} ${unit}`, `${name} ${unit}`] as const));
  }
  if (!name.endsWith('Tỉnh ủy')) return [];
  return DISTRICT_WORDS.flatMap((word) =>
    [name, ...forms].map((form) => [form.replace('Tỉnh ủy', word), name.replace('Tỉnh ủy', word)] as const),
  );
}

/**
 * Listed bodies, and committees named in full with their province ("Tỉnh ủy Nghệ An", "Ban Tổ chức Tỉnh ủy Nghệ An").
 * A local body has no id: it is told by its name.
 */
export function findOrganisations(article: ArticleText, facts: OrganisationFacts): NamedMention[] {
  const blocks = [article.title, ...article.body];
  const sightings = blocks.flatMap((block) => scanBlock(block, facts));
  return groupNamed('organisation', sightings).flatMap((body) => withoutHomonyms(body, blocks, facts));
}

/** "Ban Bí thư" in an article on "Ban Bí thư Trung ương Đoàn" may be either: only the full name counts there. */
function withoutHomonyms(body: NamedMention, blocks: readonly Block[], facts: OrganisationFacts): NamedMention[] {
  const homonym = body.id === undefined ? undefined : facts.homonyms.get(body.id);
  if (!homonym || !blocks.some(({ text }) => homonym.others.test(text))) return [body];
  const mentions = body.mentions.filter(({ surface }) => canon(surface) !== homonym.bare);
  return mentions.length === 0 ? [] : [{ ...body, mentions }];
}

function scanBlock(block: Block, facts: OrganisationFacts): NamedSighting[] {
  const tokens = tokensOf(block);
  const sightings: NamedSighting[] = [];
  for (let at = 0; at < tokens.length;) {
    const found = readAt(block, tokens, at, facts);
    if (found !== undefined) sightings.push(found.sighting);
    at += found?.length ?? 1;
  }
  return sightings;
}

/** A body that begins at a token, and how many tokens it takes. */
function readAt(
  block: Block,
  tokens: readonly Token[],
  at: number,
  facts: OrganisationFacts,
): { sighting: NamedSighting; length: number } | undefined {
  if (!mayOpen(tokens, at)) return undefined;
  const listed = facts.listed.longestAt(tokens, at);
  const local = readCommittee(tokens, at, facts) ?? readDistrictCommittee(tokens, at, facts);
  if (local !== undefined && local.length > (listed?.length ?? 0)) {
    const { length, name, rule } = local;
    return { length, sighting: { block, tokens, first: at, last: at + length - 1, rule, key: canon(name), name } };
  }
  if (listed === undefined || !isNamedListed(tokens, at)) return undefined;
  const { length, value } = listed;
  const { id, name } = value;
  return { length, sighting: { block, tokens, first: at, last: at + length - 1, rule: LISTED, key: id, name, id } };
}

function mayOpen(tokens: readonly Token[], at: number): boolean {
  const { text = '', key = '' } = tokens[at] ?? {};
  return CAPITAL.test(text) || SMALL_OPENINGS.has(key);
}

/** A listed body is written with a capital, or with a small "ban", "bộ" and a capital behind it. */
function isNamedListed(tokens: readonly Token[], at: number): boolean {
  const { text = '', key = '' } = tokens[at] ?? {};
  if (CAPITAL.test(text)) return true;
  if (!CAPITAL.test(tokens[at + 1]?.text ?? '')) return false;
  return key === 'ban' || (key === 'bộ' && BEFORE_SMALL_MINISTRY.has(tokens[at - 1]?.key ?? ''));
}

interface LocalBody {
  readonly length: number;
  readonly name: string;
  readonly rule: RuleId;
}

/** "TP" ends "UBND TP" and begins "TP.HCM": so many tokens may belong to both. */
const SHARED = 2;

/** A committee and its province; undefined where the province is missing. */
function readCommittee(tokens: readonly Token[], at: number, facts: OrganisationFacts): LocalBody | undefined {
  const committee = facts.committees.longestAt(tokens, at);
  if (committee === undefined) return undefined;
  for (let shared = 0; shared <= Math.min(SHARED, committee.length - 1); shared += 1) {
    const start = at + committee.length - shared;
    const province = isJoined(tokens, start) ? facts.provinces.longestAt(tokens, start) : undefined;
    if (province === undefined || province.length <= shared) continue;
    const length = committee.length - shared + province.length;
    return { length, name: fullName(committee.value, province.value), rule: COMMITTEE };
  }
  return undefined;
}

/** A committee and its district, by the list of districts. */
function readDistrictCommittee(tokens: readonly Token[], at: number, facts: OrganisationFacts): LocalBody | undefined {
  const committee = facts.districtCommittees.longestAt(tokens, at);
  if (committee === undefined) return undefined;
  const start = at + committee.length;
  const district = isJoined(tokens, start) ? facts.districts.longestAt(tokens, start) : undefined;
  if (district === undefined || !CAPITAL.test(tokens[start]?.text ?? '')) return undefined;
  const name = `${committee.value} ${district.value}`;
  return { length: committee.length + district.length, name, rule: DISTRICT };
}

/** Behind a blank, or the point of an abbreviation: "HĐND TP. Đà Nẵng". */
function isJoined(tokens: readonly Token[], at: number): boolean {
  const { joint } = tokens[at] ?? {};
  return joint === ' ' || joint === '.';
}

/** "UBND TP Đà Nẵng" -> "Ủy ban nhân dân thành phố Đà Nẵng": one name however it is shortened. */
function fullName({ name, withKind }: Committee, place: Place): string {
  const kind = withKind === true && !place.name.toLowerCase().startsWith(place.kind) ? `${place.kind} ` : '';
  return `${name} ${kind}${place.name}`;
}
