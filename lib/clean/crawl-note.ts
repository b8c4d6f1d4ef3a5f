import { z } from 'zod';
import { findIsoDay, type CrawlNote, type IsoDay } from '../model';
import { mapCharacters, squeezeSpaces } from '../text';
import { parseYaml, YamlFault } from '../text/yaml';

const schema = z.strictObject({
  url: z.url({ protocol: /^https?$/u, error: 'must be an http or https address' }).exactOptional(),
  fetched: z
    .string()
    .refine((text) => findIsoDay(text.slice(0, 10)) !== undefined, 'must be a day, YYYY-MM-DD')
    .exactOptional(),
  outlet: z.string().transform(toPlainText).pipe(z.string().min(1)).exactOptional(),
});

/** A name in a note is made plain as a line of the article is: escapes in YAML can write what no UTF-8 file holds. */
function toPlainText(name: string): string {
  return squeezeSpaces(mapCharacters(name.toWellFormed()));
}

/** What is wrong with a NAME.yaml, and where. */
export class CrawlNoteError extends Error {
  constructor(
    problem: string,
    /** Line of the note, from 1. */
    readonly line: number,
    /** True where the same note may be right on another day. */
    readonly early = false,
  ) {
    super(problem);
    this.name = 'CrawlNoteError';
  }
}

/**
 * Reads NAME.yaml: `url`, `fetched` (a day, or day and time), `outlet`; all optional, nothing else.
 * @param latest the last day on which anything can have been fetched; absent: any day
 * @throws CrawlNoteError
 */
export function readCrawlNote(text: string, latest?: IsoDay): CrawlNote {
  const value = readYaml(text);
  const result = schema.safeParse(value ?? {});
  if (result.success) {
    const { fetched } = result.data;
    if (latest === undefined || fetched === undefined || fetched.slice(0, 10) <= latest) return result.data;
    throw new CrawlNoteError(`fetched: ${fetched} is still to come`, lineOf(text, 'fetched'), true);
  }
  const [issue] = result.error.issues;
  const key = issue?.code === 'unrecognized_keys' ? issue.keys[0] : issue?.path[0];
  const problem =
    issue?.code === 'unrecognized_keys' ? 'only url, fetched and outlet are known' : (issue?.message ?? '');
  throw new CrawlNoteError(`${key === undefined ? 'the note' : String(key)}: ${problem}`, lineOf(text, String(key)));
}

function lineOf(text: string, key: string): number {
  return (
    Math.max(
      0,
      text.split('\n').findIndex((row) => row.startsWith(`${key}:`)),
    ) + 1
  );
}

function readYaml(text: string): unknown {
  try {
    return parseYaml(text);
  } catch (error) {
    if (error instanceof YamlFault) throw new CrawlNoteError(error.message, error.line);
    throw error;
  }
}
