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

/**
 * A function for FlexSearch's `score` option.
 * @param typicalTerms how many terms an article of the archive has on average: longer ones are discounted
 */
export function createScorer(typicalTerms: number): (content: string[], term: string) => number {
  let scored: string[] = [];
  let slots = new Map<string, number>();
  return (content, term) => {
    if (content !== scored) {
      scored = content;
      slots = slotsOf(content, typicalTerms);
    }
    return slots.get(term) ?? SLOTS - 1;
  };
}

function slotsOf(content: readonly string[], typicalTerms: number): Map<string, number> {
  const weights = new Map<string, number>();
  const titled = new Set<string>();
  let field = 0;
  for (const term of content) {
    if (term === FIELD_BREAK_TERM) field += 1;
    else if (field === 0 || field === DAY_FIELD) titled.add(term);
    weights.set(term, (weights.get(term) ?? 0) + (FIELD_WEIGHTS[field] ?? 1));
  }
  const discount = SATURATION * (1 - LENGTH_SHARE + LENGTH_SHARE * (content.length / typicalTerms));
  return new Map([...weights].map(([term, weight]) => [term, (titled.has(term) ? 0 : HALF) + level(weight, discount)]));
}

function level(weight: number, discount: number): number {
  const strength = weight / (weight + discount);
  const index = LEVELS.findIndex((floor) => strength >= floor);
  return index < 0 ? LEVELS.length : index;
}
