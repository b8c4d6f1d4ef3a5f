import type { Block, BlockKind } from './block';
import type { IsoDay, RuleId, Slug, SourcePath } from './brand';
import type { Correction } from './correction';
import type { Dated } from './date';
import type { Credit, DocumentRef, NamedMention, PersonMention, SourceCredit } from './entity';
import type { CrawlNote, LineRange, Mending, Removal } from './text';

export type Severity = 'note' | 'doubt' | 'failure';

/** Trouble with an article is a value. `lines` is absent where the whole file is meant. */
export interface Warning {
  readonly rule: RuleId;
  readonly severity: Severity;
  /** English, for the maintainer, with the remedy. */
  readonly reason: string;
  readonly lines?: LineRange;
  readonly found?: string;
  readonly expected?: string;
}

export type RejectionReason =
  | 'unreadable'
  | 'too-long'
  | 'empty'
  | 'not-text'
  | 'no-title'
  | 'no-body'
  | 'not-vietnamese'
  | 'duplicate'
  | 'bad-note'
  | 'bad-correction';

export type BodyBlock = Block & { readonly kind: 'lead' | 'heading' | 'paragraph' | 'caption' };

export type ImprintBlock = Block & { readonly kind: 'dateline' | 'byline' | 'source' };

/** Everything that one raw file tells. */
export interface Article {
  readonly raw: { readonly file: SourcePath; readonly sha256: string };
  readonly crawl: CrawlNote;
  readonly title: Block;
  /** Lead, headings, paragraphs and captions in reading order. */
  readonly body: readonly BodyBlock[];
  /** Dateline, byline and source line: kept as facts, not as text. */
  readonly imprint: readonly ImprintBlock[];
  readonly published: Dated;
  readonly event: Dated;
  /** As printed: "Xuân Hướng – Cảnh Toàn". */
  readonly byline?: string;
  readonly credits: readonly Credit[];
  readonly source?: SourceCredit;
  readonly people: readonly PersonMention[];
  readonly documents: readonly DocumentRef[];
  readonly organisations: readonly NamedMention[];
  readonly places: readonly NamedMention[];
  readonly meetings: readonly NamedMention[];
  /** What a reader should know: `publication-date-unknown`, `source-unknown` ... */
  readonly quality: readonly string[];
  /** In the order in which they were applied; absent where nobody corrected anything. */
  readonly corrections?: readonly Correction[];
  readonly removals: readonly Removal[];
  readonly mendings: readonly Mending[];
  readonly warnings: readonly Warning[];
}

export interface Rejection {
  readonly raw: { readonly file: SourcePath; readonly sha256?: string };
  readonly reason: RejectionReason;
  readonly warnings: readonly Warning[];
}

export type Conversion =
  | { readonly kind: 'article'; readonly article: Article }
  | { readonly kind: 'rejected'; readonly rejection: Rejection };

/** Raw lines that were left out, or only `part` of one line. The words themselves stand in the raw file. */
export interface RemovedLines {
  readonly rule: RuleId;
  readonly lines: LineRange;
  readonly part?: string;
}

/** An article as the archive keeps it: what conversion told, its address, and when it came in. */
export interface StoredArticle extends Omit<Article, 'removals' | 'mendings' | 'warnings'> {
  readonly id: Slug;
  /** Former addresses; each redirects for ever. */
  readonly aliases: readonly Slug[];
  /** The day of the first conversion; never changed afterwards. */
  readonly archived: IsoDay;
  readonly removed: readonly RemovedLines[];
  readonly mended: readonly { readonly rule: RuleId; readonly lines: LineRange }[];
}

export const BODY_KINDS: readonly BlockKind[] = ['lead', 'heading', 'paragraph', 'caption'];

/** True for the blocks that readers read as text: lead, heading, paragraph, caption. */
export function isBodyBlock(block: Block): block is BodyBlock {
  return BODY_KINDS.includes(block.kind);
}

/** What the recognisers of people, documents, organisations and places read. */
export type ArticleText = Pick<
  Article,
  'title' | 'body' | 'published' | 'event' | 'byline' | 'credits' | 'source' | 'crawl'
>;
