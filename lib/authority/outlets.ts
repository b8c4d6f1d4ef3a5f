import { z } from 'zod';
import { parseEntityId } from '../model';
import { canon } from '../text';
import { parseAuthority, proofShape } from './entry';

const outletSchema = z.strictObject({
  id: z.string().transform(parseEntityId),
  name: z.string().min(1),
  /** A news agency: named in the credits of other papers, too. */
  agency: z.literal(true).exactOptional(),
  domains: z.array(z.string().min(1)),
  prefixes: z.array(z.string().min(1)),
  credits: z.array(z.string().min(1)),
  boilerplate: z.array(z.string().min(1)),
  ...proofShape,
});

const fileSchema = z
  .strictObject({ about: z.string(), outlets: z.array(outletSchema) })
  .superRefine((file, context) => {
    for (const key of ['prefixes', 'credits', 'boilerplate', 'domains'] as const) {
      for (const text of repeated(file.outlets.flatMap((outlet) => [...new Set(outlet[key].map(canon))]))) {
        context.addIssue({ code: 'custom', path: [key], message: `${JSON.stringify(text)} belongs to two outlets` });
      }
    }
    for (const id of repeated(file.outlets.map((outlet) => outlet.id))) {
      context.addIssue({ code: 'custom', path: ['outlets'], message: `id ${id} twice` });
    }
  });

function repeated<T>(values: readonly T[]): T[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

/** A newspaper or site and the signs by which its pages are known. */
export type Outlet = z.output<typeof outletSchema>;

/** Signs of outlets, each under its placement-free key (lib/text canon). */
export interface OutletFacts {
  readonly outlets: readonly Outlet[];
  readonly byPrefix: ReadonlyMap<string, Outlet>;
  readonly byCredit: ReadonlyMap<string, Outlet>;
  readonly byBoilerplate: ReadonlyMap<string, Outlet>;
  readonly byDomain: ReadonlyMap<string, Outlet>;
}

/** @throws AuthorityError */
export function readOutlets(value: unknown): OutletFacts {
  const { outlets } = parseAuthority(fileSchema, 'outlets.json', value);
  const index = (key: 'prefixes' | 'credits' | 'boilerplate' | 'domains') =>
    new Map(outlets.flatMap((outlet) => outlet[key].map((text) => [canon(text), outlet] as const)));
  return {
    outlets,
    byPrefix: index('prefixes'),
    byCredit: index('credits'),
    byBoilerplate: index('boilerplate'),
    byDomain: index('domains'),
  };
}
