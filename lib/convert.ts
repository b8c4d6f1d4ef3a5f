import type { Authority } from './authority/load';
import { documentFacts } from './authority/document-facts';
import type { OutletFacts } from './authority/outlets';
import { clean } from './clean/clean';
import { findEntities, type Entities, type EntityFacts } from './entities/entities';
import { prepareOrganisationFacts } from './entities/organisations/organisations';
import { preparePeopleFacts } from './entities/people/facts';
import { preparePlaceFacts } from './entities/places/places';
import { findFields, type Fields } from './fields/fields';
import { isOutletLine } from './fields/source';
import { judge } from './judge';
import {
  NO_RULES_OFF,
  type Block,
  type Conversion,
  type Mending,
  type RawArticle,
  type Removal,
  type RulesOff,
} from './model';
import { segment } from './segment/segment';

/** What the stages know of the world, prepared once for all articles. */
export interface Facts extends EntityFacts {
  readonly outlets: OutletFacts;
}

/** What was understood of a raw file before it is judged; `title` is absent where none was found. */
export interface Draft extends Omit<Fields, 'removals'>, Entities {
  readonly title: Block | undefined;
  readonly removals: readonly Removal[];
  readonly mendings: readonly Mending[];
}

export function prepareFacts(authority: Authority): Facts {
  return {
    outlets: authority.outlets,
    documents: documentFacts(authority.documents, authority.terms),
    people: preparePeopleFacts(authority),
    organisations: prepareOrganisationFacts(authority),
    places: preparePlaceFacts(authority),
  };
}

/** The whole pipeline: clean, segment, take the fields, find the entities, judge. Same text and facts, same result. */
export function convert(raw: RawArticle, facts: Facts): Conversion {
  return judge(raw, understand(raw, facts));
}

/** Everything but the judgement: what measuring reads, too, with some rules `off`. */
export function understand(raw: RawArticle, facts: Facts, off: RulesOff = NO_RULES_OFF): Draft {
  const cleaned = clean(raw, off);
  const parts = segment(cleaned.lines, (text) => isOutletLine(text, facts.outlets), off);
  const removals = [...cleaned.removals, ...parts.removals];
  const fields = findFields(parts.title, parts.blocks, removals, raw.crawl, facts.outlets);
  const entities = findEntities({ ...fields, title: parts.title, crawl: raw.crawl }, facts);
  return {
    ...fields,
    ...entities,
    title: parts.title,
    removals: [...removals, ...fields.removals].sort((a, b) => a.lines.first - b.lines.first),
    mendings: cleaned.mendings,
  };
}
