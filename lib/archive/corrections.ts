import type { EntryCorrection } from '../authority/entry-corrections';
import type { PeopleDecisions } from '../authority/people-decisions';
import type { Correction, IsoDay, StoredArticle } from '../model';

type Rows<List> = List extends readonly (infer Row)[] ? Row : never;

/** Something that people put right, with reason, name and day. */
export type CorrectionNote =
  | { readonly kind: 'article'; readonly article: StoredArticle; readonly told: Correction }
  | { readonly kind: 'merge'; readonly told: Rows<PeopleDecisions['merges']> }
  | { readonly kind: 'split'; readonly told: Rows<PeopleDecisions['splits']> }
  | { readonly kind: 'alias'; readonly told: Rows<PeopleDecisions['aliases']> }
  | { readonly kind: 'entry'; readonly told: EntryCorrection };

/** Everything that was corrected, the latest first; of one day in the order given. */
export function listCorrections(
  articles: readonly StoredArticle[],
  { merges, splits, aliases }: PeopleDecisions,
  entries: readonly EntryCorrection[],
): CorrectionNote[] {
  const notes: CorrectionNote[] = [
    ...articles.flatMap((article) =>
      (article.corrections ?? []).map((told) => ({ kind: 'article' as const, article, told })),
    ),
    ...merges.map((told) => ({ kind: 'merge' as const, told })),
    ...splits.map((told) => ({ kind: 'split' as const, told })),
    ...aliases.map((told) => ({ kind: 'alias' as const, told })),
    ...entries.map((told) => ({ kind: 'entry' as const, told })),
  ];
  return notes.sort((a, b) => compareDays(b.told.on, a.told.on));
}

function compareDays(a: IsoDay, b: IsoDay): number {
  return a < b ? -1 : Number(a > b);
}
