/**
 * How strongly a term stands in an article, in the eight score slots that FlexSearch keeps for a term:
 * 0 to 3 in the headline or as the day of the article itself, 4 to 7 not; within each half by the weight in lead and body, strongest first.
 */
import { takeTerms } from './encoder';
import type { AbbreviationTable } from './syllables';
import { TermWeights, TITLED } from './term-weights';

export const SLOTS = 8;
const HALF = 4;

const SATURATION = 1.2;
const LENGTH_SHARE = 0.6;
const LEVELS = [0.72, 0.55, 0.35] as const;

/** A slot's meaning for ranking. `level` 0 is strongest. */
export interface SlotMeaning {
  readonly inTitle: boolean;
  readonly level: number;
}

export function readSlot(slot: number): SlotMeaning {
  return { inTitle: slot < HALF, level: slot % HALF };
}

/** What FlexSearch's options `encode` and `score` are to be while articles are added. */
export interface ScoredEncoder {
  /** Every term of a text once. */
  readonly encode: (text: string) => string[];
  /** The slot of the term at a place of what `encode` returned last. */
  readonly score: (terms: string[], term: string, at: number) => number;
}

/** @param typicalTerms how many terms an article of the archive has on average: longer ones are discounted */
export function createScoredEncoder(abbreviations: AbbreviationTable, typicalTerms: number): ScoredEncoder {
  const weights = new TermWeights();
  let slots: readonly number[] = [];
  return {
    encode: (text) => {
      takeTerms(text, abbreviations, weights);
      const weighed = weights.finish();
      slots = weighed.weights.map(slotIn(weighed.taken / typicalTerms));
      return weighed.terms;
    },
    score: (_, __, at) => slots[at] ?? SLOTS - 1,
  };
}

/** @param length of the article, 1 if it has as many terms as others */
function slotIn(length: number): (weight: number) => number {
  const discount = SATURATION * (1 - LENGTH_SHARE + LENGTH_SHARE * length);
  return (weight) => (weight >= TITLED ? level(weight - TITLED, discount) : HALF + level(weight, discount));
}

function level(weight: number, discount: number): number {
  const strength = weight / (weight + discount);
  const index = LEVELS.findIndex((floor) => strength >= floor);
  return index < 0 ? LEVELS.length : index;
}
