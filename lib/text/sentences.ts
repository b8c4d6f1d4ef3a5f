const CLOSED = /[.!?…:;][”"’')\]»*]*(?:\/\.)?$/u;
const SENTENCE_EDGE = /(?<=[.!?…][”"’')]?)\s+(?=[“"'(]?[\p{Lu}\p{N}])/u;
/** A full stop after these does not end a sentence. */
const ABBREVIATED = /(?:^|[\s(])(?:TP|TX|TT|Tp|Q|P|H|T|Th|PGS|GS|TS|ThS|BS|KS|LS|Ts|Mr|ông|\p{Lu})\.$/u;

/** True if the text ends as a sentence, a list item or a quotation ends. */
export function endsSentence(text: string): boolean {
  return CLOSED.test(text);
}

/** `"Ông A nói. TP. Huế vui."` -> `["Ông A nói.", "TP. Huế vui."]`. */
export function splitSentences(text: string): string[] {
  const sentences: string[] = [];
  let open: string[] = [];
  for (const piece of text.split(SENTENCE_EDGE)) {
    open.push(piece);
    if (ABBREVIATED.test(piece)) continue;
    sentences.push(open.join(' '));
    open = [];
  }
  return open.length === 0 ? sentences : [...sentences, open.join(' ')];
}

/** As far on either side of a place is looked for the ends of its sentence, in UTF-16 units. */
const REACH = 1000;

/**
 * The sentence that holds a span, without blanks at its ends; never longer than the reach on either side. Half-open.
 * `sentenceAround("Ông A nói. Chỉ thị 35 rõ. Hết.", { start: 11, end: 21 })` -> 11 to 25.
 */
export function sentenceAround(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): { start: number; end: number } {
  const from = Math.max(0, start - REACH);
  const to = Math.min(text.length, end + REACH);
  let [first, last] = [from, to];
  for (const { index, 0: blank } of text.slice(from, to).matchAll(new RegExp(SENTENCE_EDGE, 'gu'))) {
    const edge = from + index;
    if (ABBREVIATED.test(text.slice(Math.max(0, edge - 8), edge))) continue;
    if (edge + blank.length <= start) first = edge + blank.length;
    else if (edge >= end) {
      last = edge;
      break;
    }
  }
  return { start: first, end: last };
}
