import { z } from 'zod';
import { parseAuthority, proofShape } from './entry';

const familySchema = z.strictObject({
  name: z.string().min(1),
  /** Distinct people seen with this family name; absent where none was counted. */
  count: z.number().int().positive().optional(),
  /** Also a common word or the first word of place names; says which. */
  alsoWord: z.string().min(1).optional(),
});
const fileSchema = z.strictObject({
  about: z.string(),
  ...proofShape,
  families: z.array(familySchema).min(1),
  minorityFamilies: z.array(familySchema.extend({ group: z.string().min(1) })),
  foreignFamilies: z.array(z.string().min(1)),
  middles: z.array(z.string().min(1)),
  givens: z.array(z.string().min(1)),
});

/** What Vietnamese names are made of. */
export type Names = z.infer<typeof fileSchema>;

/** @throws AuthorityError if the file is broken */
export function readNames(value: unknown): Names {
  return parseAuthority(fileSchema, 'names.json', value);
}
