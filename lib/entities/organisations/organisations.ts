import type { Organisations } from '../../authority/organisations';
import type { Places } from '../../authority/places';
import { type ArticleText, type Block, type EntityId, type NamedMention, parseRuleId } from '../../model';
import { canon, PhraseTable, readTokens, type Token } from '../../text';
import { groupNamed, type NamedSighting } from '../named';

const LISTED = parseRuleId('organisations/listed');
const COMMITTEE = parseRuleId('organisations/committee-of-place');
const PLACE_WORDS: ReadonlySet<string> = new Set(['tỉnh', 'thành', 'phố', 'tp']);
const CAPITAL = /^\p{Lu}/u;

interface ListedName {
  readonly name: string;
  readonly id: EntityId;
}

export interface OrganisationFacts {
  readonly listed: PhraseTable<ListedName>;
  readonly committees: PhraseTable<true>;
  readonly provinces: PhraseTable<string>;
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
    committees: new PhraseTable(committees.map((words) => [words, true] as const)),
    provinces: new PhraseTable(
      authority.places.places.flatMap(({ name, formerName, aliases = [] }) =>
        [name, ...(formerName === undefined ? [] : [formerName]), ...aliases].map((form) => [form, name] as const),
      ),
    ),
  };
}

/**
 * Listed bodies, and committees named in full with their province ("Tỉnh ủy Nghệ An", "Ban Tổ chức Tỉnh ủy Nghệ An").
 * A local body has no id: it is told by its name.
 */
export function findOrganisations(article: ArticleText, facts: OrganisationFacts): NamedMention[] {
  const sightings = [article.title, ...article.body].flatMap((block) => scanBlock(block, facts));
  return groupNamed('organisation', sightings);
}

function scanBlock(block: Block, facts: OrganisationFacts): NamedSighting[] {
  const tokens = readTokens(block.text);
  const sightings: NamedSighting[] = [];
  for (let at = 0; at < tokens.length;) {
    const found = readAt(block, tokens, at, facts);
    if (found !== undefined) sightings.push(found.sighting);
    at += found?.length ?? 1;
  }
  return sightings;
}

function readAt(
  block: Block,
  tokens: readonly Token[],
  at: number,
  facts: OrganisationFacts,
): { sighting: NamedSighting; length: number } | undefined {
  if (!CAPITAL.test(tokens[at]?.text ?? '')) return undefined;
  const listed = facts.listed.longestAt(tokens, at);
  const committee = readCommittee(tokens, at, facts);
  if (committee !== undefined && committee > (listed?.length ?? 0)) {
    const mention = { block, tokens, first: at, last: at + committee - 1, rule: COMMITTEE };
    const name = block.text.slice(tokens[at]?.start, tokens[at + committee - 1]?.end);
    return { length: committee, sighting: { ...mention, key: canon(name), name } };
  }
  if (listed === undefined) return undefined;
  const { id, name } = listed.value;
  const mention = { block, tokens, first: at, last: at + listed.length - 1, rule: LISTED };
  return { length: listed.length, sighting: { ...mention, key: id, name, id } };
}

/** Tokens of a committee and its province; undefined where the province is missing. */
function readCommittee(tokens: readonly Token[], at: number, facts: OrganisationFacts): number | undefined {
  const committee = facts.committees.longestAt(tokens, at);
  if (committee === undefined) return undefined;
  let place = at + committee.length;
  while (tokens[place]?.joint === ' ' && PLACE_WORDS.has(tokens[place]?.key ?? '')) {
    if (facts.provinces.longestAt(tokens, place) !== undefined) break;
    place += 1;
  }
  if (tokens[place]?.joint !== ' ') return undefined;
  const province = facts.provinces.longestAt(tokens, place);
  return province === undefined ? undefined : place + province.length - at;
}
