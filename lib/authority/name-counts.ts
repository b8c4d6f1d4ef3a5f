import { z } from 'zod';
import { parseAuthority, proofShape } from './entry';

const counts = z.record(z.string().min(1), z.int().positive());
const fileSchema = z.strictObject({
  about: z.string(),
  ...proofShape,
  /** Distinct full names that were counted. */
  names: z.int().positive(),
  families: counts,
  middles: counts,
  givens: counts,
});

/** How many distinct full names have a word as family, middle or given name. */
export type NameCounts = Readonly<Pick<z.infer<typeof fileSchema>, 'names' | 'families' | 'middles' | 'givens'>>;

/** @throws AuthorityError if the file is broken */
export function readNameCounts(value: unknown): NameCounts {
  const { names, families, middles, givens } = parseAuthority(fileSchema, 'name-counts.json', value);
  return { names, families, middles, givens };
}
