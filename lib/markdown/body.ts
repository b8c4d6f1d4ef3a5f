import type { Heading, Paragraph, Root, RootContent } from 'mdast';
import { remark } from 'remark';
import type { BodyBlock } from '../model';

/** Set up once: that takes longer than writing an article. */
const markdown = remark().freeze();

/** The body as Markdown: a paragraph a block, `##` for headings; whatever Markdown would take for markup is escaped. */
export function writeBody(blocks: readonly BodyBlock[]): string {
  const children = blocks.filter((block) => block.kind !== 'caption').map(toNode);
  return children.length === 0 ? '' : markdown.stringify({ type: 'root', children });
}

function toNode(block: BodyBlock): RootContent {
  const children: Paragraph['children'] = [{ type: 'text', value: block.text }];
  return block.kind === 'heading' ? { type: 'heading', depth: 2, children } : { type: 'paragraph', children };
}

export interface MarkdownBlock {
  readonly kind: 'heading' | 'paragraph';
  readonly text: string;
  /** Line inside the body, from 1. */
  readonly line: number;
}

// A block without anything that Markdown could take for markup: nearly all are. A number at the beginning may be a list's.
const PLAIN = /^(?<mark>## )?(?!\d+[.)])[\p{L}\p{N}“”‘’"'(…][^\p{Cc}\\`*_[\]<>&#]*(?<! )$/u;

/**
 * Blocks of plain words are read as they stand, the others by the general reader, in fifty times the time.
 * @throws BodyError if the body holds anything but headings and paragraphs of plain text
 */
export function readBody(text: string): MarkdownBlock[] {
  const blocks: MarkdownBlock[] = [];
  let line = 1;
  for (const part of text.replace(/\n$/u, '').split('\n\n')) {
    const [words, above] = part.startsWith('\n') ? [part.slice(1), 1] : [part, 0];
    blocks.push(...readBlock(words).map((block) => ({ ...block, line: line + above + block.line - 1 })));
    line += part.split('\n').length + 1;
  }
  return blocks;
}

function readBlock(text: string): MarkdownBlock[] {
  const found = PLAIN.exec(text);
  if (found === null) return readMarkup(text);
  const mark = found.groups?.['mark'];
  return [{ kind: mark === undefined ? 'paragraph' : 'heading', text: text.slice(mark?.length), line: 1 }];
}

/** The same of any Markdown, by the general reader. @throws BodyError as `readBody` */
export function readMarkup(text: string): MarkdownBlock[] {
  const root: Root = markdown.parse(text);
  return root.children.map((node) => {
    if (node.type !== 'paragraph' && node.type !== 'heading') throw unexpected(node);
    return { kind: node.type, text: plainText(node), line: node.position?.start.line ?? 0 };
  });
}

function plainText(node: Paragraph | Heading): string {
  return node.children
    .map((child) => {
      if (child.type !== 'text') throw unexpected(child);
      return child.value;
    })
    .join('');
}

function unexpected(node: RootContent): BodyError {
  return new BodyError(
    `unexpected ${node.type}: the body holds plain paragraphs and headings`,
    node.position?.start.line ?? 1,
  );
}

/** `line` counts within the body, from 1. */
export class BodyError extends Error {
  constructor(
    message: string,
    readonly line: number,
  ) {
    super(message);
  }
}
