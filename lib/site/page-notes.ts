import { z } from 'zod';
import { findIsoDay, type IsoDay } from '../model';

/** What is remembered of a finished site, so that the next one takes over the pages that say the same. */

/** Beside the notes: the digests that the pages of the former site had, `path<TAB>digest` a line. */
export const FORMER_DIGESTS = 'former.tsv';
/** Folder of the digests of the site that is being built, a file a route. */
export const NEW_DIGESTS = 'now';
/** The notes on the site that stands, and on the one that is to take its place. */
export const NOTES_FILE = 'notes.jsonl';
export const NEW_NOTES_FILE = 'notes-new.jsonl';

const names = z.array(z.string()).readonly();
const isoDay = z.custom<IsoDay>((value) => typeof value === 'string' && findIsoDay(value) !== undefined);

/** What many pages have in common. */
const lookSchema = z.strictObject({
  /** As the export had them; `sheet` and `script` stand for them. */
  sheets: names,
  scripts: names,
  sheet: z.string().exactOptional(),
  script: z.string().exactOptional(),
  classes: names,
  /** Of inline scripts. */
  hashes: names,
  /** Compiled files that it names. */
  files: names,
});

const pageSchema = z.strictObject({
  path: z.string(),
  /** Of the file as it is published. */
  bytes: z.number(),
  /** Of what it says (`digestOfPage`). */
  digest: z.string(),
  /** Which of the looks; absent for what is no page: a feed. */
  look: z.number().exactOptional(),
  canonical: z.string().exactOptional(),
  modified: isoDay.exactOptional(),
  forward: z
    .strictObject({ href: z.string(), canonical: z.string().exactOptional(), listed: z.boolean() })
    .exactOptional(),
});

const headSchema = z.strictObject({
  format: z.literal(1),
  /** Digest of all that makes a page of what it says: code, packages, settings. */
  code: z.string(),
  policy: z.string(),
  looks: z.array(lookSchema).readonly(),
});

export type PageLook = Readonly<z.infer<typeof lookSchema>>;
export type PageNote = Readonly<z.infer<typeof pageSchema>>;

/** Only what can be built again from its digest is noted: pages and feeds with parameters. */
export interface SiteNotes extends Readonly<z.infer<typeof headSchema>> {
  readonly pages: readonly PageNote[];
}

/** @returns undefined where the text is no whole memory of this format, or of other code */
export function readSiteNotes(text: string, code: string): SiteNotes | undefined {
  const [head = '', ...lines] = text.split('\n');
  try {
    const parsed = headSchema.safeParse(JSON.parse(head));
    // The last line ends too: a memory that was cut off is none.
    if (!parsed.success || parsed.data.code !== code || lines.pop() !== '') return undefined;
    return { ...parsed.data, pages: lines.map((line) => pageSchema.parse(JSON.parse(line))) };
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return undefined;
    throw error;
  }
}

export function writeSiteNotes({ pages, ...head }: SiteNotes): string {
  return `${[head, ...pages].map((row) => JSON.stringify(row)).join('\n')}\n`;
}

/** A line each: `nguoi/a/index.html<TAB>0123456789abcdef`. */
export function readPageDigests(text: string): Map<string, string> {
  const rows = text.split('\n').map((line) => line.split('\t'));
  return new Map(rows.flatMap(([path, digest]) => (path && digest ? [[path, digest] as const] : [])));
}

export function writePageDigests(digests: Iterable<readonly [path: string, digest: string]>): string {
  return [...digests].map((row) => `${row.join('\t')}\n`).join('');
}
