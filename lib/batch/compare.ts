import { join } from 'node:path';
import type { Facts } from '../convert';
import { readArticle } from '../markdown';
import type { SourcePath, StoredArticle } from '../model';
import { convertTask, toKeep, type Keeping, type Task } from './keep';
import { loadArticleFile } from './load';

/** An article as it stands and as the rules of today make it; `before` is absent for a new one. */
export interface Change {
  readonly path: SourcePath;
  readonly before?: StoredArticle;
  readonly after: StoredArticle;
}

/**
 * What a file that is converted otherwise than it stands was and becomes; undefined where it is rejected. Writes nothing.
 * @throws ArticleFileError if the article that stands cannot be read
 */
export function findChange(task: Task, keeping: Keeping, facts: Facts): Change | undefined {
  const { conversion } = convertTask(task, keeping.rawFolder, facts);
  if (conversion.kind === 'rejected') return undefined;
  const file = task.before === undefined ? undefined : loadArticleFile(keeping.outFolder, task.before);
  const before = file && readArticle(file.text, join(keeping.outFolder, file.name));
  const after = toKeep(conversion.article, task, before, keeping.today);
  return { path: task.path, after, ...(before ? { before } : {}) };
}
