import { z } from 'zod';
import type { EntityId } from '../model';
import { readLinedYaml, type LinedYaml } from '../text/lined-yaml';
import { YamlFault } from '../text/yaml';
import { AuthorityError } from './entry';
import { daySchema, entityIdSchema } from './terms';

export const ENTRY_CORRECTIONS_FILE = 'corrections.json';
const words = z.string().min(1);
const rowSchema = z.strictObject({
  entry: entityIdSchema,
  field: words,
  was: words,
  now: words,
  because: words,
  by: words,
  on: daySchema,
  source: z.url({ protocol: /^https?$/u, error: 'must be an http or https address' }).exactOptional(),
});
const fileSchema = z.strictObject({ about: words, corrections: z.array(rowSchema) });

/** An entry of the authority data that was wrong: the entry itself is mended, this tells readers. */
export type EntryCorrection = z.output<typeof rowSchema> & { readonly name: string };

/** An entry as its file holds it, and that file. */
export interface KeptEntry {
  readonly file: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

/**
 * Reads corrections.json and holds it against the entries that it tells of.
 * @param loadEntries asked only where there are corrections
 * @throws AuthorityError naming the line of each: no such entry, or the entry says something else today
 */
export function readEntryCorrections(
  text: string,
  loadEntries: () => ReadonlyMap<EntityId, KeptEntry>,
): EntryCorrection[] {
  const { value, lineOf } = readJson(text);
  const parsed = fileSchema.safeParse(value);
  if (!parsed.success) {
    refuse(
      parsed.error.issues.map(({ path, message }) => `line ${lineOf(path)}: ${path.join('.') || '(top)'}: ${message}`),
    );
    return [];
  }
  const rows = parsed.data.corrections;
  if (rows.length === 0) return [];
  const entries = loadEntries();
  refuse(
    rows.flatMap((row, at) => {
      const problem = problemOf(row, entries.get(row.entry));
      return problem === undefined ? [] : [`line ${lineOf(['corrections', at])}: ${row.entry}: ${problem}`];
    }),
  );
  return rows.map((row) => ({ ...row, name: valueOf(entries.get(row.entry), 'name') ?? row.entry }));
}

type Row = z.output<typeof rowSchema>;

function problemOf({ field, was, now }: Row, entry: KeptEntry | undefined): string | undefined {
  if (entry === undefined) return 'no entry has this id: take it from the file that was mended, or take the row out';
  if (was === now) return `"now" is what it was: ${was}`;
  const today = valueOf(entry, field) ?? 'none';
  if (today === now) return undefined;
  return (
    `${field} is ${JSON.stringify(today)} in ${entry.file}, not ${JSON.stringify(now)}: ` +
    'mend the entry there first, or write here what it says'
  );
}

/** A field in words; lists with commas between their items. */
function valueOf(entry: KeptEntry | undefined, field: string): string | undefined {
  const value = entry?.fields[field];
  if (Array.isArray(value)) return value.map(String).join(', ');
  if (typeof value === 'string') return value;
  return value === undefined ? undefined : JSON.stringify(value);
}

function refuse(problems: readonly string[]): void {
  if (problems.length > 0) throw new AuthorityError(ENTRY_CORRECTIONS_FILE, problems);
}

function readJson(text: string): LinedYaml {
  try {
    return readLinedYaml(text, 'json');
  } catch (error) {
    if (!(error instanceof YamlFault)) throw error;
    throw new AuthorityError(ENTRY_CORRECTIONS_FILE, [`line ${error.line}: not JSON: ${error.message}`]);
  }
}

/** Every entry with an id in a file of the authority data. */
export function entriesOf(file: string, value: unknown): (readonly [EntityId, KeptEntry])[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap((list: unknown) => {
    if (!Array.isArray(list)) return [];
    return list.flatMap((row: unknown) => {
      const entry = z.looseObject({ id: entityIdSchema }).safeParse(row);
      return entry.success ? [[entry.data.id, { file, fields: entry.data }] as const] : [];
    });
  });
}
