/** The parts of a query, each with what the index has of it. */
import { articleOf, type Group } from './postings';
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
  /** A pair that may be the end of one word and the beginning of another. */
  readonly accidental?: boolean;
}

/** Whether any article has it, in whatever form. */
export function isKnown({ alternatives }: QueryUnit): boolean {
  return alternatives.some(({ group }) => group.frequency > 0);
}

/** Numbers of the articles that have it in whatever form, as far as they were read; those with several forms as often. */
export function articlesOf({ alternatives }: QueryUnit): number[] {
  return alternatives.flatMap(({ group }) => group.variants.flatMap(({ postings }) => postings.map(articleOf)));
}

/**
 * Whether a syllable stands beside none of its neighbours in the query: then it is a word, as two others are together.
 * @param areTogether whether the archive has a pair as one word
 */
export function isWordAlone(
  loose: string,
  units: readonly QueryUnit[],
  areTogether: (pair: QueryUnit) => boolean,
): boolean {
  if (!/^[a-z]+$/u.test(loose)) return false;
  const pairs = units.filter((unit) => unit.kind === 'pair' && unit.loose.split(' ').includes(loose));
  // Beside a number it is what is counted.
  return pairs.length > 0 && pairs.every((pair) => !/\d/u.test(pair.loose) && !areTogether(pair));
}
