import type { NameCounts } from '../../authority/name-counts';
import type { EntityId, PersonMention, StoredArticle } from '../../model';
import { canon } from '../../text';
import type { Naming } from '../entity';
import { findFirstDay, findSortKey } from '../order';
import { isCommonName } from './commonness';
import { readOffice, type Office, type OfficeFacts } from './office';

export type PersonNaming = Naming<PersonMention>;

/** What identity is decided by. */
export interface EvidenceFacts {
  readonly offices: OfficeFacts;
  readonly counts: NameCounts;
}

/** One article naming one person, with what it tells of who that is. */
export interface Witness {
  readonly naming: PersonNaming;
  /** Canonical name: spellings apart. */
  readonly spelling: string;
  readonly common: boolean;
  readonly offices: readonly Office[];
  /** Months since year 0; absent where the year cannot be told. */
  readonly month?: number;
  /** The one province that the article is about. */
  readonly home?: EntityId;
  readonly historical: boolean;
}

/** Reads every naming once; what an article tells of all its people is worked out once an article. */
export function readWitnesses(namings: Iterable<PersonNaming>, facts: EvidenceFacts): Witness[] {
  const settings = new Map<StoredArticle, Setting>();
  const read = rememberOffices(facts.offices);
  return Array.from(namings, (naming) => {
    const { article, told } = naming;
    const setting = settings.get(article) ?? readSetting(article);
    settings.set(article, setting);
    return {
      naming,
      spelling: canon(naming.name),
      common: isCommonName(naming.name, facts.counts),
      offices: told.roles.map((role) => read(role, setting.home)),
      historical: told.standing === 'historical',
      ...setting,
    };
  });
}

type Setting = Pick<Witness, 'month' | 'home'>;

function readSetting(article: StoredArticle): Setting {
  const month = findMonth(article);
  const home = findHome(article);
  return { ...(month === undefined ? {} : { month }), ...(home === undefined ? {} : { home }) };
}

/** The sort key's month: published, else the event, else the earliest that it can be. */
function findMonth(article: StoredArticle): number | undefined {
  const key = findSortKey(article);
  if (key === undefined || findFirstDay({ value: key.slice(0, 10), precision: 'day' }) === undefined) return undefined;
  return Number(key.slice(0, 4)) * 12 + Number(key.slice(5, 7));
}

/** The province that more mentions name than all others together. */
export function findHome({ places }: Pick<StoredArticle, 'places'>): EntityId | undefined {
  const all = places.reduce((sum, { mentions }) => sum + mentions.length, 0);
  return places.find(({ id, mentions }) => id !== undefined && mentions.length * 2 > all)?.id;
}

/** An archive words some thousand offices over and over. */
function rememberOffices(facts: OfficeFacts): typeof readWithout {
  const known = new Map<string, Office>();
  const readWithout = (role: PersonMention['roles'][number], home: EntityId | undefined): Office => {
    const key = [role.text, role.body, role.place, role.standing, home].join('|');
    const office = known.get(key) ?? readOffice(role, home, facts);
    known.set(key, office);
    return office;
  };
  return readWithout;
}
