import { z } from 'zod';
import { type EntityId, parseEntityId } from '../model';
import { AuthorityError, parseAuthority, proofShape, type Source } from './entry';

const FILE = 'organisations.json';
const MONTH_OR_YEAR = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u;
const period = z.string().regex(MONTH_OR_YEAR, 'not a year, month or day');
const successorSchema = z.strictObject({
  id: z.string().transform(parseEntityId),
  how: z.enum(['merged', 'renamed', 'handed-over', 'founded']),
});
const organisationSchema = z.strictObject({
  id: z.string().transform(parseEntityId),
  name: z.string().min(1),
  level: z.enum(['central', 'under-central', 'intermediate', 'base', 'state', 'mass']),
  aliases: z.array(z.string().min(1)).optional(),
  /** Other bodies of the same short name: an article that names one of them leaves the bare name open. */
  homonyms: z.array(z.string().min(1)).optional(),
  /** First and last year, month or day of the body, as far as known. */
  since: period.optional(),
  until: period.optional(),
  /** What came after a body that ended, and how: see the file's `about`. */
  successors: z.array(successorSchema).min(1).optional(),
  sources: proofShape.sources.optional(),
  confidence: proofShape.confidence.optional(),
});
/** What with the name of a province is a body in full: "Tỉnh ủy", "Ban Tổ chức Tỉnh ủy". */
const committeeSchema = z.strictObject({
  name: z.string().min(1),
  forms: z.array(z.string().min(1)).optional(),
  /** Whether the word for the unit belongs to the name: "Ủy ban nhân dân tỉnh Nghệ An". */
  withKind: z.literal(true).optional(),
});
const fileSchema = z.strictObject({
  about: z.string(),
  ...proofShape,
  organisations: z.array(organisationSchema).min(1),
  /** Words that open the name of a body. */
  heads: z.array(z.string().min(1)).min(1),
  committees: z.array(committeeSchema).min(1),
});
type File = z.infer<typeof fileSchema>;

/** A listed body; what the file says of sources and confidence is handed on to it. */
export type Organisation = Omit<File['organisations'][number], 'sources' | 'confidence'> & {
  readonly sources: readonly Source[];
  readonly confidence: File['confidence'];
};

export type Committee = z.infer<typeof committeeSchema>;

export interface Organisations {
  readonly organisations: readonly Organisation[];
  readonly heads: readonly string[];
  readonly committees: readonly Committee[];
}

/** @throws AuthorityError if the file is broken, names an id twice or a successor that it does not list */
export function readOrganisations(value: unknown): Organisations {
  const { organisations, heads, committees, sources, confidence } = parseAuthority(fileSchema, FILE, value);
  const ids = organisations.map(({ id }) => id);
  requireDistinct(FILE, ids);
  const known = new Set(ids);
  const loose = organisations.flatMap(({ id, successors = [] }) =>
    successors.filter((successor) => !known.has(successor.id)).map((to) => `${id}: no body ${to.id} for successors`),
  );
  if (loose.length > 0) throw new AuthorityError(FILE, loose);
  return {
    heads,
    committees,
    organisations: organisations.map((entry) => ({ sources, confidence, ...present(entry) })),
  };
}

type Present<Entry> = { [Key in keyof Entry]: Exclude<Entry[Key], undefined> };

/** The entry without keys that hold nothing, so that they do not hide the file's defaults. */
function present<Entry extends object>(entry: Entry): Present<Entry> {
  return Object.fromEntries(Object.entries(entry).filter(([, held]) => held !== undefined)) as Present<Entry>;
}

/** @throws AuthorityError naming the ids that stand twice */
export function requireDistinct(file: string, ids: readonly EntityId[]): void {
  const twice = ids.filter((id, i) => ids.indexOf(id) !== i);
  if (twice.length > 0) throw new AuthorityError(file, [`ids that stand twice: ${twice.join(', ')}`]);
}
