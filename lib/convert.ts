import type { Authority } from './authority/load';
import { documentFacts } from './authority/document-facts';
import type { OutletFacts } from './authority/outlets';
import { clean } from './clean/clean';
import { correctEntities } from './correct/entities';
import { correctFields } from './correct/fields';
import { correctText } from './correct/lines';
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
  type Correction,
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
  readonly corrections?: readonly Correction[];
  /** Corrections that do not fit what the rules find, each with its place and remedy. */
  readonly misfits: readonly string[];
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

/**
 * The whole pipeline: clean, segment, take the fields, find the entities, judge. Same text, corrections and facts, same
 * result. What people corrected takes its place as soon as its stage is through, so that all later stages rest on it.
 */
export function convert(raw: RawArticle, facts: Facts): Conversion {
  return judge(raw, understand(raw, facts));
}

/** Everything but the judgement: what measuring reads, too, with some rules `off`. */
export function understand(raw: RawArticle, facts: Facts, off: RulesOff = NO_RULES_OFF): Draft {
  const { corrections = [] } = raw;
  const cleaned = clean(raw, off);
  const segments = segment(cleaned.lines, (text) => isOutletLine(text, facts.outlets), off);
  const found = { ...segments, removals: [...cleaned.removals, ...segments.removals] };
  const parts = correctText(found, raw.text, corrections);
  const { title, blocks, removals } = parts.value;
  const told = findFields(title, blocks, removals, raw.crawl, facts.outlets);
  const fields = correctFields(told, corrections, facts.outlets);
  const article = { ...fields.value, body: told.body, imprint: told.imprint };
  const named = findEntities({ ...article, title, crawl: raw.crawl }, facts);
  const entities = correctEntities(named, [...(title ? [title] : []), ...told.body], corrections, facts.documents);
  return {
    ...article,
    ...entities.value,
    title,
    removals: [...removals, ...told.removals].sort((a, b) => a.lines.first - b.lines.first),
    mendings: cleaned.mendings,
    misfits: [...parts.problems, ...fields.problems, ...entities.problems],
    ...(corrections.length === 0 ? {} : { corrections: corrections.map(({ place: _, ...row }) => row) }),
  };
}
