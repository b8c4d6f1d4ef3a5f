import { z } from 'zod';
import table from '../../content/authority/abbreviations.json' with { type: 'json' };
import { parseAuthority, proofShape } from './entry';

/** Folded letters of one or two words without blanks. */
const folded = z.string().regex(/^[a-z]+$/u);

const abbreviationSchema = z.strictObject({
  /** As printed: "UBKT", "T.Ư", "GD&ĐT". */
  abbr: z.string().min(2),
  /** Plain words with single blanks: they become syllables. */
  expand: z.string().regex(/^\p{L}+(?: \p{L}+)*$/u),
  /** One of these must follow: folded letters without blanks, or `#` for a number, Arabic or Roman. */
  before: z
    .array(z.string().regex(/^(?:#|[a-z]+)$/u))
    .min(1)
    .optional(),
  /** Whether pages explain it to readers: `false` is no, a list asks for one of these behind it somewhere in the article. */
  readers: z.union([z.literal(false), z.array(folded).min(1)]).optional(),
  /** Where one of these follows, it stands for something else. */
  contrary: z.array(folded).min(1).optional(),
  /** The expansion with its commas and dashes. */
  written: z
    .string()
    .regex(/^\p{L}+(?:(?:, | - | )\p{L}+)*$/u)
    .optional(),
  ...proofShape,
});
const fileSchema = z.strictObject({ about: z.string(), abbreviations: z.array(abbreviationSchema).min(1) });

export type Abbreviation = z.infer<typeof abbreviationSchema>;

/**
 * The abbreviations that search writes out.
 * @throws AuthorityError if the file is broken
 */
export function readAbbreviations(value: unknown = table): readonly Abbreviation[] {
  return parseAuthority(fileSchema, 'abbreviations.json', value).abbreviations;
}
