/** Laws about the text of one page: nothing throws, nothing is lost, nothing is added. */
import { isDeepStrictEqual } from 'node:util';
import type { Draft } from '../../lib/convert';
import type { Block, TextLine } from '../../lib/model';
import { mapCharacters, squeezeSpaces } from '../../lib/text';
import { spansOf } from '../golden/spans';
import type { Law } from './law';
import { findArticle, findRaw, store, type Pipeline } from './pipeline';
import { covers, textsLeft, type Log } from './reconstruct';

const neverThrows: Law = {
  name: 'whatever the page, converting and writing it never throws',
  findBreach: (pipeline, { page }) => {
    try {
      const article = findArticle(pipeline, page);
      if (article) pipeline.read(pipeline.write(store(article)));
      return undefined;
    } catch (error) {
      return error instanceof Error ? (error.stack ?? error.message) : String(error);
    }
  },
};

const nothingLost: Law = {
  name: 'kept and removed lines together give back the raw file',
  findBreach: (pipeline, { page }) =>
    onDraft(pipeline, page, (log, draft) => {
      const kept = blocksOf(draft);
      const removed = draft.removals.filter(({ part }) => part !== true);
      const wrong = removed.find((removal) => !textsLeft(log, removal.lines).includes(removal.text));
      if (wrong) return `removed, but not so: ${wrong.lines.first}: ${wrong.text} (${wrong.rule})`;
      for (const [index, line] of log.lines.entries()) {
        const number = index + 1;
        const places = [...kept, ...removed].filter((one) => covers(one, number)).length;
        if (places === 1) continue;
        const isBlank = squeezeSpaces(mapCharacters(line)) === '';
        const isAllParts = textsLeft(log, { first: number, last: number }).includes('');
        if (places > 1 || !(isBlank || isAllParts)) return `line ${number} stands ${places} times: ${line}`;
      }
      return undefined;
    }),
};

const nothingAdded: Law = {
  name: 'every block is its raw lines after the mendings and removals that are logged',
  findBreach: (pipeline, { page }) =>
    onDraft(pipeline, page, (log, draft) => {
      const wrong = blocksOf(draft).find((block) => !textsLeft(log, block.lines).includes(block.text));
      return wrong && `line ${wrong.lines.first}: ${wrong.text}\nexpected: ${textsLeft(log, wrong.lines).join(' | ')}`;
    }),
};

const cleanedOnce: Law = {
  name: 'cleaning twice is cleaning once',
  findBreach: (pipeline, { page }) => {
    const raw = findRaw(pipeline, page);
    if (!raw) return undefined;
    const once = pipeline.clean(raw);
    const again = pipeline.clean({ ...raw, text: layOut(once.lines) });
    const [before, after] = [once, again].map(({ lines }) => lines.map(({ text }) => text));
    return isDeepStrictEqual(before, after)
      ? undefined
      : `${firstDifference(before, after)} (${again.removals.map(({ rule }) => rule).join()})`;
  },
};

const readBack: Law = {
  name: 'what is written is read back as the same article, and written again as the same bytes',
  findBreach: (pipeline, { page }) => {
    const article = findArticle(pipeline, page);
    if (!article) return undefined;
    const stored = store(article);
    const file = pipeline.write(stored);
    const read = pipeline.read(file);
    if (!isDeepStrictEqual(plain(read), plain(stored))) return firstDifference(lined(stored), lined(read));
    return pipeline.write(read) === file ? undefined : 'other bytes the second time';
  },
};

const spansHold: Law = {
  name: 'every span of a mention or a role holds its words',
  findBreach: (pipeline, { page }) => {
    const article = findArticle(pipeline, page);
    if (!article) return undefined;
    const blocks = [article.title, ...article.body];
    const wrong = spansOf(article).find(({ at, words }) => {
      const block = blocks.find(({ lines }) => lines.first === at.line);
      return block?.text.slice(at.start, at.end) !== words || words === '';
    });
    return wrong && `line ${wrong.at.line}, ${wrong.at.start}-${wrong.at.end} is not ${JSON.stringify(wrong.words)}`;
  },
};

export const TEXT_LAWS: readonly Law[] = [neverThrows, nothingLost, nothingAdded, cleanedOnce, readBack, spansHold];

function onDraft(
  pipeline: Pipeline,
  page: string,
  findBreach: (log: Log, draft: Draft) => string | undefined,
): string | undefined {
  const raw = findRaw(pipeline, page);
  if (!raw) return undefined;
  const draft = pipeline.understand(raw);
  return findBreach({ lines: raw.text.split('\n'), removals: draft.removals, mendings: draft.mendings }, draft);
}

function blocksOf({ title, body, imprint }: Draft): readonly Block[] {
  return [...(title ? [title] : []), ...body, ...imprint];
}

/** What a page told of a line, in the signs of Markdown. */
function signed(text: string, hint: NonNullable<TextLine['hint']>): string {
  const signs = { title: `# ${text}`, heading: `## ${text}`, caption: `*${text}*` } as const;
  return signs[hint];
}

/** The lines that were kept, with a blank line for every raw line between them that was not. */
function layOut(kept: readonly TextLine[]): string {
  return kept
    .map(({ lines, text, hint }, index) => {
      const gap = lines.first - (kept[index - 1]?.lines.last ?? 0) - 1;
      return '\n'.repeat(gap) + (hint && !text.includes('*') ? signed(text, hint) : text);
    })
    .join('\n');
}

/** Without what JSON does not tell apart: absent keys and keys without a value. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

function lined(value: unknown): readonly string[] {
  return JSON.stringify(value, null, 1).split('\n');
}

/** Where two lists part. */
export function firstDifference(before: readonly string[] = [], after: readonly string[] = []): string {
  const index = before.findIndex((line, at) => line !== after[at]);
  const at = index < 0 ? before.length : index;
  return `item ${at}: ${JSON.stringify(before[at])} became ${JSON.stringify(after[at])}`;
}
