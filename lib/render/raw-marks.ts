import type {
  Block,
  Credit,
  DocumentRef,
  KnownDate,
  Mention,
  NamedMention,
  PersonMention,
  RemovedLines,
  SourceCredit,
  Span,
  StoredArticle,
} from '../model';
import { escapePattern, WORD_END, WORD_START } from '../text';
import {
  placeBlock,
  placeSpan,
  rawSpans,
  readSigns,
  withoutBlanks,
  withoutSigns,
  type PlacedBlock,
  type RawSigns,
  type RawSpan,
} from './raw-places';

/** What conversion understood from some raw words. */
export type Understood =
  | { readonly kind: 'person'; readonly fact: PersonMention }
  | { readonly kind: 'document'; readonly fact: DocumentRef }
  | { readonly kind: NamedMention['kind']; readonly fact: NamedMention }
  | { readonly kind: 'date'; readonly fact: KnownDate }
  | { readonly kind: 'source'; readonly fact: SourceCredit }
  | { readonly kind: 'credit'; readonly fact: Credit };

export interface RawMark extends RawSpan {
  readonly understood: Understood;
}

/** A raw line, or a part of one, that is no part of the article. */
export interface RawRemoval {
  readonly row: RemovedLines;
  /** Absent for whole lines, and for a part whose words are not found in its line any more. */
  readonly span?: RawSpan;
}

export interface RawMarks {
  readonly marks: readonly RawMark[];
  readonly removals: readonly RawRemoval[];
}

/**
 * Where the facts of an article stand in its raw file. What cannot be found there is not marked.
 * @param lines as `readRawLines` gives them
 */
export function markRaw(article: StoredArticle, lines: readonly string[]): RawMarks {
  const parts = article.removed.filter(({ part }) => part !== undefined);
  const spans = new Map<RemovedLines, RawSpan>();
  const placed = [article.title, ...article.body, ...article.imprint].flatMap((block) => {
    const inBlock = parts.filter((row) => isInside(block, row.lines.first) && !spans.has(row));
    return placeAround(readSigns(lines, block.lines), block, inBlock, spans) ?? [];
  });
  for (const row of parts) if (!spans.has(row)) placePart(readSigns(lines, row.lines), row, undefined, spans);
  return {
    marks: [...findMarks(article, placed)].sort((a, b) => a.line - b.line || a.start - b.start || b.end - a.end),
    removals: article.removed.map((row) => removalOf(row, spans.get(row))),
  };
}

function removalOf(row: RemovedLines, span: RawSpan | undefined): RawRemoval {
  return span === undefined ? { row } : { row, span };
}

/** Places a block, and notes where the parts lie that were taken out of its lines: beside it, or inside it. */
function placeAround(
  signs: RawSigns,
  block: Block,
  parts: readonly RemovedLines[],
  spans: Map<RemovedLines, RawSpan>,
): PlacedBlock | undefined {
  const whole = placeBlock(signs, block);
  let left = signs;
  for (const part of parts) {
    const taken = placePart(left, part, whole?.at, spans);
    if (taken !== undefined && whole === undefined) left = withoutSigns(left, taken);
  }
  return whole ?? placeBlock(left, block);
}

/** Notes the first place of the part's words outside `kept`; returns it as a span of signs. */
function placePart(
  signs: RawSigns,
  row: RemovedLines,
  kept: Span | undefined,
  spans: Map<RemovedLines, RawSpan>,
): Span | undefined {
  const wanted = withoutBlanks(row.part ?? '');
  if (wanted === '') return undefined;
  const start = findOutside(signs.text, wanted, kept);
  if (start < 0) return undefined;
  const taken = { start, end: start + wanted.length };
  const [span] = rawSpans(signs, taken);
  if (span !== undefined) spans.set(row, span);
  return taken;
}

function findOutside(text: string, wanted: string, kept: Span | undefined): number {
  const first = text.indexOf(wanted);
  if (kept === undefined || first < 0 || first + wanted.length <= kept.start) return first;
  return text.indexOf(wanted, Math.max(first, kept.end));
}

function isInside({ lines }: Block, line: number): boolean {
  return lines.first <= line && line <= lines.last;
}

function* findMarks(article: StoredArticle, placed: readonly PlacedBlock[]): Generator<RawMark> {
  for (const { understood, mentions } of mentionedIn(article)) {
    for (const { at, surface } of mentions) {
      const block = placed.find(({ block: { lines, text } }) => lines.first === at.line && isAt(text, at, surface));
      if (block !== undefined) yield* marksAt(placeSpan(block, at), understood);
    }
  }
  for (const { understood, words, line } of toldIn(article)) {
    for (const block of placed.filter((one) => isInside(one.block, line))) {
      const at = findWords(block.block.text, words);
      if (at === undefined) continue;
      yield* marksAt(placeSpan(block, at), understood);
      break;
    }
  }
}

function isAt(text: string, at: Span, surface: string): boolean {
  return text.slice(at.start, at.end) === surface;
}

function* marksAt(spans: readonly RawSpan[], understood: Understood): Generator<RawMark> {
  for (const span of spans) yield { ...span, understood };
}

function* mentionedIn(article: StoredArticle): Generator<{ understood: Understood; mentions: readonly Mention[] }> {
  for (const fact of article.people) yield { understood: { kind: 'person', fact }, mentions: fact.mentions };
  for (const fact of article.documents) yield { understood: { kind: 'document', fact }, mentions: fact.mentions };
  for (const fact of [...article.organisations, ...article.places, ...article.meetings])
    yield { understood: { kind: fact.kind, fact }, mentions: fact.mentions };
}

/** Facts that carry their words and their line, but no span. */
function* toldIn({ published, event, source, credits }: StoredArticle): Generator<{
  understood: Understood;
  words: string;
  line: number;
}> {
  for (const fact of [published, event]) {
    if (!fact.known) continue;
    for (const { words, line } of fact.evidence)
      if (line !== undefined) yield { understood: { kind: 'date', fact }, words, line };
  }
  if (source?.line !== undefined)
    yield { understood: { kind: 'source', fact: source }, words: source.evidence, line: source.line };
  for (const fact of credits)
    if (fact.line !== undefined) yield { understood: { kind: 'credit', fact }, words: fact.name, line: fact.line };
}

/** The first place where the words stand alone: "1/7" is not found in "11/7". */
function findWords(text: string, words: string): Span | undefined {
  const found = new RegExp(`${WORD_START}${escapePattern(words)}${WORD_END}`, 'u').exec(text);
  return found === null || words === '' ? undefined : { start: found.index, end: found.index + words.length };
}
