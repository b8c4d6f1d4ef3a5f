/** What the folders around a raw file decide of it: its article, its corrections, files with the same text. */
import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { listFolders, textsOf, type Candidate } from '../lib/batch/candidates';
import { findDuplicates, rejectDuplicate } from '../lib/batch/duplicates';
import { loadArticleFile, rejectSharing } from '../lib/batch/load';
import { findIdentity, type Identity } from '../lib/batch/stored';
import { loadCorrections } from '../lib/correct/load';
import { reject } from '../lib/judge';
import { parseIsoDay, type RawArticle, type Rejection, type SourcePath } from '../lib/model';
import { memoryName, recallMemory } from './convert-memory';
import { contentFolder } from './folders';

export interface RawPlace extends Pick<RawArticle, 'corrections'> {
  /** Address of the article that was made from it, or that its corrections name. */
  readonly standing?: Identity;
  /** Why the conversion takes no article from it, whatever its text. */
  readonly reject: (raw: RawArticle) => Rejection | undefined;
  /** Raw files that repeat it. */
  readonly repeatedBy: readonly SourcePath[];
}

/** A file that is not among the raw files of CONTENT: nothing is known of it. */
const ALONE: RawPlace = { reject: () => undefined, repeatedBy: [] };

/** As the conversion of CONTENT finds it. */
export function findPlace(file: string, path: SourcePath): RawPlace {
  const [rawFolder, outFolder] = [join(contentFolder(), 'raw'), join(contentFolder(), 'articles')];
  if (!existsSync(rawFolder) || realpathSync(dirname(file)) !== realpathSync(rawFolder)) return ALONE;
  const cache = recallMemory(memoryName({ rawFolder, outFolder }));
  const corrections = loadCorrections(join(contentFolder(), 'corrections'));
  const { candidates, articles } = listFolders({ rawFolder, outFolder }, cache, corrections);
  const byRaw = new Set(articles.map(({ raw }) => raw));
  const duplicates = findDuplicates(textsOf(candidates), (each) => byRaw.has(each));
  const own = candidates.find((candidate) => candidate.path === path);
  if (own === undefined) return ALONE;
  const standing = findStanding(own, outFolder);
  const { corrections: set, sharing } = own;
  const problems = set?.problems ?? [];
  const first = duplicates.get(path);
  return {
    ...(standing === undefined ? {} : { standing }),
    ...(set === undefined || problems.length > 0 ? {} : { corrections: set.rows }),
    repeatedBy: [...duplicates].filter(([, of]) => of === path).map(([other]) => other),
    reject: (raw) => {
      if (sharing !== undefined) return rejectSharing(path, sharing);
      if (first !== undefined) return rejectDuplicate(raw, first);
      const refused = problems.length > 0 ? reject(raw, 'bad-correction', problems) : undefined;
      return refused?.kind === 'rejected' ? refused.rejection : undefined;
    },
  };
}

function findStanding({ article, corrections }: Candidate, outFolder: string): Identity | undefined {
  const text = article && loadArticleFile(outFolder, article.name)?.text;
  const given = corrections && { id: corrections.article, aliases: [], archived: parseIsoDay('0001-01-01') };
  return (text === undefined ? undefined : findIdentity(text)) ?? given;
}
