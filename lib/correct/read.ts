import { z } from 'zod';
import {
  CORRECTION_FIELDS,
  findIsoDay,
  NONE,
  parseIsoDay,
  parseSlug,
  type CorrectionField,
  type IsoDay,
  type PlacedCorrection,
  type Slug,
} from '../model';
import { mapCharacters, squeezeSpaces } from '../text';
import { readLinedYaml, type LinedYaml } from '../text/lined-yaml';
import { YamlFault } from '../text/yaml';
import { firstDayOf, PRECISIONS } from './dates';
import { LINE_PARTS } from './lines';

/** A correction file that cannot be used: every problem with its line and remedy. */
export class CorrectionFault extends Error {
  constructor(
    readonly problems: readonly string[],
    /** The article that the file is about, as far as it can be told: it must not go out without its correction. */
    readonly article: Slug | undefined,
  ) {
    super(problems.join('\n'));
    this.name = 'CorrectionFault';
  }
}

/** What one file of content/corrections says of one article. */
export interface ArticleCorrections {
  readonly article: Slug;
  /** "content/corrections/a.yaml:2". */
  readonly place: string;
  readonly rows: readonly PlacedCorrection[];
}

/** A title may be a number, and YAML reads "2020" as one. */
const words = z
  .union([z.string(), z.number()])
  .transform((value) => squeezeSpaces(mapCharacters(String(value).toWellFormed())))
  .pipe(z.string().min(1, 'must not be empty'));

const told = words.refine((text) => /\p{L}/u.test(text), 'must hold a word');

const rowSchema = z
  .strictObject({
    field: z.enum(CORRECTION_FIELDS),
    line: z.int('must be the number of a raw line').positive().exactOptional(),
    words: words.exactOptional(),
    was: words,
    now: words,
    because: told,
    by: told,
    on: z.string().refine((text) => findIsoDay(text) !== undefined, 'must be a day, YYYY-MM-DD'),
    source: z.url({ protocol: /^https?$/u, error: 'must be an http or https address' }).exactOptional(),
  })
  .superRefine((row, context) => {
    for (const [path, message] of oddities(row)) context.addIssue({ code: 'custom', path: [path], message });
  });

const fileSchema = z.strictObject({
  article: z
    .string()
    .refine((text) => isSlug(text), 'must be the last part of the address of an article: lower-case words and hyphens'),
  corrections: z.array(rowSchema).min(1),
});

type Row = Omit<PlacedCorrection, 'place' | 'on'> & { readonly on: string };

/** Letters, the signs that stand in names, and blanks: "Y Thanh Hà Niê Kđăm", "K’Ré", "Jean-Marie Le Pen". */
const PERSON_NAME = /^\p{L}[\p{L}\p{M}\s.,'’ʼ()“”"-]*$/u;

/** What a field may become. */
const NAMES: Partial<Record<CorrectionField, readonly [form: RegExp, must: string]>> = {
  title: [/[\p{L}\p{N}]/u, 'must hold a word or a number'],
  authors: [/\p{L}/u, 'must hold a word'],
  outlet: [/\p{L}/u, 'must hold a word'],
  person: [PERSON_NAME, 'must be a name, of letters'],
};

/** What the shape of one row cannot say. */
function* oddities({ field, line, words: named, was, now }: z.output<typeof rowSchema>): Generator<[string, string]> {
  const [form, must] = NAMES[field] ?? [];
  if (form?.test(now) === false) yield ['now', `${must}, not ${JSON.stringify(now)}`];
  if (was === now) yield ['now', `is what it was: ${JSON.stringify(was)}`];
  if (field === 'line') {
    if (line === undefined) yield ['line', 'is missing: the number of the raw line'];
    for (const [key, part] of Object.entries({ was, now })) {
      if (!LINE_PARTS.includes(part))
        yield [key, `must be one of ${LINE_PARTS.join(', ')}, not ${JSON.stringify(part)}`];
    }
  }
  if (field === 'document' && named === undefined) yield ['words', 'is missing: how the article names the document'];
  if (field !== 'line' && field !== 'document' && line !== undefined) yield ['line', `has no meaning for ${field}`];
  if (field !== 'person' && field !== 'document' && named !== undefined) {
    yield ['words', `has no meaning for ${field}`];
  }
  if ((field === 'published' || field === 'event') && now !== NONE) {
    const known = field === 'event' ? PRECISIONS : PRECISIONS.filter(({ precision }) => precision !== 'month-day');
    if (!known.some(({ form: date }) => date.test(now))) {
      yield ['now', `must be ${known.map(({ example }) => example).join(', ')} or none, not ${JSON.stringify(now)}`];
    }
  }
}

/** What nobody can know yet. What is told of a day may lie ahead: a congress is announced. */
function* foresights({ field, now, on }: Row, latest: IsoDay): Generator<[string, string]> {
  if (on > latest) yield ['on', `${on} is still to come`];
  const published = field === 'published' ? firstDayOf(now) : undefined;
  if (published !== undefined && published > latest) yield ['now', `${now} is still to come`];
}

/**
 * Reads one file of corrections.
 * @param file as messages name it
 * @param latest the last day on which anything can have been decided or published
 * @throws CorrectionFault
 */
export function readCorrections(text: string, file: string, latest: IsoDay): ArticleCorrections {
  const { value, lineOf } = readYaml(text, file);
  const parsed = fileSchema.safeParse(value);
  if (!parsed.success) {
    const problems = parsed.error.issues.flatMap((issue) => {
      const keys = issue.code === 'unrecognized_keys' ? issue.keys : [undefined];
      return keys.map((key) => {
        const path = key === undefined ? issue.path : [...issue.path, key];
        const problem = key === undefined ? `${path.join('.') || 'the file'}: ${issue.message}` : unknownKey(key);
        return sayProblem(`${file}:${lineOf(path)}`, problem);
      });
    });
    throw new CorrectionFault(problems, findArticle(text));
  }
  const { article, corrections } = parsed.data;
  const early = corrections.flatMap((row: Row, index) =>
    [...foresights(row, latest)].map(([key, problem]) =>
      sayProblem(`${file}:${lineOf(['corrections', index, key])}`, `corrections.${index}.${key}: ${problem}`),
    ),
  );
  if (early.length > 0) throw new CorrectionFault(early, parseSlug(article));
  const rows = corrections.map((row: Row, index) => ({
    ...row,
    on: parseIsoDay(row.on),
    place: `${file}:${lineOf(['corrections', index])}`,
  }));
  return { article: parseSlug(article), place: `${file}:${lineOf(['article'])}`, rows };
}

function sayProblem(place: string, problem: string): string {
  return `${place}: ${problem}. Remedy: mend the line; content/corrections/README.md shows the form.`;
}

function unknownKey(key: string): string {
  return `${key}: no such key; known are ${Object.keys(rowSchema.shape).join(', ')}`;
}

function readYaml(text: string, file: string): LinedYaml {
  try {
    return readLinedYaml(text);
  } catch (error) {
    if (!(error instanceof YamlFault)) throw error;
    const problem = `${file}:${error.line}: broken YAML: ${error.message}. Remedy: mend the line; put texts between quotes.`;
    throw new CorrectionFault([problem], findArticle(text));
  }
}

/** The article of a file that is broken elsewhere. */
export function findArticle(text: string): Slug | undefined {
  const [, id = ''] = /^article:\s*["']?([a-z0-9-]+)["']?\s*$/mu.exec(text) ?? [];
  return isSlug(id) ? parseSlug(id) : undefined;
}

function isSlug(text: string): boolean {
  return /^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(text);
}
