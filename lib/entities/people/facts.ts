import type { Names } from '../../authority/names';
import type { Organisations } from '../../authority/organisations';
import type { SetPhrases } from '../../authority/phrases';
import type { Places } from '../../authority/places';
import type { Roles } from '../../authority/roles';
import { PhraseTable, wordKey } from '../../text';

export interface PeopleAuthority {
  readonly names: Names;
  readonly roles: Roles;
  readonly organisations: Organisations;
  readonly places: Places;
  readonly phrases: SetPhrases;
}

/** `strong`: a family name and hardly anything else; `weak`: also a common word, or the first word of places. */
export type FamilyStrength = 'strong' | 'weak';

/**
 * Words that come before a name without being an office; `plural` ones open a list, `noun` is what somebody is ("cử
 * tri", "bị cáo"): a place or a body may follow as well.
 */
export type Introduction = 'honorific' | 'plural' | 'title' | 'noun';

/** What the recogniser knows of the world, made ready once. */
export interface PeopleFacts {
  readonly families: ReadonlyMap<string, FamilyStrength>;
  readonly foreignFamilies: ReadonlySet<string>;
  readonly middles: ReadonlySet<string>;
  readonly givens: ReadonlySet<string>;
  readonly introductions: PhraseTable<Introduction>;
  readonly rankPrefixes: PhraseTable<true>;
  readonly deputy: string;
  readonly ranks: PhraseTable<true>;
  readonly rankModifiers: PhraseTable<true>;
  readonly wholeAlone: PhraseTable<true>;
  readonly bodyHeads: PhraseTable<true>;
  readonly bodyWords: PhraseTable<true>;
  readonly bodyVerbs: PhraseTable<true>;
  readonly bodyVerbsFollow: PhraseTable<true>;
  readonly committees: PhraseTable<true>;
  /** Bodies inside of a greater one, and those that hold them: "Phòng Nội vụ, Sở Nội vụ". */
  readonly innerBodies: PhraseTable<true>;
  readonly outerBodies: PhraseTable<true>;
  readonly speech: PhraseTable<true>;
  /** Bodies, prizes and cities with the name of a person inside. */
  readonly setPhrases: PhraseTable<true>;
  readonly provinces: PhraseTable<true>;
  readonly lookalikes: PhraseTable<true>;
  /** Places only behind "huyện", "Quận ủy" and the like: "huyện Yên Châu". */
  readonly districts: PhraseTable<true>;
  readonly namedAfter: PhraseTable<true>;
  readonly administrative: PhraseTable<true>;
  readonly historic: PhraseTable<true>;
  readonly historicLeads: PhraseTable<true>;
}

/** Looks up tables once for all articles. */
export function preparePeopleFacts(authority: PeopleAuthority): PeopleFacts {
  const { names, roles, organisations, places, phrases } = authority;
  return {
    families: readFamilies(names),
    foreignFamilies: keySet(names.foreignFamilies),
    middles: keySet(names.middles),
    givens: keySet(names.givens),
    introductions: new PhraseTable<Introduction>([
      ...roles.pluralHonorifics.map((words) => [words, 'plural'] as const),
      ...roles.honorifics.map((words) => [words, 'honorific'] as const),
      ...roles.titles.map((words) => [words, 'title'] as const),
      ...roles.introductions.map((words) => [words, 'noun'] as const),
    ]),
    rankPrefixes: phraseSet(roles.prefixes),
    deputy: wordKey(roles.deputy),
    ranks: phraseSet(roles.ranks.flatMap(({ name, abbreviations = [] }) => [name, ...abbreviations])),
    rankModifiers: phraseSet(roles.modifiers),
    wholeAlone: phraseSet(roles.wholeAlone),
    bodyHeads: phraseSet([
      ...organisations.heads,
      ...organisations.organisations.flatMap(({ name, aliases = [] }) => [name, ...aliases]),
    ]),
    bodyWords: phraseSet(roles.bodyWords),
    bodyVerbs: phraseSet(roles.bodyVerbs),
    bodyVerbsFollow: phraseSet(roles.bodyVerbsFollow),
    innerBodies: phraseSet(roles.innerBodies),
    outerBodies: phraseSet(roles.outerBodies),
    committees: phraseSet(['Tỉnh ủy', 'Thành ủy', 'Huyện ủy', 'Quận ủy', 'Thị ủy', 'Đảng ủy', 'Đảng bộ']),
    speech: phraseSet(roles.speech),
    setPhrases: phraseSet(phrases.bodies),
    provinces: phraseSet([
      ...places.places.flatMap(({ name, formerName, aliases = [] }) => [
        name,
        ...aliases,
        ...(formerName ? [formerName] : []),
      ]),
      ...places.countries,
    ]),
    lookalikes: phraseSet(places.lookalikes),
    districts: phraseSet(places.districts),
    namedAfter: phraseSet(phrases.namedAfter),
    administrative: phraseSet(phrases.administrative),
    historic: phraseSet(phrases.historicFigures.map(({ name }) => name)),
    historicLeads: phraseSet(phrases.leads),
  };
}

/** "H'" and "K'" are written together with the name. */
const CLAN_MARKER = /['’]$/u;

function readFamilies({ families, minorityFamilies }: Names): Map<string, FamilyStrength> {
  return new Map(
    [...families, ...minorityFamilies]
      .filter(({ name }) => !CLAN_MARKER.test(name))
      .map(({ name, alsoWord }) => [wordKey(name.split(' ')[0] ?? name), alsoWord === undefined ? 'strong' : 'weak']),
  );
}

function keySet(words: readonly string[]): Set<string> {
  return new Set(words.map(wordKey));
}

function phraseSet(phrases: readonly string[]): PhraseTable<true> {
  return new PhraseTable(phrases.map((phrase) => [phrase, true] as const));
}
