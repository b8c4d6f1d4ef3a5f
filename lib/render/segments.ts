import type { DocumentResolution, EntityKind, Span } from '../model';
import type { PersonNote } from './person-note';

/** A piece of running text: plain, an abbreviation where it comes first, or naming something that has a page. */
export type Segment =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'abbreviation'; readonly text: string; readonly expansion: string }
  | { readonly kind: 'link'; readonly text: string; readonly to: LinkTarget };

export interface LinkTarget {
  readonly kind: EntityKind;
  readonly href: string;
  /** What the link leads to, for the tooltip; absent where the text says it already. */
  readonly title?: string;
  /** Why the link does not lead to one thing for certain; absent where it does. */
  readonly doubt?: LinkDoubt;
  /** What the link is called where its words say nothing on their own: "7" of "Nghị quyết Trung ương 6, 7, 8". */
  readonly label?: string;
  /** Of a person: the role at the time. */
  readonly note?: PersonNote;
}

/** `likely`: the most likely of several. Else the link leads to a note beside the text that says what it may mean. */
export type LinkDoubt = 'likely' | 'ambiguous' | Extract<DocumentResolution, { kind: 'open' }>['reason'];

/** A link to be drawn over part of a block's text. */
export interface LinkSpan extends Span {
  readonly to: LinkTarget;
}

/** Of two links over the same words the one whose kind comes first is drawn. */
const PRECEDENCE: readonly EntityKind[] = ['document', 'meeting', 'person', 'place', 'organisation', 'outlet'];

/**
 * Cuts a text at its links. The pieces together are always the text to the letter; spans outside the text are left
 * out, and of overlapping spans one is drawn (by kind, then the longer one, then the first).
 */
export function cutAtLinks(text: string, links: readonly LinkSpan[]): Segment[] {
  const segments: Segment[] = [];
  let at = 0;
  for (const { start, end, to } of chooseLinks(text, links)) {
    if (start > at) segments.push({ kind: 'text', text: text.slice(at, start) });
    segments.push({ kind: 'link', text: text.slice(start, end), to });
    at = end;
  }
  if (at < text.length) segments.push({ kind: 'text', text: text.slice(at) });
  return segments;
}

function chooseLinks(text: string, links: readonly LinkSpan[]): LinkSpan[] {
  const chosen: LinkSpan[] = [];
  const taken = new Uint8Array(text.length);
  for (const link of links.filter((span) => isInside(span, text)).sort(byPrecedence)) {
    if (taken.subarray(link.start, link.end).includes(1)) continue;
    taken.fill(1, link.start, link.end);
    chosen.push(link);
  }
  return chosen.sort((a, b) => a.start - b.start);
}

function isInside({ start, end }: Span, text: string): boolean {
  return start >= 0 && start < end && end <= text.length;
}

function byPrecedence(a: LinkSpan, b: LinkSpan): number {
  return (
    PRECEDENCE.indexOf(a.to.kind) - PRECEDENCE.indexOf(b.to.kind) ||
    b.end - b.start - (a.end - a.start) ||
    a.start - b.start
  );
}
