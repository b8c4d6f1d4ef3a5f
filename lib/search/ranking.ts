/** From the postings of a query's terms to articles, best first. */
import { articleOf, slotOf, type Group } from './postings';
import { readSlot } from './slots';
import type { TermKind } from './terms';
import { isKnown, isWordAlone, type QueryUnit } from './units';

const KIND_WEIGHTS: Readonly<Record<TermKind, number>> = { syllable: 1, pair: 1.6, name: 2, document: 4, day: 4 };
const LEVEL_VALUES = [1, 0.75, 0.5, 0.3] as const;
const TITLE_VALUE = 0.9;
/** What an article that has only another exact form (Hòa for Hoa) keeps of its value. */
const OTHER_FORM = 0.65;
/** With these alone it has less than half of a query that others have as typed. */
const OTHER_FORM_AS_TYPED = 0.4;
/** Share of the score that depends on how much of the query an article has. */
const COVERAGE_SHARE = 0.75;
/** What a headline that holds the whole query adds, as a share of the score. */
const TITLE_COVERAGE = 0.5;
/** Even a term that every article has is a part of the query. */
const LEAST_SHARE = 0.3;
/** Articles with less than this share of what the best one has of the query are no answer to it. */
const LEAST_COVERAGE = 0.5;
/** Where a page of them have every word, a half of the words is none. */
const LEAST_BESIDE_WHOLE = 0.7;
const ENOUGH_WHOLE = 10;
/** Nor are those with less than this share of the query itself. */
const LEAST_OF_QUERY = 0.2;

/** Of so many words that no article has, more do not count. */
const MOST_UNKNOWN = 2;

/** How an article has one unit: rarity times strength; how near the form is to the typed one, up to 1. */
interface Match {
  value: number;
  fit: number;
  /** In the form that was typed, or in a mended one. */
  isTyped: boolean;
  /** Less where only the marks are others. */
  typed: number;
  inTitle: boolean;
}

interface Tally {
  /** Of the query's syllables those that it has in the form that was typed, a bit each. */
  held: number;
  heldInAnyForm: number;
  score: number;
  covered: number;
  /** Without names: who writes "Bí thư" has no less of the words than who writes "Bí Thư". */
  worded: number;
  typed: number;
  titled: number;
}

const NOTHING: Tally = { held: 0, heldInAnyForm: 0, score: 0, covered: 0, worded: 0, typed: 0, titled: 0 };

/** Article numbers, best first: those that have the query in the form that was typed, then the others. */
export interface Ranking {
  readonly articles: readonly number[];
  /** So many of the first have it as typed: all where it was typed without marks, 0 where none has any word as typed. */
  readonly typed: number;
}

/**
 * Articles best first; equal ones in the archive's order. The score is a sum over the query's units of rarity
 * times strength, times the shares of the query that the article and its headline have.
 * @param articles how many articles the archive has
 * @param among only these are compared with one another; absent: all
 */
export function rank(units: readonly QueryUnit[], articles: number, among?: ReadonlySet<number>): Ranking {
  const tallies = new Map<number, Tally>();
  const shares: number[] = [];
  const bitsOf = syllableBits(units);
  for (const unit of units) {
    const bits = bitsOf(unit);
    const most = mostRarity(unit, units, articles);
    const weight =
      unit.kind === 'syllable' && isWordAlone(unit.loose, units, isKnown) ? KIND_WEIGHTS.pair : KIND_WEIGHTS[unit.kind];
    const share = weight * (LEAST_SHARE + Math.min(most, importance(unit, articles)));
    const isName = unit.kind === 'name';
    shares.push(share);
    for (const [article, match] of matchesOf(unit, articles, most)) {
      if (among?.has(article) === false) continue;
      const tally = tallies.get(article) ?? { ...NOTHING };
      tallies.set(article, tally);
      tally.heldInAnyForm |= bits;
      if (match.isTyped) tally.held |= bits;
      tally.score += weight * match.value;
      tally.covered += share * match.fit;
      if (!isName) {
        tally.worded += share * match.fit;
        tally.typed += share * match.typed;
      }
      if (match.inTitle) tally.titled += share * match.fit;
    }
  }
  return inOrder(tallies, sum(shares), LEAST_OF_QUERY * sum(withoutNoise(units, shares)));
}

function inOrder(tallies: ReadonlyMap<number, Tally>, wanted: number, leastOfQuery: number): Ranking {
  // Who has every word that anyone has answers, though others have some of them side by side; not for the rest of a query.
  const all = [...tallies.values()].reduce((bits, { held }) => bits | held, 0);
  const most = (of: (tally: Tally) => number) =>
    [...tallies.values()].reduce((best, tally) => Math.max(best, of(tally)), 0);
  const isWhole = ({ held }: Tally): boolean => all !== 0 && held === all;
  const isEnough = [...tallies.values()].filter(isWhole).length >= ENOUGH_WHOLE;
  const best = most(({ worded }) => worded);
  const answers = (tally: Tally): boolean => {
    const share = isEnough && tally.heldInAnyForm !== all ? LEAST_BESIDE_WHOLE : LEAST_COVERAGE;
    return tally.worded >= Math.max(isWhole(tally) ? 0 : share * best, leastOfQuery);
  };
  const leastTyped = LEAST_COVERAGE * most(({ typed }) => typed);
  const hasTyped = [...tallies.values()].some(({ typed, worded }) => typed > OTHER_FORM * worded);
  const ranked = [...tallies]
    .filter(([, tally]) => answers(tally))
    .map(([article, tally]) => ({
      article,
      score: scoreOf(tally, wanted),
      isTyped: hasTyped && tally.typed >= leastTyped,
    }))
    .sort((a, b) => Number(b.isTyped) - Number(a.isTyped) || b.score - a.score || a.article - b.article);
  return { articles: ranked.map(({ article }) => article), typed: ranked.filter(({ isTyped }) => isTyped).length };
}

