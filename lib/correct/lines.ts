import { NONE, parseRuleId, type Block, type BlockKind, type PlacedCorrection, type Removal } from '../model';
import { mapCharacters, squeezeSpaces } from '../text';
import { applyEach, findStale, Misfit, type Corrected } from './misfit';

/** No part of the article. */
const JUNK = 'junk';
const BLOCK_KINDS: readonly BlockKind[] = [
  'title',
  'lead',
  'paragraph',
  'heading',
  'caption',
  'dateline',
  'byline',
  'source',
];
/** What one line can be. */
export const LINE_PARTS: readonly string[] = [JUNK, ...BLOCK_KINDS];

const LINE_RULE = parseRuleId('correction/line');
/** Every rule by which something leaves the text here. */
export const CORRECTION_REMOVALS = [LINE_RULE];

/** An article cut into its parts, before anything is read out of them. */
export interface TextParts {
  readonly title?: Block | undefined;
  readonly blocks: readonly Block[];
  readonly removals: readonly Removal[];
}

/** What the corrections change: every block in the order of the page, the headline among them. */
interface Parts {
  readonly blocks: readonly Block[];
  readonly removals: readonly Removal[];
}

/**
 * Applies what is said of the headline and of single lines, before dates and names are read out of the text: what a
 * restored line tells is found as in any other line.
 * @param text the raw text
 */
export function correctText(
  { title, blocks, removals }: TextParts,
  text: string,
  rows: readonly PlacedCorrection[],
): Corrected<TextParts> {
  const mine = rows.filter(({ field }) => field === 'line' || field === 'title');
  if (mine.length === 0) return { value: { title, blocks, removals }, problems: [] };
  const parts = { blocks: [...(title ? [title] : []), ...blocks], removals };
  const lines = text.split('\n');
  const { value, problems } = applyEach<Parts>(parts, mine, (now, row) =>
    row.field === 'title' ? correctTitle(now, row) : correctLine(now, row, lines),
  );
  return { value: split(value), problems: [...problems, ...findDoubled(value, mine)] };
}

function split({ blocks, removals }: Parts): TextParts {
  const title = blocks.find(({ kind }) => kind === 'title');
  return { title, blocks: blocks.filter((block) => block !== title), removals };
}

function correctTitle(parts: Parts, row: PlacedCorrection): Parts | Misfit {
  const title = parts.blocks.find(({ kind }) => kind === 'title');
  if (title === undefined || row.now === NONE) {
    return new Misfit('say which line is the headline, with field: line and now: title.');
  }
  return findStale(row, title.text) ?? replace(parts, title, { ...title, text: row.now });
}

function correctLine(parts: Parts, row: PlacedCorrection, lines: readonly string[]): Parts | Misfit {
  const number = row.line ?? 0;
  const words = squeezeSpaces(mapCharacters(lines[number - 1] ?? ''));
  if (words === '') return new Misfit(`raw line ${number} is empty. Remedy: take the number from the raw text.`);
  const block = parts.blocks.find((each) => each.lines.first <= number && number <= each.lines.last);
  const stale = findStale(row, block?.kind ?? JUNK);
  if (stale) return stale;
  const now = BLOCK_KINDS.find((kind) => kind === row.now);
  if (block === undefined) return now === undefined ? parts : restore(parts, number, { kind: now, text: words });
  return now === undefined ? takeOut(parts, block) : replace(parts, block, { ...block, kind: now });
}

function replace(parts: Parts, old: Block, now: Block): Parts {
  return { ...parts, blocks: parts.blocks.map((block) => (block === old ? now : block)) };
}

function takeOut({ blocks, removals }: Parts, { lines, text }: Block, block = { lines, text }): Parts {
  return {
    blocks: blocks.filter((each) => each.lines.first !== block.lines.first),
    removals: [...removals, { rule: LINE_RULE, ...block }],
  };
}

function restore({ blocks, removals }: Parts, number: number, told: Pick<Block, 'kind' | 'text'>): Parts {
  const block: Block = { ...told, lines: { first: number, last: number } };
  return {
    blocks: [...blocks, block].sort((a, b) => a.lines.first - b.lines.first),
    removals: removals.flatMap((removal) => without(removal, number)),
  };
}

/** A removal of several lines loses the one that is restored. */
function without(removal: Removal, number: number): Removal[] {
  const { first, last } = removal.lines;
  if (number < first || number > last) return [removal];
  const texts = removal.text.split('\n');
  const part = (from: number, to: number): Removal[] =>
    from > to
      ? []
      : [
          {
            ...removal,
            lines: { first: from, last: to },
            text:
              texts.length === last - first + 1 ? texts.slice(from - first, to - first + 1).join('\n') : removal.text,
          },
        ];
  return [...part(first, number - 1), ...part(number + 1, last)];
}

/** An article has one headline and at most one lead. */
function findDoubled({ blocks }: Parts, rows: readonly PlacedCorrection[]): string[] {
  return (['title', 'lead'] as const).flatMap((kind) => {
    const lines = blocks.filter((block) => block.kind === kind).map(({ lines: { first } }) => first);
    const row = rows.find(({ field, now }) => field === 'line' && now === kind);
    if (row === undefined || lines.length < 2) return [];
    const other = lines.find((line) => line !== row.line) ?? 0;
    return [
      `${row.place}: line: raw lines ${lines.join(' and ')} are both the ${kind} now. Remedy: say in a correction of its own ` +
        `what line ${other} is (line: ${other}, was: ${kind}).`,
    ];
  });
}
