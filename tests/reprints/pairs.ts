import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import type { Reprints } from '../../lib/archive/reprints';
import { loadAuthority } from '../../lib/authority/load';
import { toStored } from '../../lib/batch/stored';
import { decodeRaw } from '../../lib/clean/decode';
import { convert, prepareFacts } from '../../lib/convert';
import { parseIsoDay, parseSourcePath, type StoredArticle } from '../../lib/model';

const PARTS = ['tuning', 'unseen'] as const;
export type Part = (typeof PARTS)[number];

const LABELS = ['reprint', 'part', 'event', 'sequel', 'series', 'unclear'] as const;
const rowSchema = z.tuple([z.enum(PARTS), z.string().min(1), z.string().min(1), z.enum(LABELS)]);

/** Two articles of the corpus and what a reader says of them; pairs.tsv tells what the labels mean. */
export interface MarkedPair {
  readonly part: Part;
  readonly ids: readonly [string, string];
  readonly label: (typeof LABELS)[number];
}

/** @throws ZodError if a line is not part, two ids and a label */
export function loadMarkedPairs(): MarkedPair[] {
  return readFileSync('tests/reprints/pairs.tsv', 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [part, a, b, label] = rowSchema.parse(line.split('\t'));
      return { part, ids: [a, b], label };
    });
}

const textSchema = z.object({ id: z.string(), text: z.string() });

/** Articles of the corpus, converted as raw files are, by their ids; all of them where `wanted` is absent. */
export function convertCorpus(folder: string, wanted?: ReadonlySet<string>): Map<string, StoredArticle> {
  const facts = prepareFacts(loadAuthority('content/authority'));
  const articles = new Map<string, StoredArticle>();
  for (const name of ['party', 'news']) {
    for (const line of gunzipSync(readFileSync(join(folder, `${name}.jsonl.gz`)))
      .toString()
      .split('\n')) {
      const [, id] = /^\{"id": ?"([^"]+)"/u.exec(line) ?? [];
      if (id === undefined || wanted?.has(id) === false) continue;
      const decoded = decodeRaw(
        parseSourcePath(`${id}.txt`),
        new TextEncoder().encode(textSchema.parse(JSON.parse(line)).text),
      );
      const conversion = decoded.kind === 'text' ? convert(decoded.raw, facts) : undefined;
      if (conversion?.kind === 'article') articles.set(id, toStored(conversion.article, undefined, ANY_DAY));
    }
  }
  return articles;
}

const ANY_DAY = parseIsoDay('2026-01-01');

export interface PairScore {
  readonly found: number;
  readonly wanted: number;
  readonly wrong: number;
  /** "p00001 p00002 sequel", what was missed or wrongly found. */
  readonly errors: readonly string[];
}

/** Compares what a reader says of each pair with what was found; unclear pairs count nowhere. */
export function scorePairs(
  pairs: readonly MarkedPair[],
  articles: ReadonlyMap<string, StoredArticle>,
  reprints: Reprints,
): PairScore {
  const errors: string[] = [];
  let [found, wanted, wrong] = [0, 0, 0];
  for (const { ids, label } of pairs.filter((pair) => pair.label !== 'unclear')) {
    const told = isFound(ids, articles, reprints);
    const same = label === 'reprint' || label === 'part';
    if (same) wanted += 1;
    if (same && told) found += 1;
    if (!same && told) wrong += 1;
    if (same !== told) errors.push(`${ids.join(' ')} ${label}`);
  }
  return { found, wanted, wrong, errors };
}

function isFound([a, b]: MarkedPair['ids'], articles: ReadonlyMap<string, StoredArticle>, reprints: Reprints): boolean {
  const [first, second] = [articles.get(a), articles.get(b)];
  if (first === undefined || second === undefined) throw new Error(`${a} or ${b} is no article of the corpus`);
  return reprints.groupOf(first)?.articles.includes(second) === true || reprints.partsOf(first).includes(second);
}

/** Percent: precision, recall and their harmonic mean. */
export function percentages({
  found,
  wanted,
  wrong,
}: PairScore): Readonly<Record<'precision' | 'recall' | 'F1', number>> {
  const precision = found / (found + wrong);
  const recall = found / wanted;
  return { precision: 100 * precision, recall: 100 * recall, F1: (200 * precision * recall) / (precision + recall) };
}
