import type { LineRange, Span } from './text';

export type BlockKind = 'title' | 'dateline' | 'byline' | 'source' | 'lead' | 'heading' | 'paragraph' | 'caption';

/** A piece of the article in reading order; `text` is one line, mended, without the junk inside. `lines.first` names it. */
export interface Block {
  readonly kind: BlockKind;
  readonly lines: LineRange;
  readonly text: string;
}

/** A place in an article: the block whose first raw line is `line`, and the span inside that block's text. */
export interface TextPlace extends Span {
  readonly line: number;
}
