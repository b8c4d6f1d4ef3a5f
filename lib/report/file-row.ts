import type { Outcome } from '../batch/outcome';
import type { Confidence, Dated, StoredArticle, Warning } from '../model';
import { writeTemplate } from './template';

/** A date as the report shows it; `words` prove it. */
export interface ReportedDate {
  readonly value: string;
  readonly confidence: Confidence;
  readonly rule: string;
  readonly words: readonly string[];
}

/** What the report tells of one converted file: little enough for twenty thousand of them to stay in memory. */
export interface FileRow {
  readonly path: string;
  readonly id: string;
  readonly title: string;
  readonly published?: ReportedDate;
  readonly event?: ReportedDate;
  readonly source?: string;
  readonly people: readonly string[];
  readonly documents: number;
  /** Central documents that are cited and that the authority data does not hold, or holds several of. */
  readonly unknownDocuments: readonly string[];
  readonly doubts: readonly string[];
  readonly warnings: readonly Warning[];
  /** Rule and number of lines, or of parts of lines. */
  readonly removed: readonly (readonly [rule: string, count: number])[];
  readonly corrections: number;
  readonly template: string;
}

/** @param warnings what the conversion doubted; they stand in no article */
export function toFileRow(article: StoredArticle, warnings: readonly Warning[]): FileRow {
  const source = article.source?.outlet?.name ?? article.source?.agency;
  const [published, event] = [reported(article.published), reported(article.event)];
  return {
    path: article.raw.file,
    id: article.id,
    title: article.title.text,
    ...(published ? { published } : {}),
    ...(event ? { event } : {}),
    ...(source === undefined ? {} : { source }),
    people: article.people.filter(({ standing }) => standing === 'acting').map(({ name }) => name),
    documents: article.documents.length,
    unknownDocuments: article.documents
      .filter(({ resolution: r }) => r.kind === 'ambiguous' || (r.kind === 'open' && r.reason === 'unlisted'))
      .map(({ asWritten }) => asWritten),
    doubts: article.quality,
    warnings,
    removed: countByRule(article),
    corrections: article.corrections?.length ?? 0,
    template: writeTemplate(article),
  };
}

function reported(date: Dated): ReportedDate | undefined {
  if (!date.known) return undefined;
  const { value, confidence, rule } = date;
  return { value, confidence, rule, words: date.evidence.map(({ words }) => words) };
}

function countByRule({ removed }: StoredArticle): [string, number][] {
  const counts = new Map<string, number>();
  for (const { rule, lines, part } of removed) {
    const count = part === undefined ? lines.last - lines.first + 1 : 1;
    counts.set(rule, (counts.get(rule) ?? 0) + count);
  }
  return [...counts];
}

/** How much a person should look at a file: warnings weigh most, then weak dates, unknown documents, missing facts. */
export function doubtOf({ warnings, published, event, unknownDocuments, doubts }: FileRow): number {
  const weak = [published, event].filter((date) => date !== undefined && date.confidence !== 'high').length;
  return warnings.length * 100 + weak * 10 + unknownDocuments.length * 3 + doubts.length;
}

/** The warnings of a run by raw file. */
export function warningsOf(outcomes: readonly Outcome[]): ReadonlyMap<string, readonly Warning[]> {
  return new Map(
    outcomes.flatMap((outcome) => ('summary' in outcome ? [[outcome.path, outcome.summary.warnings] as const] : [])),
  );
}
