import { z } from 'zod';
import { findIsoDay, type CrawlNote } from '../model';
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
  ) {
    super(problem);
    this.name = 'CrawlNoteError';
  }
}

/**
 * Reads NAME.yaml: `url`, `fetched` (a day, or day and time), `outlet`; all optional, nothing else.
 * @throws CrawlNoteError
 */
export function readCrawlNote(text: string): CrawlNote {
  const value = readYaml(text);
  const result = schema.safeParse(value ?? {});
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const key = issue?.code === 'unrecognized_keys' ? issue.keys[0] : issue?.path[0];
  const line = text.split('\n').findIndex((row) => row.startsWith(`${String(key)}:`)) + 1;
  const problem =
    issue?.code === 'unrecognized_keys' ? 'only url, fetched and outlet are known' : (issue?.message ?? '');
  throw new CrawlNoteError(`${key === undefined ? 'the note' : String(key)}: ${problem}`, line || 1);
}

function readYaml(text: string): unknown {
  try {
    return parseYaml(text);
  } catch (error) {
    if (error instanceof YamlFault) throw new CrawlNoteError(error.message, error.line);
    throw error;
  }
}
