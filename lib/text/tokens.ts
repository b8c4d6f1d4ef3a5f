import { oldTonePlace } from './tone';
import { scanWords } from './words';

/**
 * What stands between a word and the one before it: `' '` blanks or nothing, `'.'` the point, hyphen or
 * ampersand of an abbreviation ("T.Ư", "TP. Huế", "GD-ĐT"), `'/'` a stroke, `','` a comma, `'-'` a dash, `'|'` whatever parts sentences or brackets.
 */
export type Joint = ' ' | '.' | '/' | ',' | '-' | '|';

/** A word of a text and where it stands, half-open, in UTF-16 units. */
export interface Token {
  readonly text: string;
  /** Lower case, old tone place: what words are compared by. */
  readonly key: string;
  readonly start: number;
  readonly end: number;
  /** How it is joined to the word before; `'|'` for the first. */
  readonly joint: Joint;
}

const ALL_CAPITALS = /^[\p{Lu}\p{M}]+$/u;
const BLANK = /^ *$/u;
const PART = /[|;:!?()[\]{}"“”«»…]/u;
const DASH = /[-–—]/u;
const ABBREVIATION = /^(?:\p{Lu}[\p{Lu}\p{M}\d]*|\p{Lu}\p{Ll}|\p{Lu}?\p{Ll}?\p{Lu}+|[cC])$/u;

/** Words in order with their joints: `"TP. Huế, Lê An"` -> TP, Huế (joint `' '`), Lê (joint `','`), An. */
export function readTokens(text: string): Token[] {
  const tokens: Token[] = [];
  const keys = wordKey(text);
  const aligned = keys.length === text.length;
  let before: Token | undefined;
  scanWords(text, (start, end) => {
    const word = text.slice(start, end);
    const token: Token = {
      text: word,
      key: aligned ? keys.slice(start, end) : wordKey(word),
      start,
      end,
      joint: before === undefined ? '|' : readJoint(before.text, text.slice(before.end, start), word),
    };
    tokens.push(token);
    before = token;
  });
  return tokens;
}

/** `"UỶ"` -> `"ủy"`. */
export function wordKey(word: string): string {
  return oldTonePlace(word).toLowerCase();
}

function readJoint(before: string, gap: string, after: string): Joint {
  if (gap === ' ' || BLANK.test(gap)) return ' ';
  if (PART.test(gap)) return '|';
  if (gap.includes(',')) return ',';
  if (gap === '&' || (gap === '-' && ALL_CAPITALS.test(before) && ALL_CAPITALS.test(after))) return '.';
  if (DASH.test(gap)) return '-';
  if (gap.includes('.')) return gap === '.' || ABBREVIATION.test(before) ? '.' : '|';
  return gap.includes('/') ? '/' : '|';
}
