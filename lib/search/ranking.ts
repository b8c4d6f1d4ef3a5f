/** From the postings of a query's terms to articles, best first. */
import { articleOf, slotOf, type Group } from './postings';
import { readSlot } from './slots';
import type { TermKind } from './terms';

/** One form of a part of the query: as typed (`weight` 1), or mended (less). */
export interface Alternative {
  readonly group: Group;
  /** The exact form that was typed with its marks, by `formOf`; absent if the query was typed without. */
  readonly form?: number;
  readonly weight: number;
}

/** A syllable, pair, name, document number or day of the query, in all its forms. */
export interface QueryUnit {
  readonly kind: TermKind;
  /** As typed. */
  readonly loose: string;
  readonly alternatives: readonly Alternative[];
}

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
/** Nor are those with less than this share of the query itself. */
const LEAST_OF_QUERY = 0.2;

/** How an article has one unit: rarity times strength; how near the form is to the typed one, up to 1. */
interface Match {
  value: number;
  fit: number;
  /** Less where only the marks are others. */
  typed: number;
  inTitle: boolean;
}

interface Tally {
  score: number;
  covered: number;
  /** Without names: who writes "Bí thư" has no less of the words than who writes "Bí Thư". */
  worded: number;
  typed: number;
  titled: number;
}

/** Article numbers, best first: those that have the query in the form that was typed, then the others. */
export interface Ranking {
  readonly articles: readonly number[];
  /** So many of the first have it as typed; all where it was typed without marks, or no article has these. */
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
  let wanted = 0;
  for (const unit of units) {
    const most = mostRarity(unit, units, articles);
    const share = KIND_WEIGHTS[unit.kind] * (LEAST_SHARE + Math.min(most, importance(unit, articles)));
    const isName = unit.kind === 'name';
    wanted += share;
    for (const [article, match] of matchesOf(unit, articles, most)) {
      if (among?.has(article) === false) continue;
      const tally = tallies.get(article) ?? { score: 0, covered: 0, worded: 0, typed: 0, titled: 0 };
      tallies.set(article, tally);
      tally.score += KIND_WEIGHTS[unit.kind] * match.value;
      tally.covered += share * match.fit;
      if (!isName) {
        tally.worded += share * match.fit;
        tally.typed += share * match.typed;
      }
      if (match.inTitle) tally.titled += share * match.fit;
    }
  }
  return inOrder(tallies, wanted);
}

function inOrder(tallies: ReadonlyMap<number, Tally>, wanted: number): Ranking {
  const most = (of: (tally: Tally) => number) =>
    [...tallies.values()].reduce((best, tally) => Math.max(best, of(tally)), 0);
  const least = Math.max(LEAST_COVERAGE * most(({ worded }) => worded), LEAST_OF_QUERY * wanted);
  const leastTyped = LEAST_COVERAGE * most(({ typed }) => typed);
  const ranked = [...tallies]
    .filter(([, { worded }]) => worded >= least)
    .map(([article, tally]) => ({ article, score: scoreOf(tally, wanted), isTyped: tally.typed >= leastTyped }))
    .sort((a, b) => Number(b.isTyped) - Number(a.isTyped) || b.score - a.score || a.article - b.article);
  return { articles: ranked.map(({ article }) => article), typed: ranked.filter(({ isTyped }) => isTyped).length };
}

function scoreOf({ score, covered, titled }: Tally, wanted: number): number {
  const coverage = 1 - COVERAGE_SHARE + COVERAGE_SHARE * (covered / wanted) ** 2;
  return score * coverage * (1 + TITLE_COVERAGE * (titled / wanted) ** 2);
}

/**
 * A name tells no more than its rarest pair: "Tổng Bí Thư" is rare only because few write it so, "Sơn Minh Thắng" because
 * "Sơn Minh" is.
 */
function mostRarity({ kind, loose }: QueryUnit, units: readonly QueryUnit[], articles: number): number {
  if (kind !== 'name') return Infinity;
  const pairs = units.filter((unit) => unit.kind === 'pair' && ` ${loose} `.includes(` ${unit.loose} `));
  return pairs.length === 0 ? Infinity : Math.max(...pairs.map((pair) => importance(pair, articles)));
}

/** The best way in which each article has the unit, of which no form counts as rarer than `most`. */
function matchesOf(unit: QueryUnit, articles: number, most: number): ReadonlyMap<number, Match> {
  const matches = new Map<number, Match>();
  for (const { group, form, weight } of unit.alternatives) {
    const rare = Math.min(most, rarity(group, articles));
    for (const variant of group.variants) {
      const isTyped = form === undefined || form === variant.form;
      const fit = weight * (isTyped ? 1 : OTHER_FORM);
      const typed = weight * (isTyped ? 1 : OTHER_FORM_AS_TYPED);
      for (const posting of variant.postings) {
        const { inTitle, level } = readSlot(slotOf(posting));
        const value = rare * fit * ((LEVEL_VALUES[level] ?? 0) + (inTitle ? TITLE_VALUE : 0));
        keepBest(matches, articleOf(posting), { value, fit, typed, inTitle });
      }
    }
  }
  return matches;
}

function keepBest(matches: Map<number, Match>, article: number, match: Match): void {
  const known = matches.get(article);
  if (known === undefined || match.value > known.value) matches.set(article, match);
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
