import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSlug, type PlacedCorrection, type Slug } from '../model';
import { findClashes } from './clash';
import { CorrectionFault, readCorrections } from './read';

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

/** Reads `*.yaml` of a folder of corrections; none if the folder does not exist. A broken file harms no other article. */
export function loadCorrections(folder: string): Corrections {
  const files = existsSync(folder) ? readdirSync(folder).sort() : [];
  const texts = files.filter((name) => /\.ya?ml$/u.test(name)).map((name) => loadFile(folder, name));
  const byArticle = new Map<Slug, CorrectionText[]>();
  for (const text of texts) {
    if (text.article !== undefined) byArticle.set(text.article, [...(byArticle.get(text.article) ?? []), text]);
  }
  return {
    sets: [...byArticle].map(([article, parts]) => gather(article, parts)),
    problems: texts.flatMap(({ article, problems }) => (article === undefined ? problems : [])),
  };
}

function loadFile(folder: string, name: string): CorrectionText {
  const path = join(folder, name);
  const text = readFileSync(path, 'utf8');
  const digest = createHash('sha256').update(text).digest('hex');
  try {
    return { ...readCorrections(text, path), problems: [], digest };
  } catch (error) {
    if (!(error instanceof CorrectionFault)) throw error;
    const article = error.article ?? articleOf(name);
    return { article, place: `${path}:1`, rows: [], problems: error.problems, digest };
  }
}

/** Files are named for their article. */
function articleOf(name: string): Slug | undefined {
  const stem = name.replace(/\.ya?ml$/u, '');
  return /^[a-z0-9]+(?:-[a-z0-9]+)*-[0-9a-f]{6}$/u.test(stem) ? parseSlug(stem) : undefined;
}

function gather(article: Slug, parts: readonly CorrectionText[]): CorrectionSet {
  const rows = parts.flatMap((part) => part.rows);
  return {
    article,
    place: parts[0]?.place ?? '',
    rows,
    problems: [...parts.flatMap(({ problems }) => problems), ...findClashes(rows)],
    digest: parts.map(({ digest }) => digest).join(' '),
  };
}
