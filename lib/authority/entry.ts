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
    result.error.issues.flatMap((issue) => {
      const place = issue.path.join('.');
      if (issue.code !== 'unrecognized_keys') return `${place || '(top)'}: ${issue.message}`;
      return issue.keys.map((key) => `${[...issue.path, key].join('.')}: no such key`);
    }),
  );
}
