import type { Article, Rejection, Slug, SourcePath, Warning } from '../model';

/** What became of one raw file. */
export type Outcome =
  | {
      readonly kind: 'written' | 'unchanged' | 'different';
      readonly path: SourcePath;
      readonly summary: ArticleSummary;
    }
  /** The article file that stands in its place cannot be read, and is left as it is. */
  | { readonly kind: 'blocked'; readonly path: SourcePath; readonly problem: string }
  | { readonly kind: 'rejected'; readonly path: SourcePath; readonly rejection: Rejection };

/** What a report tells of an article that was understood. */
export interface ArticleSummary {
  readonly id: Slug;
  readonly title: string;
  readonly published?: string;
  readonly event?: string;
  readonly source?: string;
  readonly people: number;
  readonly documents: number;
  /** References that could not be resolved to one entry. */
  readonly unresolved: readonly string[];
  readonly removed: number;
  readonly warnings: readonly Warning[];
}

export function summarise(article: Article, id: Slug): ArticleSummary {
  const { published, event, source, documents } = article;
  const from = source?.outlet?.name ?? source?.agency;
  return {
    id,
    title: article.title.text,
    ...(published.known ? { published: published.value } : {}),
    ...(event.known ? { event: event.value } : {}),
    ...(from === undefined ? {} : { source: from }),
    people: article.people.length,
    documents: documents.length,
    unresolved: documents
      .filter(({ resolution }) => resolution.kind === 'ambiguous' || resolution.kind === 'open')
      .map(({ asWritten }) => asWritten),
    removed: article.removals.length,
    warnings: article.warnings,
  };
}
