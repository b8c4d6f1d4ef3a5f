import { z } from 'zod';
import { parseEntityId, parseIsoDay } from '../model';
import { AuthorityError, parseAuthority, proofShape, type Source } from './entry';
import { requireDistinct } from './organisations';

const FILE = 'places.json';
const entityId = z.string().transform(parseEntityId);
const day = z.string().transform(parseIsoDay);
const placeSchema = z.strictObject({
  id: entityId,
  name: z.string().min(1),
  kind: z.enum(['tỉnh', 'thành phố']),
  /** Code of the General Statistics Office, units since 1 July 2025 alone. */
  code: z
    .string()
    .regex(/^\d{2}$/u)
    .optional(),
  formerName: z.string().min(1).optional(),
  aliases: z.array(z.string().min(1)).optional(),
  /** The last day of a unit that was merged away. */
  until: day.optional(),
  mergedInto: entityId.optional(),
  /** The day from which the same name means a larger unit, and the units it took in. */
  enlarged: day.optional(),
  absorbed: z.array(entityId).optional(),
});
const fileSchema = z.strictObject({
  about: z.string(),
  ...proofShape,
  places: z.array(placeSchema).min(1),
  countries: z.array(z.string().min(1)),
  /** Names of districts, towns and provincial cities before 1 July 2025. */
  districts: z.array(z.string().min(1)),
  /** Districts, rivers and regions whose names begin like those of people. */
  lookalikes: z.array(z.string().min(1)),
});
type File = z.infer<typeof fileSchema>;

/** A provincial unit; what the file says of sources and confidence is handed on to it. */
export type Place = File['places'][number] & {
  readonly sources: readonly Source[];
  readonly confidence: File['confidence'];
};

export interface Places {
  readonly places: readonly Place[];
  readonly countries: readonly string[];
  readonly districts: readonly string[];
  readonly lookalikes: readonly string[];
}

/** @throws AuthorityError if the file is broken, names an id twice or points to a unit that it does not list */
export function readPlaces(value: unknown): Places {
  const { places, countries, districts, lookalikes, sources, confidence } = parseAuthority(fileSchema, FILE, value);
  const ids = places.map(({ id }) => id);
  requireDistinct(FILE, ids);
  const known = new Set(ids);
  const loose = places.flatMap((place) =>
    [...(place.absorbed ?? []), ...(place.mergedInto === undefined ? [] : [place.mergedInto])].filter(
      (id) => !known.has(id),
    ),
  );
  if (loose.length > 0) throw new AuthorityError(FILE, [`units that are not listed: ${loose.join(', ')}`]);
  return { places: places.map((place) => ({ ...place, sources, confidence })), countries, districts, lookalikes };
}
