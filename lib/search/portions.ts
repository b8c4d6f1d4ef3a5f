/** A portion of the articles, indexed by FlexSearch on whatever thread. */
import { mountIndex } from './flexsearch';
import { createScoredEncoder } from './slots';
import { tabulate, type AbbreviationRow } from './syllables';
import { TermWriter, type TermRun } from './writer';

/** Articles next to one another in the order of the index. */
export interface Portion {
  /** Number of the first. */
  readonly first: number;
  /** What is indexed of each, its fields with `FIELD_BREAK` between them. */
  readonly texts: readonly string[];
}

/** What is the same for all portions of an index. */
export interface TermSettings {
  readonly abbreviations: readonly AbbreviationRow[];
  /** Terms that an article of the archive has on average. */
  readonly typicalTerms: number;
}

/** Portions may be given in any order, one at a time. */
export async function createPortionIndexer(settings: TermSettings): Promise<(portion: Portion) => Promise<TermRun>> {
  const abbreviations = tabulate(settings.abbreviations);
  const storage = new TermWriter();
  const index = await mountIndex({ ...createScoredEncoder(abbreviations, settings.typicalTerms), storage });
  return async ({ first, texts }) => {
    for (const [at, text] of texts.entries()) index.add(first + at, text);
    await index.commit();
    return storage.takeRun();
  };
}
