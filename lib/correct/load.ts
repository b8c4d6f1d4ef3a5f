import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSlug, type IsoDay, type PlacedCorrection, type Slug } from '../model';
import { isBeside, MEANT_AS_YAML, sayUnread, type UnreadForm } from '../text/file-names';
import { decodeUtf8, EncodingFault } from '../text/utf8';
import { findClashes } from './clash';
import { latestDay } from '../text/clock';
import { CorrectionFault, findArticle, readCorrections } from './read';

/** Everything that is said of one article, in the order of the file names. */
export interface CorrectionSet {
  readonly article: Slug;
  /** Where the article is named. */
  readonly place: string;
  readonly rows: readonly PlacedCorrection[];
  /** Why none of it may be applied; the article must then stay as it is. */
  readonly problems: readonly string[];
  /** Of the files: what they say decides what the article becomes. */
  readonly digest: string;
}

export interface Corrections {
  readonly sets: readonly CorrectionSet[];
  /** Faults of files that do not even tell their article. */
  readonly problems: readonly string[];
}

export const NO_CORRECTIONS: Corrections = { sets: [], problems: [] };

/** What one file says, or why it cannot be used. */
interface CorrectionText extends Omit<CorrectionSet, 'article'> {
  readonly article: Slug | undefined;
}

/**
 * Reads `*.yaml` of a folder of corrections; none if the folder does not exist. A broken file harms no other article, and
 * what is not read is told.
 * @param latest the last day on which anything can have been decided or published
 */
export function loadCorrections(folder: string, latest = latestDay()): Corrections {
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  const [files, others] = [names.filter(isCorrectionName), names.filter((name) => !isCorrectionName(name))];
  const texts = files.map((name) => loadFile(folder, name, latest));
  const byArticle = new Map<Slug, CorrectionText[]>();
  for (const text of texts) {
    if (text.article !== undefined) byArticle.set(text.article, [...(byArticle.get(text.article) ?? []), text]);
  }
  return {
    sets: [...byArticle].map(([article, parts]) => gather(article, parts)),
    problems: [
      ...others.filter((name) => !isBeside(name)).map((name) => join(folder, sayUnread(name, OTHER_NAMES))),
      ...texts.flatMap(({ article, problems }) => (article === undefined ? problems : [])),
    ],
  };
}

function isCorrectionName(name: string): boolean {
  return /\.ya?ml$/u.test(name) && !isBeside(name);
}

/** Names that no file of corrections has; the last row fits every name. */
const OTHER_NAMES: readonly UnreadForm[] = [
  {
    form: MEANT_AS_YAML,
    because: 'a file of corrections ends in .yaml, in small letters',
    remedy: (stem) => `rename it to ${stem}.yaml`,
  },
  {
    form: /$/u,
    because: 'neither a file of corrections, which ends in .yaml, nor the README.md',
    remedy: () =>
      'put the files of corrections beside one another, each as NAME.yaml, and move everything else elsewhere',
  },
];

function loadFile(folder: string, name: string, latest: IsoDay): CorrectionText {
  const path = join(folder, name);
  let bytes: Uint8Array = Buffer.alloc(0);
  try {
    bytes = readFileSync(path);
    return { ...readCorrections(decodeUtf8(bytes), path, latest), problems: [], digest: digestOf(bytes) };
  } catch (error) {
    const problems = findProblems(error, path);
    if (problems === undefined) throw error;
    const told = error instanceof CorrectionFault ? error.article : findArticle(new TextDecoder().decode(bytes));
    return { article: told ?? articleOf(name), place: `${path}:1`, rows: [], problems, digest: digestOf(bytes) };
  }
}

function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** What is wrong with one file, with its remedy; undefined where something else went wrong. */
function findProblems(error: unknown, path: string): readonly string[] | undefined {
  if (error instanceof CorrectionFault) return error.problems;
  if (error instanceof EncodingFault) return [`${path}:${error.line}: ${error.message}. Remedy: save it as UTF-8.`];
  if (!(error instanceof Error && 'syscall' in error && 'code' in error)) return undefined;
  const [trouble, remedy] = DISK_TROUBLES.get(String(error.code)) ?? [error.message, 'check the disk'];
  return [`${path}: cannot be read: ${trouble}. Remedy: ${remedy}.`];
}

const DISK_TROUBLES: ReadonlyMap<string, readonly [trouble: string, remedy: string]> = new Map([
  [
    'EISDIR',
    ['a folder, not a file', 'put its files beside the others, or rename it so that it does not end like one'],
  ],
  ['EACCES', ['permission denied', 'let this account read it']],
  ['EPERM', ['permission denied', 'let this account read it']],
  ['ENOENT', ['a link that leads nowhere', 'delete the link, or put the file itself here']],
  ['ELOOP', ['a link that leads to itself', 'delete the link, or put the file itself here']],
]);

/** Files are named for their article. */
function articleOf(name: string): Slug | undefined {
  const stem = name.replace(/\.ya?ml$/u, '');
  return /^[a-z0-9]+(?:-[a-z0-9]+)*-[0-9a-f]{6}$/u.test(stem) ? parseSlug(stem) : undefined;
}

function gather(article: Slug, parts: readonly CorrectionText[]): CorrectionSet {
  const rows = parts.flatMap((part) => part.rows);
  const problems = parts.flatMap((part) => part.problems);
  return {
    article,
    place: parts[0]?.place ?? '',
    rows,
    problems: [...problems, ...findClashes(rows)],
    // A day that is still to come is a problem for today alone.
    digest: [...parts.map(({ digest }) => digest), ...problems].join(' '),
  };
}
