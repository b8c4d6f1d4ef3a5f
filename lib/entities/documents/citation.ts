import type { RuleId, RuleRow, Span } from '../../model';
import type { Issuer } from './issuers';
import type { DocumentType, Head } from './types';

/** Whose congress: of the Party, of a local or mass organisation, or not told. */
export interface CongressReading {
  readonly ordinal?: number;
  readonly scope: 'national' | 'local' | 'unknown';
  /** "Đảng bộ tỉnh Quảng Nam". */
  readonly body?: string;
}

/** What the words of one citation say, before anything is looked up. */
export interface Reading {
  readonly form: 'number' | 'plenum' | 'collective' | 'congress' | 'name';
  /** Canonical: "Chỉ thị"; absent where only a code stands and the code belongs to two types (QĐ). */
  readonly type?: string;
  /** Without leading noughts and letter. */
  readonly digits?: number;
  /** As written, canonical dashes: "35-CT/TW". */
  readonly number?: string;
  /** The year that stands in a number without code: "102/2017". */
  readonly year?: string;
  /** "CT/TW", "QĐ-TTg". */
  readonly code?: string;
  /** Whose documents carry the code. */
  readonly codeOf?: Issuer['kind'];
  readonly plenum?: number;
  /** Roman. */
  readonly term?: string;
  readonly congress?: CongressReading;
  /** The name of a law, of the Charter ..., as the text has it. */
  readonly name?: string;
  /** Too vague to stand alone; counts only beside a full citation of the same document. */
  readonly vague?: true;
}

/** A reading with its span in the words that follow the head ("Chỉ thị"); `start` 0 with `fromHead` includes the head. */
export interface PlacedReading extends Span {
  readonly fromHead: boolean;
  readonly reading: Reading;
}

/** A form of citation: what may follow a type word, from its first character. */
export interface CitationRule extends RuleRow {
  /** Applied to the text behind the type word; with the `d` flag for spans. */
  readonly pattern: RegExp;
  readonly suits: (head: Head) => boolean;
  /** Reads a match; no reading if the words turn out to be something else. */
  readonly read: (match: RegExpExecArray, type: DocumentType | undefined) => readonly PlacedReading[];
}

/** One citation in one block, with all that its neighbourhood says of it. */
export interface Citation extends Reading {
  readonly rule: RuleId;
  readonly line: number;
  readonly span: Span;
  readonly surface: string;
  /** With date, issuer and term, where they follow directly. */
  readonly asWritten: string;
  readonly issuer?: Issuer;
  /** The term behind the list that it stands in: "57-NQ/TW, 18-NQ/TW khóa XII" may mean the last alone. */
  readonly listTerm?: string;
  /** The document's own day, or its year, if the text gives it. */
  readonly date?: string;
  /** The words of the sentence around it, for the subject. */
  readonly context: string;
  /** The clause "về ..." behind it that names its subject. */
  readonly subject?: string;
}
