import { z } from 'zod';
import { findIsoDay, parseEntityId, type EntityId, type IsoDay } from '../model';
import { findRoman } from '../text';
import { AuthorityError, parseAuthority, proofShape } from './entry';

export const entityIdSchema = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, 'not an id: lower-case ASCII words joined by hyphens')
  .transform((text): EntityId => parseEntityId(text));

export const daySchema = z.string().transform((text, context): IsoDay => {
  const day = findIsoDay(text);
  if (day !== undefined) return day;
  context.addIssue({ code: 'custom', message: `not an existing day (YYYY-MM-DD): ${text}` });
  return z.NEVER;
});

export const termSchema = z.string().refine((text) => findRoman(text) !== undefined, 'not a Roman number');

const yearsSchema = z.string().regex(/^\d{4}-\d{4}$/u, 'not a span of years (2020-2025)');
const monthSchema = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/u, 'not a month (YYYY-MM)');

const congressSchema = z.strictObject({
  id: entityIdSchema,
  /** Roman; a congress gives its number to the committee that it elects. */
  term: termSchema,
  opened: daySchema,
  closed: daySchema,
  place: z.string().min(1).optional(),
  years: yearsSchema.optional(),
  /** First and last day on which documents were numbered in this committee term. */
  documentsFrom: daySchema.optional(),
  documentsTo: daySchema.optional(),
  note: z.string().min(1).optional(),
  ...proofShape,
});

const plenumSchema = z.strictObject({
  id: entityIdSchema,
  term: termSchema,
  number: z.int().min(1).max(20),
  from: daySchema.optional(),
  to: daySchema.optional(),
  note: z.string().min(1).optional(),
  ...proofShape,
});

const roundSchema = z.strictObject({
  /** The term of the local committees elected: "2020-2025". */
  years: yearsSchema,
  leadsTo: termSchema,
  from: monthSchema.optional(),
  to: monthSchema.optional(),
  ...proofShape,
});

const assemblySchema = z.strictObject({ term: termSchema, years: yearsSchema, ...proofShape });

const fileSchema = z.strictObject({
  about: z.string(),
  congresses: z.array(congressSchema).min(1),
  plenums: z.array(plenumSchema),
  rounds: z.array(roundSchema),
  assemblies: z.array(assemblySchema),
});

export type Congress = z.infer<typeof congressSchema>;
export type Plenum = z.infer<typeof plenumSchema>;
export type CongressRound = z.infer<typeof roundSchema>;
export type AssemblyTerm = z.infer<typeof assemblySchema>;

/** National congresses with their committee terms, plenums, rounds of local congresses, terms of the National Assembly. */
export type Terms = Omit<z.infer<typeof fileSchema>, 'about'>;

/**
 * Reads terms.json.
 * @throws AuthorityError naming each entry that is broken
 */
export function readTerms(value: unknown): Terms {
  const terms = parseAuthority(fileSchema, 'terms.json', value);
  const problems = [...terms.congresses.flatMap(congressProblems), ...plenumProblems(terms), ...repeatedIds(terms)];
  if (problems.length > 0) throw new AuthorityError('terms.json', problems);
  return terms;
}

function congressProblems(congress: Congress): string[] {
  const { id, opened, closed, documentsFrom, documentsTo } = congress;
  const problems: string[] = [];
  if (closed < opened) problems.push(`${id}: closed before it opened`);
  if (documentsFrom !== undefined && documentsFrom < opened) problems.push(`${id}: documentsFrom before the congress`);
  if (documentsFrom !== undefined && documentsTo !== undefined && documentsTo < documentsFrom) {
    problems.push(`${id}: documentsTo before documentsFrom`);
  }
  return problems;
}

function plenumProblems(terms: Terms): string[] {
  return terms.plenums.flatMap((plenum) => {
    const congress = terms.congresses.find((each) => each.term === plenum.term);
    if (congress === undefined) return [`${plenum.id}: no congress of term ${plenum.term}`];
    if (plenum.from === undefined) return [];
    const ends = plenum.to !== undefined && plenum.to < plenum.from ? [`${plenum.id}: ends before it begins`] : [];
    return plenum.from < congress.opened ? [...ends, `${plenum.id}: before the congress of its term`] : ends;
  });
}

function repeatedIds(terms: Terms): string[] {
  const seen = new Set<EntityId>();
  return [...terms.congresses, ...terms.plenums].flatMap(({ id }) => {
    if (seen.has(id)) return [`${id}: the id stands twice`];
    seen.add(id);
    return [];
  });
}
