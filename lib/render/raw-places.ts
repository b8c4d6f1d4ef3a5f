import type { Block, LineRange, Span } from '../model';
import { mapCharacters } from '../text';

/** The lines of a raw file as conversion numbers them: UTF-8 without a byte order mark, NFC; line 1 first. */
export function readRawLines(bytes: Uint8Array): string[] {
  return new TextDecoder('utf-8')
    .decode(bytes)
    .normalize('NFC')
    .split(/\r\n?|\n/u);
}

/** Words of one raw line; `start` and `end` in UTF-16 units. */
export interface RawSpan extends Span {
  readonly line: number;
}

/**
 * The signs of some raw lines without blanks and without what conversion drops inside words, and where each one stands.
 * An article's text differs from its raw lines in blanks, mapped characters and junk alone, so it is found by its signs.
 */
export interface RawSigns {
  readonly text: string;
  readonly at: readonly RawSpan[];
}

/** @param lines as `readRawLines` gives them; a range beyond its end has no signs */
export function readSigns(lines: readonly string[], range: LineRange): RawSigns {
  const at: RawSpan[] = [];
  const text: string[] = [];
  for (let line = range.first; line <= Math.min(range.last, lines.length); line++) {
    for (const { sign, start } of signsOf(lines[line - 1] ?? '')) {
      text.push(sign);
      at.push({ line, start, end: start + 1 });
    }
  }
  return { text: text.join(''), at };
}

/** Every UTF-16 unit that is no blank, as conversion maps it, with its place in the raw line. */
export function* signsOf(raw: string): Generator<{ readonly sign: string; readonly start: number }> {
  const mapped = mapCharacters(raw);
  let at = 0;
  for (let start = 0; start < raw.length && at < mapped.length; start++) {
    const unit = raw.charAt(start);
    const sign = mapped.charAt(at);
    // Signs of one length stand at the same places; else something was dropped, and what does not fit is that.
    if (mapped.length !== raw.length && sign !== unit && sign !== mapCharacters(unit)) continue;
    if (/\S/u.test(sign)) yield { sign, start };
    at++;
  }
}

export function withoutBlanks(text: string): string {
  return text.replace(/\s+/gu, '');
}

/** The signs that are left when those at `taken` are taken out. */
export function withoutSigns(signs: RawSigns, taken: Span): RawSigns {
  return {
    text: signs.text.slice(0, taken.start) + signs.text.slice(taken.end),
    at: [...signs.at.slice(0, taken.start), ...signs.at.slice(taken.end)],
  };
}

/** The raw words behind some signs, a span a line. */
export function rawSpans(signs: RawSigns, { start, end }: Span): RawSpan[] {
  const spans: RawSpan[] = [];
  for (const place of signs.at.slice(start, end)) {
    const last = spans.at(-1);
    if (last?.line === place.line) spans[spans.length - 1] = { ...last, end: place.end };
    else spans.push(place);
  }
  return spans;
}

/** A block whose text was found in its raw lines. */
export interface PlacedBlock {
  readonly block: Block;
  readonly signs: RawSigns;
  /** Where the block's signs stand among `signs`. */
  readonly at: Span;
}

/** Undefined where the raw lines do not hold the block's text: then nothing of it is marked. */
export function placeBlock(signs: RawSigns, block: Block): PlacedBlock | undefined {
  const wanted = withoutBlanks(block.text);
  const start = wanted === '' ? -1 : signs.text.indexOf(wanted);
  return start < 0 ? undefined : { block, signs, at: { start, end: start + wanted.length } };
}

/** A span of the block's text in the raw file. `"Hội nghị  Trung ương"` may be longer there than in the article. */
export function placeSpan({ block, signs, at }: PlacedBlock, { start, end }: Span): RawSpan[] {
  const before = withoutBlanks(block.text.slice(0, start)).length;
  const length = withoutBlanks(block.text.slice(start, end)).length;
  return rawSpans(signs, { start: at.start + before, end: at.start + before + length });
}
