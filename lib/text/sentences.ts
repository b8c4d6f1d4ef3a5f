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