function scoreOf({ score, covered, titled }: Tally, wanted: number): number {
  const coverage = 1 - COVERAGE_SHARE + COVERAGE_SHARE * (covered / wanted) ** 2;
  return score * coverage * (1 + TITLE_COVERAGE * (titled / wanted) ** 2);
}

/**
 * A name tells no more than its rarest pair: "Tổng Bí Thư" is rare only because few write it so, "Sơn Minh Thắng" because
 * "Sơn Minh" is. Where two words meet, that is rare by chance: it tells no more than the words do.
 */
function mostRarity({ kind, loose, accidental }: QueryUnit, units: readonly QueryUnit[], articles: number): number {
  if (accidental === true) {
    const words = units.filter((unit) => unit.kind === 'pair' && unit.accidental !== true);
    return Math.max(...words.map((word) => importance(word, articles)));
  }
  if (kind !== 'name') return Infinity;
  const pairs = units.filter((unit) => unit.kind === 'pair' && ` ${loose} `.includes(` ${unit.loose} `));
  return pairs.length === 0 ? Infinity : Math.max(...pairs.map((pair) => importance(pair, articles)));
}

/** Of words that no article has, the shares of a few: pasted with others, many of them do not outweigh these. */
function withoutNoise(units: readonly QueryUnit[], shares: readonly number[]): readonly number[] {
  const isUnknown = (_: number, at: number): boolean => {
    const unit = units[at];
    return unit?.kind === 'syllable' && !isKnown(unit);
  };
  const unknown = shares.filter(isUnknown);
  const known = shares.filter((share, at) => !isUnknown(share, at));
  return [...known, ...unknown.slice(0, MOST_UNKNOWN)];
}

function sum(shares: readonly number[]): number {
  return shares.reduce((total, share) => total + share, 0);
}

/** More words than this are told apart by their weight alone. */
const MOST_BITS = 30;

/** A bit for each syllable, document and day of the query: those that a unit stands for. */
function syllableBits(units: readonly QueryUnit[]): (unit: QueryUnit) => number {
  const partsOf = ({ kind, loose }: QueryUnit): readonly string[] => (kind === 'name' ? [] : loose.split(' '));
  const parts = [...new Set(units.flatMap(partsOf))];
  const bits = new Map(parts.length > MOST_BITS ? [] : parts.map((part, at) => [part, 1 << at]));
  return (unit) => partsOf(unit).reduce((sum, part) => sum | (bits.get(part) ?? 0), 0);
}

/** The best way in which each article has the unit, of which no form counts as rarer than `most`. */
function matchesOf(unit: QueryUnit, articles: number, most: number): ReadonlyMap<number, Match> {
  const matches = new Map<number, Match>();
  for (const { group, form, weight } of unit.alternatives) {
    const rare = Math.min(most, rarity(group, articles));
    for (const variant of group.variants) {
      const isTyped = form === undefined || form === variant.form;
      if (!isTyped && unit.accidental === true) continue;
      const fit = weight * (isTyped ? 1 : OTHER_FORM);
      const typed = weight * (isTyped ? 1 : OTHER_FORM_AS_TYPED);
      for (const posting of variant.postings) {
        const { inTitle, level } = readSlot(slotOf(posting));
        const value = rare * fit * ((LEVEL_VALUES[level] ?? 0) + (inTitle ? TITLE_VALUE : 0));
        keepBest(matches, articleOf(posting), { value, fit, isTyped, typed, inTitle });
      }
    }
  }
  return matches;
}

function keepBest(matches: Map<number, Match>, article: number, match: Match): void {
  const known = matches.get(article);
  // Whoever has the form that was typed has it, however much more there is of another.
  const isNearer = known !== undefined && match.typed > known.typed;
  const isEqual = known === undefined || match.typed === known.typed;
  if (isNearer || (isEqual && match.value > (known?.value ?? -1))) matches.set(article, match);
}

/** The rarity of the unit's rarest form. A syllable that no article has was meant as much as any; a pair was not. */
function importance({ kind, alternatives }: QueryUnit, articles: number): number {
  const known = Math.max(0, ...alternatives.map(({ group }) => rarity(group, articles)));
  return known === 0 && kind === 'syllable' ? Math.log(1 + (articles + 0.5) / 0.5) : known;
}

/** BM25's inverse document frequency; 0 for a term that no article has. */
function rarity({ frequency }: Group, articles: number): number {
  return frequency === 0 ? 0 : Math.log(1 + (articles - frequency + 0.5) / (frequency + 0.5));
}
