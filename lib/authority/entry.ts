import { z } from 'zod';

/**
 * Where a fact of the world was seen. `unlocated`: a public text whose address is not known; `recollection`: general
 * knowledge, to be checked before it is shown; neither alone may resolve a reference silently.
 */
export const sourceSchema = z.strictObject({
  kind: z.enum(['page', 'data-set', 'seed', 'news-2017', 'rule', 'unlocated', 'recollection']),
  address: z.string().min(1).optional(),
});

/** Every authority entry says where it is from and how far it is to be trusted. */
export const proofShape = {
  sources: z.array(sourceSchema).min(1),
  confidence: z.enum(['high', 'medium', 'low']),
};

export type Source = z.infer<typeof sourceSchema>;

/** A broken authority file: a fault of the programme's own data, so it stops everything. */
export class AuthorityError extends Error {
  readonly file: string;
  readonly problems: readonly string[];

  constructor(file: string, problems: readonly string[]) {
    super(`${file}: ${problems.join('; ')}. Mend the entry in content/authority and run again.`);
    this.name = 'AuthorityError';
    this.file = file;
    this.problems = problems;
  }

  /** The same with the line of each entry in `text`, the file that was read; a problem that names none stays as it is. */
  locatedIn(text: string): AuthorityError {
    const lines = text.split('\n');
    return new AuthorityError(
      this.file,
      this.problems.map((problem) => {
        const line = lineOf(problem, lines);
        return line === undefined ? problem : `line ${line}: ${problem}`;
      }),
    );
  }
}

/** Problems begin with an id ("vn-xii-35-ct-tw: ...") or with the place of an entry ("documents.12.date: ..."). */
function lineOf(problem: string, lines: readonly string[]): number | undefined {
  const [, list, index] = /^(\w+)\.(\d+)[.:]/u.exec(problem) ?? [];
  if (list !== undefined) return lineOfEntry(list, Number(index), lines);
  const [, id] = /^([a-z0-9]+(?:-[a-z0-9]+)+):/u.exec(problem) ?? [];
  const at = id === undefined ? -1 : lines.findLastIndex((line) => line.includes(`"id": "${id}"`));
  return at < 0 ? undefined : at + 1;
}

/** Entries of a list open with a brace two levels in, as the formatter leaves them. */
function lineOfEntry(list: string, index: number, lines: readonly string[]): number | undefined {
  const start = lines.findIndex((line) => line.startsWith(`  "${list}":`));
  if (start < 0) return undefined;
  let entries = -1;
  for (let at = start + 1; at < lines.length; at += 1) {
    if (lines[at] === '    {') entries += 1;
    if (entries === index) return at + 1;
  }
  return undefined;
}

/**
 * Parses one authority file.
 * @throws AuthorityError naming the file and the key of each problem
 */
export function parseAuthority<T>(schema: z.ZodType<T>, file: string, value: unknown): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new AuthorityError(
    file,
    result.error.issues.map((issue) => `${issue.path.join('.') || '(top)'}: ${issue.message}`),
  );
}
