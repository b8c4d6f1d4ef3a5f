import { z } from 'zod';
import { parseAuthority, proofShape } from './entry';

const words = z.array(z.string().min(1)).min(1);
const rankSchema = z.strictObject({
  name: z.string().min(1),
  field: z.enum(['party', 'state', 'office', 'military', 'foreign']),
  abbreviations: words.optional(),
});
const fileSchema = z.strictObject({
  about: z.string(),
  ...proofShape,
  /** "nguyên", "quyền" ...: before a rank. */
  prefixes: words,
  deputy: z.string().min(1),
  /** "Thường trực" ...: after a rank. */
  modifiers: words,
  ranks: z.array(rankSchema).min(1),
  /** Ranks that are a whole office without any body. */
  wholeAlone: words,
  /** Lower-case syllables that may stand inside the name of a body. */
  bodyWords: words,
  /** Bodies inside of a greater one, and those that hold them: "Phòng Nội vụ, Sở Nội vụ". */
  innerBodies: words,
  outerBodies: words,
  /** Words of bodies that are verbs as well, and the words after which they belong to the body: "Ban chỉ đạo". */
  bodyVerbs: words,
  bodyVerbsFollow: words,
  /** Academic, military and religious titles. */
  titles: words,
  honorifics: words,
  pluralHonorifics: words,
  /** "bị cáo", "đại biểu" ...: a name follows. */
  introductions: words,
  /** Verbs that a person of the news does. */
  speech: words,
});

/** How offices and people are introduced. */
export type Roles = z.infer<typeof fileSchema>;

/** @throws AuthorityError if the file is broken */
export function readRoles(value: unknown): Roles {
  return parseAuthority(fileSchema, 'roles.json', value);
}
