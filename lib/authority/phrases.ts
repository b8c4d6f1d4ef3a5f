import { z } from 'zod';
import { parseAuthority, proofShape } from './entry';

const words = z.array(z.string().min(1)).min(1);
const fileSchema = z.strictObject({
  about: z.string(),
  ...proofShape,
  /** Whole phrases that are a body, a place or a prize. */
  bodies: words,
  /** Words straight after which a name is that of a street, a school, a prize. */
  namedAfter: words,
  /** Words for administrative units, which bear the names of people too. */
  administrative: words,
  /** Words after which a figure of history is meant as a person. */
  leads: words,
  historicFigures: z.array(z.strictObject({ name: z.string().min(1) })).min(1),
});

/** Fixed phrases in which a name is not that of somebody in the news. */
export type SetPhrases = z.infer<typeof fileSchema>;

/** @throws AuthorityError if the file is broken */
export function readSetPhrases(value: unknown): SetPhrases {
  return parseAuthority(fileSchema, 'phrases.json', value);
}
