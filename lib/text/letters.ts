/** What a character is in a word; tested bit by bit. */
export const LETTER = 1;
/** A combining mark. */
export const MARK = 2;
export const NUMBER = 4;

const OTHER = 8;
const KINDS: readonly (readonly [RegExp, number])[] = [
  [/\p{L}/u, LETTER],
  [/\p{M}/u, MARK],
  [/\p{N}/u, NUMBER],
];

/** The kind of each UTF-16 unit, asked of the patterns once; 0 while it has not been asked. */
const known = new Uint8Array(0x10000);

/** LETTER, MARK, NUMBER or none of them, of the character that begins at `offset`: as `\p{L}` and the like, many times faster. */
export function kindAt(text: string, offset: number): number {
  const unit = text.charCodeAt(offset);
  return (known[unit] ?? 0) || askKind(text, offset, unit);
}

function askKind(text: string, offset: number, unit: number): number {
  const character = String.fromCodePoint(text.codePointAt(offset) ?? 0);
  const kind = KINDS.find(([pattern]) => pattern.test(character))?.[1] ?? OTHER;
  // Half of a pair says nothing about the other pairs that it belongs to.
  if (unit < 0xd800 || unit > 0xdfff) known[unit] = kind;
  return kind;
}

/** UTF-16 units of the character that begins at `offset`: 2 for a pair. */
export function widthAt(text: string, offset: number): number {
  const unit = text.charCodeAt(offset);
  return unit >= 0xd800 && unit <= 0xdbff && (text.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1;
}

/** Offset of the first character from `from` on that is none of `kinds`. */
export function skipKinds(text: string, from: number, kinds: number): number {
  let at = from;
  for (; at < text.length; at += 1) {
    const kind = known[text.charCodeAt(at)] ?? 0;
    if (kind !== 0 && (kind & kinds) === 0) return at;
    // Not asked yet, or half of a pair.
    if (kind === 0) {
      if ((kindAt(text, at) & kinds) === 0) return at;
      at += widthAt(text, at) - 1;
    }
  }
  return at;
}
