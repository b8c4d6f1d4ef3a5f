/**
 * How strongly a term stands in an article, in the eight score slots that FlexSearch keeps for a term:
 * 0 to 3 in the headline or as the day of the article itself, 4 to 7 not; within each half by the weight in lead and body, strongest first.
 */
import { DAY_FIELD, FIELD_BREAK_TERM } from './encoder';

export const SLOTS = 8;
const HALF = 4;

// Headline, lead, body, own days. Measured on known-item queries: a term of the lead counts like three of the body.
// The day of the article itself is at its strongest in an article of any length.
const FIELD_WEIGHTS = [0, 3, 1, 100] as const;
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

/**
 * @param encode terms of a text in order, as often as they occur
 * @param typicalTerms how many terms an article of the archive has on average: longer ones are discounted
 */
export function createScoredEncoder(encode: (text: string) => string[], typicalTerms: number): ScoredEncoder {
  let slots: readonly number[] = [];
  return {
    encode: (text) => {
      const weighed = weigh(encode(text), typicalTerms);
      slots = weighed.slots;
      return weighed.terms;
    },
    score: (_, __, at) => slots[at] ?? SLOTS - 1,
  };
}

/** Beyond any weight in lead and body: stands in the headline, or is the day of the article itself. */
const TITLED = 1_000_000;

function weigh(content: readonly string[], typicalTerms: number): { terms: string[]; slots: number[] } {
  const weights = new Map<string, number>();
  let field = 0;
  for (const term of content) {
    if (term === FIELD_BREAK_TERM) {
      field += 1;
      continue;
    }
    const before = weights.get(term) ?? 0;
    const titled = (field === 0 || field === DAY_FIELD) && before < TITLED ? TITLED : 0;
    weights.set(term, before + titled + (FIELD_WEIGHTS[field] ?? 1));
  }
  const discount = SATURATION * (1 - LENGTH_SHARE + LENGTH_SHARE * (content.length / typicalTerms));
  const slotOf = (weight: number) =>
    weight >= TITLED ? level(weight - TITLED, discount) : HALF + level(weight, discount);
  return { terms: [...weights.keys()], slots: Array.from(weights.values(), slotOf) };
}

function level(weight: number, discount: number): number {
  const strength = weight / (weight + discount);
  const index = LEVELS.findIndex((floor) => strength >= floor);
  return index < 0 ? LEVELS.length : index;
}
