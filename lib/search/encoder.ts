/** One encoder for the build and for the reader's machine: whatever is typed meets whatever was written. */
import { fold } from '../text/tone';
import { findDays } from './day-key';
import { findDocumentKeys } from './document-key';
import { plainText } from './plain';
import { readSyllables, type AbbreviationTable } from './syllables';
import { rememberedPairs } from './remember';
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

const pairOf = rememberedPairs(pairTerm);

/** Stands between headline, lead, body and the article's own days in the text that is indexed. */
export const FIELD_BREAK = '\u001e';
/** The term that a field break becomes. FlexSearch passes over empty terms; the scoring reads the field from them. */
export const FIELD_BREAK_TERM = '';
/** The place among the fields of the days of the article itself; only the days are read there. */
export const DAY_FIELD = 3;

/**
 * A function for FlexSearch's `encode` option: text in; out, for each field, its document keys, its days, its syllables,
 * its pairs of neighbouring syllables and, where all have capitals, threes of them, with a `FIELD_BREAK_TERM` between
 * fields.
 * `"NQ 21"` -> `["#nq21", "nghi\tnghi5", ..., "quyet 21\tquyêt1 21"]`
 */
export function createEncoder(abbreviations: AbbreviationTable): (text: string) => string[] {
  return createFieldsEncoder(abbreviations, false);
}

/** @param asked whether texts are what readers type: names then need no capitals */
function createFieldsEncoder(abbreviations: AbbreviationTable, asked: boolean): (text: string) => string[] {
  return (text) =>
    text
      .split(FIELD_BREAK)
      .flatMap((field, i) => [
        ...(i === 0 ? [] : [FIELD_BREAK_TERM]),
        ...(i === DAY_FIELD ? dayTerms(field) : encodeField(field, abbreviations, asked)),
      ]);
}

/**
 * The same for what a reader typed. Typed without any mark, it asks for no particular form: the exact forms are left
 * out, also those of abbreviations that were written out.
 * `"ubkt son la"` -> `["uy", "uy ban", "ban", ...]`
 */
export function createQueryEncoder(abbreviations: AbbreviationTable): (text: string) => string[] {
  const encode = createFieldsEncoder(abbreviations, true);
  return (text) => {
    const typed = plainText(text).toLowerCase();
    return fold(typed) === typed ? encode(text).map((term) => readTerm(term).loose) : encode(text);
  };
}

function encodeField(field: string, abbreviations: AbbreviationTable, asked: boolean): string[] {
  const terms = [...findDocumentKeys(field).map(documentTerm), ...dayTerms(field)];
  const sentences = readSyllables(field, abbreviations);
  const mayBeName = asked && sentences.flat().length <= LONGEST_NAME;
  for (const sentence of sentences) {
    let first: Syllable | undefined;
    let second: Syllable | undefined;
    for (const third of sentence) {
      if (second !== undefined) terms.push(pairOf(second, third));
      if (first !== undefined && second !== undefined && (mayBeName || [first, second, third].every(isCapital))) {
        terms.push(nameTerm(first, second, third));
      }
      terms.push(syllableTerm(third));
      first = second;
      second = third;
    }
  }
  return terms;
}

function isCapital({ capital }: Syllable): boolean {
  return capital === true;
}

function dayTerms(field: string): string[] {
  return findDays(field).map(dayTerm);
}
