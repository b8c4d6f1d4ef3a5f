import type { TextPlace } from './block';
import type { EntityId, RuleId } from './brand';
import type { Confidence } from './date';

export type EntityKind = 'person' | 'document' | 'organisation' | 'place' | 'outlet' | 'meeting';

/** Whoever wrote, photographed or distributed the article; never a person of the news. */
export interface Credit {
  readonly kind: 'author' | 'photographer' | 'agency';
  readonly name: string;
  /** Absent where a correction names them. */
  readonly line?: number;
}

/** One occurrence in the text. `surface` is the text at `at`, to the letter. */
export interface Mention {
  readonly surface: string;
  readonly at: TextPlace;
  readonly rule: RuleId;
}

/**
 * Where a role stands in time as the words tell it: `former` "nguyên", "cựu", "thôi giữ chức"; `acting` "quyền"; `elected`
 * "được bầu giữ chức", "tái đắc cử"; `appointed` "được bổ nhiệm", "được điều động". Absent: simply held.
 */
export type RoleStanding = 'former' | 'acting' | 'elected' | 'appointed';

/**
 * A role as the text words it, with the place where it stands, and what can be told apart in those words: each as
 * written, absent where the words do not tell. "nguyên Phó Bí thư Tỉnh ủy Nghệ An" -> former, "Phó Bí thư", "Tỉnh ủy",
 * "Nghệ An". An office that several people share ("các Phó Chủ tịch: A, B") stands at one place for all of them.
 */
export interface RoleMention {
  readonly text: string;
  readonly at: TextPlace;
  readonly standing?: RoleStanding;
  readonly rank?: string;
  /** "Tỉnh ủy", "Ủy ban Kiểm tra Thành ủy", "Sở Tài chính". */
  readonly body?: string;
  /** "Nghệ An", "huyện Mai Sơn, tỉnh Sơn La", "TP". */
  readonly place?: string;
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
  /** `meeting`: a plenum of the Central Committee or a national congress. */
  readonly kind: 'organisation' | 'place' | 'meeting';
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
