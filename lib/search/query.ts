/** What a reader typed, made ready for the index; whatever it is, there is an answer to it. */
import { fold, squeezeSpaces } from '../text';
import { plainText } from './plain';

export type ParsedQuery =
  | {
      readonly kind: 'ready';
      readonly text: string;
      /** Only the beginning of what was typed is searched for. */ readonly cut: boolean;
    }
  | { readonly kind: 'empty' }
  /** One letter: a third of all articles have it. */
  | { readonly kind: 'too-short' }
  /** Nothing that could stand in an article: signs, pictures. */
  | { readonly kind: 'no-words' };

const MOST_WORDS = 24;
const MOST_CHARACTERS = 240;

/** `"  Sơn\u00a0Minh Thắng "` -> ready, `"Sơn Minh Thắng"`; `"ＣＨỈ ＴＨỊ"` -> `"CHỈ THỊ"`. */
export function parseQuery(typed: string): ParsedQuery {
  const plain = plainText(typed.slice(0, MOST_CHARACTERS));
  // One character may stand for many: ﷺ is eighteen.
  const text = squeezeSpaces(plain.slice(0, MOST_CHARACTERS));
  if (text === '') return { kind: 'empty' };
  const words = text.split(' ');
  const searched = words.slice(0, MOST_WORDS).join(' ');
  const letters = fold(searched).replace(/[^\p{L}\p{N}]/gu, '');
  if (letters === '') return { kind: 'no-words' };
  if (letters.length === 1 && !/\d/u.test(letters)) return { kind: 'too-short' };
  return {
    kind: 'ready',
    text: searched,
    cut: Math.max(typed.length, plain.length) > MOST_CHARACTERS || words.length > MOST_WORDS,
  };
}
