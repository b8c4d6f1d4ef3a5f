import { createHash } from 'node:crypto';
import { parseRuleId, type RawArticle, type Rejection, type SourcePath } from '../model';
import { mapCharacters, squeezeSpaces } from '../text';

/** What two files share that hold the same text, whatever their blanks and line ends. */
export function textDigest(text: string): string {
  return createHash('sha256')
    .update(squeezeSpaces(mapCharacters(text)))
    .digest('hex');
}

/**
 * Which files repeat another. Of files with the same text the one that already has an article counts as the first,
 * else the one whose name comes first.
 */
export function findDuplicates(
  digests: ReadonlyMap<SourcePath, string>,
  hasArticle: (path: SourcePath) => boolean,
): Map<SourcePath, SourcePath> {
  const firsts = new Map<string, SourcePath>();
  const inOrder = [...digests].sort(([a], [b]) => Number(hasArticle(b)) - Number(hasArticle(a)) || (a < b ? -1 : 1));
  const duplicates = new Map<SourcePath, SourcePath>();
  for (const [path, digest] of inOrder) {
    const first = firsts.get(digest);
    if (first === undefined) firsts.set(digest, path);
    else duplicates.set(path, first);
  }
  return duplicates;
}

export function rejectDuplicate(raw: RawArticle, first: SourcePath): Rejection {
  return {
    raw: { file: raw.path, sha256: raw.sha256 },
    reason: 'duplicate',
    warnings: [
      {
        rule: parseRuleId('batch/duplicate'),
        severity: 'failure',
        reason: `the same text as ${first}; delete one of the two`,
        lines: { first: 1, last: raw.text.split('\n').length },
      },
    ],
  };
}
