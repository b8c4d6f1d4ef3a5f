import type { Committee, Organisations } from '../../authority/organisations';
import type { Place, Places } from '../../authority/places';
import { type ArticleText, type Block, type EntityId, type NamedMention, parseRuleId } from '../../model';
import { anyOf, canon, PhraseTable, type Token } from '../../text';
import { groupNamed, type NamedSighting } from '../named';
import { tokensOf } from '../tokens';

const LISTED = parseRuleId('organisations/listed');
const COMMITTEE = parseRuleId('organisations/committee-of-place');
const CAPITAL = /^\p{Lu}/u;

interface ListedName {
  readonly name: string;
  readonly id: EntityId;
}

export interface OrganisationFacts {
  readonly listed: PhraseTable<ListedName>;
  readonly committees: PhraseTable<Committee>;
  readonly provinces: PhraseTable<Place>;
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
    provinces: new PhraseTable(
      authority.places.places.flatMap((place) =>
        [place.name, ...(place.formerName === undefined ? [] : [place.formerName]), ...(place.aliases ?? [])].map(
          (form) => [form, place] as const,
        ),
      ),
    ),
  };
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
  if (!CAPITAL.test(tokens[at]?.text ?? '')) return undefined;
  const listed = facts.listed.longestAt(tokens, at);
  const committee = readCommittee(tokens, at, facts);
  if (committee !== undefined && committee.length > (listed?.length ?? 0)) {
    const { length, name } = committee;
    return {
      length,
      sighting: { block, tokens, first: at, last: at + length - 1, rule: COMMITTEE, key: canon(name), name },
    };
  }
  if (listed === undefined) return undefined;
  const { length, value } = listed;
  const { id, name } = value;
  return { length, sighting: { block, tokens, first: at, last: at + length - 1, rule: LISTED, key: id, name, id } };
}

/** A committee and its province; undefined where the province is missing. */
function readCommittee(
  tokens: readonly Token[],
  at: number,
  facts: OrganisationFacts,
): { length: number; name: string } | undefined {
  const committee = facts.committees.longestAt(tokens, at);
  if (committee === undefined) return undefined;
  const start = at + committee.length;
  const province = facts.provinces.longestAt(tokens, start);
  if (province === undefined || tokens[start]?.joint !== ' ') return undefined;
  return { length: committee.length + province.length, name: fullName(committee.value, province.value) };
}

/** "UBND TP Đà Nẵng" -> "Ủy ban nhân dân thành phố Đà Nẵng": one name however it is shortened. */
function fullName({ name, withKind }: Committee, place: Place): string {
  const kind = withKind === true && !place.name.toLowerCase().startsWith(place.kind) ? `${place.kind} ` : '';
  return `${name} ${kind}${place.name}`;
}
