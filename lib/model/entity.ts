import type { TextPlace } from './block';
import type { EntityId, RuleId } from './brand';
import type { Confidence } from './date';

export type EntityKind = 'person' | 'document' | 'organisation' | 'place' | 'outlet';

/** Whoever wrote, photographed or distributed the article; never a person of the news. */
export interface Credit {
  readonly kind: 'author' | 'photographer' | 'agency';
  readonly name: string;
  readonly line: number;
}

/** One occurrence in the text. `surface` is the text at `at`, to the letter. */
export interface Mention {
  readonly surface: string;
  readonly at: TextPlace;
  readonly rule: RuleId;
}

/** A role as the text words it, with the place where it stands. */
export interface RoleMention {
  readonly text: string;
  readonly at: TextPlace;
}

/**
 * A person as one article names them: the fullest form of the name, every mention, the roles as written.
 * Who is one person over several articles is decided by the archive, never here.
 */
export interface PersonMention {
  readonly name: string;
  readonly roles: readonly RoleMention[];
  readonly mentions: readonly Mention[];
  /** `historical`: a figure named as such ("tư tưởng Hồ Chí Minh"), not someone acting in the news. */
  readonly standing: 'acting' | 'historical';
}

/** Who held which role, as of when, by which words of which article: what the archive derives from PersonMention. */
export interface Assertion {
  readonly person: string;
  readonly role: RoleMention;
  readonly asOf?: string;
}

export interface NamedMention {
  readonly kind: 'organisation' | 'place';
  readonly name: string;
  readonly id?: EntityId;
  readonly mentions: readonly Mention[];
}

/** An authority entry that a reference may mean, and what speaks for it (Vietnamese, shown to readers). */
export interface DocumentCandidate {
  readonly id: EntityId;
  readonly because: string;
}

/**
 * listed: one authority entry; `certainty: 'likely'` is shown with "có thể".
 * plenum: the resolutions of one plenum taken together.
 * ambiguous: several entries fit. open: none can be told; `reason` says why.
 */
export type DocumentResolution =
  | {
      readonly kind: 'listed';
      readonly id: EntityId;
      readonly certainty: 'certain' | 'likely';
      readonly because: string;
    }
  | { readonly kind: 'plenum'; readonly id: EntityId; readonly because: string }
  | { readonly kind: 'ambiguous'; readonly candidates: readonly DocumentCandidate[]; readonly because: string }
  | {
      readonly kind: 'open';
      readonly reason: 'local' | 'state' | 'collective' | 'unlisted' | 'undated';
      readonly because: string;
    };

/** A reference to a party or state document: what the text says of it, and what it was resolved to. */
export interface DocumentRef {
  /** The fullest form in the text: "Chỉ thị số 35 của Bộ Chính trị". */
  readonly asWritten: string;
  /** "Chỉ thị", "Nghị quyết" ...: canonical capitals. */
  readonly type: string;
  /** As written, canonical dashes: "35", "35-CT/TW", "30/2020/NĐ-CP". */
  readonly number?: string;
  /** "CT/TW". */
  readonly code?: string;
  /** Roman, as told by the text: "XII". */
  readonly term?: string;
  readonly plenum?: number;
  /** The document's own date if the text gives it: `YYYY-MM-DD`. */
  readonly date?: string;
  readonly issuer?: string;
  readonly mentions: readonly Mention[];
  readonly resolution: DocumentResolution;
}

/** The newspaper or site, only where the text (or the crawl note) tells it. */
export interface SourceCredit {
  readonly outlet?: { readonly name: string; readonly id?: EntityId };
  readonly agency?: string;
  readonly evidence: string;
  readonly line?: number;
  readonly rule: RuleId;
  readonly confidence: Confidence;
}
