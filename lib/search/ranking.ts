/** From the postings of a query's terms to articles, best first. */
import { articleOf, slotOf, type Group } from './postings';
import { readSlot } from './slots';
import type { TermKind } from './terms';

/** One form of a part of the query: as typed (`weight` 1), or mended (less). */
export interface Alternative {
  readonly group: Group;
  /** The exact form that was typed with its marks; absent if the query was typed without. */
  readonly exact?: string;
  readonly weight: number;
}

/** A syllable, pair or document number of the query, in all its forms. */
export interface QueryUnit {
  readonly kind: TermKind;
  readonly alternatives: readonly Alternative[];
}

const KIND_WEIGHTS: Readonly<Record<TermKind, number>> = { syllable: 1, pair: 1.6, document: 4 };
const LEVEL_VALUES = [1, 0.75, 0.5, 0.3] as const;
const TITLE_VALUE = 0.9;
/** What an article that has only another exact form (Hòa for Hoa) keeps of its value. */
const OTHER_FORM = 0.65;
/** Share of the score that depends on how much of the query an article has. */
const COVERAGE_SHARE = 0.75;

interface Tally {
  score: number;
  covered: number;
}

/**
 * Article numbers, best first; equal ones in the archive's order.
 * A sum over the query's units of rarity times strength, times the share of the query (by rarity) that is there.
 * @param articles how many articles the archive has
 */
export function rank(units: readonly QueryUnit[], articles: number): number[] {
  const tallies = new Map<number, Tally>();
  let wanted = 0;
  for (const unit of units) {
    const strengths = strengthsOf(unit, articles);
    const weight = KIND_WEIGHTS[unit.kind];
    const share = Math.max(0, ...unit.alternatives.map(({ group }) => rarity(group, articles)));
    wanted += weight * share;
    for (const [article, strength] of strengths) {
      const tally = tallies.get(article) ?? { score: 0, covered: 0 };
      tallies.set(article, tally);
      tally.score += weight * strength;
      tally.covered += weight * share;
    }
  }
  return [...tallies]
    .map(([article, tally]) => ({ article, score: tally.score * coverage(tally.covered / wanted) }))
    .sort((a, b) => b.score - a.score || a.article - b.article)
    .map(({ article }) => article);
}

function coverage(share: number): number {
  return 1 - COVERAGE_SHARE + COVERAGE_SHARE * share * share;
}

/** The best value that any form of the unit has in each article. */
function strengthsOf(unit: QueryUnit, articles: number): ReadonlyMap<number, number> {
  const strengths = new Map<number, number>();
  for (const { group, exact, weight } of unit.alternatives) {
    const rare = weight * rarity(group, articles);
    for (const variant of group.variants) {
      const form = exact === undefined || exact === variant.exact ? 1 : OTHER_FORM;
      for (const posting of variant.postings) {
        const article = articleOf(posting);
        const value = rare * form * slotValue(slotOf(posting));
        if (value > (strengths.get(article) ?? 0)) strengths.set(article, value);
      }
    }
  }
  return strengths;
}

function slotValue(slot: number): number {
  const { inTitle, level } = readSlot(slot);
  return (LEVEL_VALUES[level] ?? 0) + (inTitle ? TITLE_VALUE : 0);
}

/** BM25's inverse document frequency; 0 for a term that no article has. */
function rarity({ frequency }: Group, articles: number): number {
  return frequency === 0 ? 0 : Math.log(1 + (articles - frequency + 0.5) / (frequency + 0.5));
}
