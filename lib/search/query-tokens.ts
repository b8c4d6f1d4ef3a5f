/** The parts of a typed query: words, quoted words, what stands after a key. */
import { WORD_START } from '../text/words';
import { KEY_PATTERN } from './query-keys';

/** Where something stands in a text: `text.slice(start, end)`. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

export interface Token extends Place {
  /** As typed. */
  readonly written: string;
  readonly not: boolean;
  /** `người`, as typed; absent on plain words. */
  readonly key?: string;
  /** A blank stands after the colon. */
  readonly spaced: boolean;
  readonly value: string;
  readonly quoted: boolean;
  /** A quote was opened and never closed: the words count as plain ones. */
  readonly unclosed: boolean;
}

const TOKEN = new RegExp(
  String.raw`(?<not>(?<!\S)-{1,3}(?=[\p{L}\p{N}"]))?` +
    `(?:${WORD_START}(?<key>${KEY_PATTERN}) ?:(?<space> ?))?` +
    String.raw`(?:"(?<quoted>[^"]*)"|(?<open>")|(?<bare>[^\s"]+))?`,
  'iuy',
);

/** `'-"tin vắn" từ:2019 họp'` -> without the words, a key with its value, a word. `text` has single blanks. */
export function readTokens(text: string): Token[] {
  const tokens: Token[] = [];
  const pattern = new RegExp(TOKEN);
  for (let at = 0; at < text.length;) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match === null || match[0] === '') at += 1;
    else {
      const place = { start: at, end: at + match[0].length };
      tokens.push(toToken(match[0], match.groups ?? {}, place) ?? unclosed(text, place));
      at = place.end;
    }
  }
  return tokens;
}

function toToken(
  written: string,
  groups: Readonly<Record<string, string | undefined>>,
  place: Place,
): Token | undefined {
  const { not, key, space, quoted, open, bare } = groups;
  if (open !== undefined && key === undefined) return undefined;
  return {
    ...place,
    written: written.trim(),
    not: not !== undefined,
    ...(key !== undefined && { key }),
    spaced: space === ' ',
    value: (quoted ?? bare ?? '').trim(),
    quoted: quoted !== undefined,
    unclosed: open !== undefined,
  };
}

/** A lone quote is no word; that it was there is told once. */
function unclosed(text: string, place: Place): Token {
  const written = text.slice(place.start);
  return { ...place, written, not: false, spaced: false, value: '', quoted: false, unclosed: true };
}
