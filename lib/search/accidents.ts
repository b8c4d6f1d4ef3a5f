/** Pairs of a query that are no word: where one word ends and another begins. */
import { isKnown, type QueryUnit } from './units';

/** A page of articles: a pair that fewer have may be no word. */
const LEAST_OF_COMPOUND = 10;
/** With other marks alone, so many times as many make it one. */
const OFTEN = 5;
/** Pairs that may meet by chance in one article. */
const MOST_ACCIDENTS = 2;

/**
 * Tells the pairs of which the archive has next to none as typed, beside compounds that it has: there the end of one word
 * meets the beginning of another ("thủ tướng Phúc", "đối tượng phục ..."). Parts of a name do not, nor do several.
 */
export function withAccidents(units: readonly QueryUnit[]): readonly QueryUnit[] {
  const names = units.filter((unit) => unit.kind === 'name' && isKnown(unit));
  const isNamed = (pair: string): boolean => names.some(({ loose }) => ` ${loose} `.includes(` ${pair} `));
  const pairs = units.filter((unit) => unit.kind === 'pair' && isKnown(unit) && !isNamed(unit.loose));
  const rare = pairs.filter((unit) => typedArticles(unit) < LEAST_OF_COMPOUND);
  const meet = rare.length < pairs.length && rare.length <= MOST_ACCIDENTS;
  return meet ? units.map((unit) => (rare.includes(unit) ? { ...unit, accidental: true } : unit)) : units;
}

/** Whether the archive has the pair as one word, as typed. */
export function isOneWord(pair: QueryUnit): boolean {
  return pair.accidental !== true && isAsTyped(pair);
}

/** Whether any article has it in the form that was typed, or in a mended one. */
export function isAsTyped({ alternatives }: QueryUnit): boolean {
  return alternatives.some(
    ({ group, form }) => group.cut || group.variants.some((variant) => form === undefined || variant.form === form),
  );
}

/** Articles with the form that was typed, or with any if none has it and many have others: then these were meant. */
function typedArticles({ alternatives }: QueryUnit): number {
  const [typed] = alternatives;
  if (typed === undefined) return 0;
  const alike = typed.group.variants.filter(({ form }) => typed.form === undefined || form === typed.form);
  const inForm =
    typed.form === undefined ? typed.group.frequency : alike.reduce((sum, { postings }) => sum + postings.length, 0);
  return inForm === 0 && typed.group.frequency >= OFTEN * LEAST_OF_COMPOUND ? typed.group.frequency : inForm;
}
