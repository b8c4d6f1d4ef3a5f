import type { CorrectionSet, Corrections } from '../correct/load';
import type { Slug, SourcePath } from '../model';
import { addressDigits } from './stored';

/** A raw file and, where it made an article before, the address of that article. */
export interface Addressed {
  readonly path: SourcePath;
  readonly id?: string;
}

export interface PlacedSets {
  readonly byPath: ReadonlyMap<SourcePath, CorrectionSet>;
  /** Corrections of articles that are not there, each with its place and remedy. */
  readonly problems: readonly string[];
}

/**
 * From the articles that corrections name to the raw files. Where an article does not stand yet, the digits of its address
 * tell its raw file, so that a folder converted anew comes out the same.
 * @param formerOf former addresses of an article that stands
 */
export function placeCorrections(
  { sets, problems }: Corrections,
  files: readonly Addressed[],
  formerOf: (id: string) => readonly Slug[],
): PlacedSets {
  const byPath = new Map<SourcePath, CorrectionSet>();
  const lost: string[] = [];
  const standing = new Map(files.flatMap((file) => (file.id === undefined ? [] : [[file.id, file] as const])));
  const byDigits = sets.every(({ article }) => standing.has(article))
    ? new Map<string, Addressed>()
    : indexDigits(files);
  for (const set of sets) {
    const near = byDigits.get(set.article.slice(-6));
    const isNear = near !== undefined && (near.id === undefined || formerOf(near.id).includes(set.article));
    const file = standing.get(set.article) ?? (isNear ? near : undefined);
    const other = file && byPath.get(file.path);
    if (file === undefined) lost.push(...set.problems, sayLost(set, near?.id));
    else if (other) lost.push(`${set.place}: ${other.place} names the same article. Remedy: put both into one file.`);
    else byPath.set(file.path, set);
  }
  return { byPath, problems: [...problems, ...lost] };
}

function indexDigits(files: readonly Addressed[]): Map<string, Addressed> {
  return new Map(files.map((file) => [addressDigits(file.path), file]));
}

function sayLost({ article, place }: CorrectionSet, near: string | undefined): string {
  const meant = near === undefined ? '' : ` Is ${near} meant?`;
  return `${place}: no article has the address ${article}.${meant} Remedy: copy the last part of the address of the article's page; if the article was taken out, delete the file.`;
}
