/** One encoder for the build and for the reader's machine: whatever is typed meets whatever was written. */
import { fold } from '../text/tone';
import { daysIn } from './day-key';
import { documentKeysIn } from './document-key';
import { oneLine, plainText } from './plain';
import { sentencesIn, type AbbreviationTable } from './syllables';
import {
  dayTerm,
  documentTerm,
  LONGEST_NAME,
  nameTerm,
  pairTerm,
  readTerm,
  syllableTerm,
  type Syllable,
} from './terms';

/** Stands between headline, lead, body, the article's own days and its documents in the text that is indexed. */
export const FIELD_BREAK = '\u001e';
/** The term that a field break becomes. FlexSearch passes over empty terms. */
export const FIELD_BREAK_TERM = '';
/** The place among the fields of the days of the article itself; only the days are read there. */
export const DAY_FIELD = 3;
/** The place of the keys of the documents that the article cites: they stand there as they are. */
export const CITED_FIELD = 4;

/** Takes in the terms of a text in their order. `Known` is what it keeps of a syllable. */
export interface TermTaker<Known> {
  fieldBreak(): void;
  /** The number of a document, or a day. */
  whole(term: string): void;
  know(syllable: Syllable): Known;
  syllable(only: Known): void;
  pair(first: Known, second: Known): void;
  name(first: Known, second: Known, third: Known): void;
}

/**
 * Gives to `taker`, for each field, its document keys, its days, its syllables, its pairs of neighbouring syllables and,
 * where all have capitals, threes of them.
 * @param asked whether the text is what a reader typed: names then need no capitals
 */
export function takeTerms<Known>(
  text: string,
  abbreviations: AbbreviationTable,
  taker: TermTaker<Known>,
  asked = false,
): void {
  for (const [i, field] of text.split(FIELD_BREAK).entries()) {
    if (i > 0) taker.fieldBreak();
    if (i === CITED_FIELD) {
      for (const key of field.split('\n').filter((each) => each !== '')) taker.whole(documentTerm(key));
      continue;
    }
    const plain = plainText(field);
    const line = oneLine(plain);
    if (i !== DAY_FIELD) for (const key of documentKeysIn(line)) taker.whole(documentTerm(key));
    for (const day of daysIn(line)) taker.whole(dayTerm(day));
    if (i !== DAY_FIELD) takeSyllables(sentencesIn(plain, abbreviations), taker, asked);
  }
}

function takeSyllables<Known>(sentences: readonly Syllable[][], taker: TermTaker<Known>, asked: boolean): void {
  const mayBeName = asked && sentences.flat().length <= LONGEST_NAME;
  for (const sentence of sentences) {
    let [first, second]: (Known | undefined)[] = [];
    let capitals = 0;
    for (const syllable of sentence) {
      const third = taker.know(syllable);
      capitals = mayBeName || syllable.capital === true ? capitals + 1 : 0;
      if (second !== undefined) taker.pair(second, third);
      if (first !== undefined && second !== undefined && capitals >= 3) taker.name(first, second, third);
      taker.syllable(third);
      [first, second] = [second, third];
    }
  }
}

/** The terms as FlexSearch takes them. */
class TermList implements TermTaker<Syllable> {
  readonly terms: string[] = [];

  fieldBreak(): void {
    this.terms.push(FIELD_BREAK_TERM);
  }

  whole(term: string): void {
    this.terms.push(term);
  }

  know(syllable: Syllable): Syllable {
    return syllable;
  }

  syllable(only: Syllable): void {
    this.terms.push(syllableTerm(only));
  }

  pair(first: Syllable, second: Syllable): void {
    this.terms.push(pairTerm(first, second));
  }

  name(first: Syllable, second: Syllable, third: Syllable): void {
    this.terms.push(nameTerm(first, second, third));
  }
}

/**
 * A function for FlexSearch's `encode` option: text in, all its terms out, with a `FIELD_BREAK_TERM` between fields.
 * `"NQ 21"` -> `["#nq21", "nghi\tnghi5", ..., "quyet 21\tquyêt1 21"]`
 */
export function createEncoder(abbreviations: AbbreviationTable): (text: string) => string[] {
  return (text) => encode(text, abbreviations, false);
}

/**
 * The same for what a reader typed. Typed without any mark, it asks for no particular form: the exact forms are left
 * out, also those of abbreviations that were written out.
 * `"ubkt son la"` -> `["uy", "uy ban", "ban", ...]`
 */
export function createQueryEncoder(abbreviations: AbbreviationTable): (text: string) => string[] {
  return (text) => {
    const typed = plainText(text).toLowerCase();
    const terms = encode(text, abbreviations, true);
    return fold(typed) === typed ? terms.map((term) => readTerm(term).loose) : terms;
  };
}

function encode(text: string, abbreviations: AbbreviationTable, asked: boolean): string[] {
  const list = new TermList();
  takeTerms(text, abbreviations, list, asked);
  return list.terms;
}
