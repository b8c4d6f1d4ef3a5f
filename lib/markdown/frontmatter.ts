import { z } from 'zod';
import {
  CORRECTION_FIELDS,
  findIsoDay,
  parseEntityId,
  parseIsoDay,
  parseRuleId,
  parseSlug,
  parseSourcePath,
} from '../model';
import { readLines } from './lines';

/**
 * The frontmatter of an article: names of schema.org and Dublin Core, unknown is absent. Parsed once, here, into
 * branded values; a key that is not listed is an error. The text itself stands in the Markdown body: `lines.body`
 * gives the raw lines of its blocks, in order.
 */
const branded = <T>(parse: (text: string) => T) =>
  z.string().transform((text, context) => {
    try {
      return parse(text);
    } catch (error) {
      context.addIssue({ code: 'custom', message: error instanceof Error ? error.message : String(error) });
      return z.NEVER;
    }
  });

const text = z.string().min(1);
const lines = branded(readLines);
const rule = branded(parseRuleId);
const day = branded(parseIsoDay);
const entity = branded(parseEntityId);
const confidence = z.enum(['high', 'medium', 'low']);
const offset = z.number().int().nonnegative();
const place = { line: z.number().int().positive(), start: offset, end: offset };

const bounds = z.strictObject({ from: day.exactOptional(), to: day.exactOptional() });
const knownDate = z.strictObject({
  value: text,
  precision: z.enum(['minute', 'day', 'month', 'quarter', 'year', 'month-day']),
  evidence: z.array(z.strictObject({ words: text, line: z.number().int().positive().exactOptional() })).min(1),
  rule,
  confidence,
  bounds: bounds.exactOptional(),
});
const date = z.union([knownDate, z.strictObject({ bounds })]);

/** `as` is written where the words differ from the entity's name. */
const mention = z.strictObject({ ...place, as: text.exactOptional(), rule });

const role = z.strictObject({
  text,
  ...place,
  standing: z.enum(['former', 'acting', 'elected', 'appointed']).exactOptional(),
  rank: text.exactOptional(),
  body: text.exactOptional(),
  place: text.exactOptional(),
});

const person = z.strictObject({
  name: text,
  standing: z.literal('historical').exactOptional(),
  roles: z.array(role).exactOptional(),
  at: z.array(mention).min(1),
});

const document = z.strictObject({
  asWritten: text,
  type: text,
  number: text.exactOptional(),
  code: text.exactOptional(),
  term: text.exactOptional(),
  plenum: z.number().int().positive().exactOptional(),
  date: text.exactOptional(),
  issuer: text.exactOptional(),
  resolved: entity.exactOptional(),
  certainty: z.literal('likely').exactOptional(),
  resolvedPlenum: entity.exactOptional(),
  candidates: z.array(z.strictObject({ id: entity, because: text })).exactOptional(),
  open: z.enum(['local', 'state', 'collective', 'unlisted', 'undated']).exactOptional(),
  because: text,
  at: z.array(mention).min(1),
});

const correction = z.strictObject({
  field: z.enum(CORRECTION_FIELDS),
  line: z.number().int().positive().exactOptional(),
  words: text.exactOptional(),
  was: text,
  now: text,
  because: text,
  by: text,
  on: day,
  source: text.exactOptional(),
});

const named = z.strictObject({ name: text, id: entity.exactOptional(), at: z.array(mention).min(1) });

export const frontmatterSchema = z.strictObject({
  id: branded(parseSlug),
  aliases: z.array(branded(parseSlug)).exactOptional(),
  title: text,
  lang: z.literal('vi'),
  description: text.exactOptional(),
  source: z
    .strictObject({
      name: text.exactOptional(),
      id: entity.exactOptional(),
      agency: text.exactOptional(),
      evidence: text,
      line: z.number().int().positive().exactOptional(),
      rule,
      confidence,
    })
    .exactOptional(),
  url: z.url({ protocol: /^https?$/u }).exactOptional(),
  fetched: z
    .string()
    .refine((value) => findIsoDay(value.slice(0, 10)) !== undefined)
    .exactOptional(),
  outletNote: text.exactOptional(),
  byline: text.exactOptional(),
  published: date.exactOptional(),
  eventDate: date.exactOptional(),
  archived: day,
  credits: z
    .array(
      z.strictObject({
        kind: z.enum(['author', 'photographer', 'agency']),
        name: text,
        line: z.number().int().positive().exactOptional(),
      }),
    )
    .exactOptional(),
  people: z.array(person).exactOptional(),
  documents: z.array(document).exactOptional(),
  organisations: z.array(named).exactOptional(),
  places: z.array(named).exactOptional(),
  meetings: z.array(named).exactOptional(),
  captions: z.array(z.strictObject({ lines, text })).exactOptional(),
  imprint: z.array(z.strictObject({ kind: z.enum(['dateline', 'byline', 'source']), lines, text })).exactOptional(),
  lines: z.strictObject({ title: lines, lead: lines.exactOptional(), body: z.array(lines) }),
  quality: z.array(text).exactOptional(),
  corrections: z.array(correction).exactOptional(),
  raw: z.strictObject({
    file: branded(parseSourcePath),
    sha256: z.string().regex(/^[0-9a-f]{64}$/u),
    removed: z.array(z.strictObject({ lines, rule, part: text.exactOptional() })).exactOptional(),
    mended: z.array(z.strictObject({ lines, rule })).exactOptional(),
  }),
});

/** What stands in the file. */
export type FrontmatterText = z.input<typeof frontmatterSchema>;
/** What it says, branded. */
export type Frontmatter = z.output<typeof frontmatterSchema>;
