/**
 * How fast documents are found in text and resolved, on one core, and how the work grows on text that wears patterns out.
 * The text is a corpus of news (`--corpus DIR`, default `../shared/corpus`), which unpacks itself and is no part of the
 * project. Speed is in megabytes of UTF-8 a second of processor time.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { documentFacts, type DocumentFacts } from '../lib/authority/document-facts';
import { loadAuthority } from '../lib/authority/load';
import { findDocuments } from '../lib/entities/documents/documents';
import { parseRuleId, type ArticleText, type BodyBlock } from '../lib/model';
import { squeezeSpaces } from '../lib/text';
import { authorityFolder, projectFolder } from '../scripts/folders';
import { median, type Bench, type Row } from './report';

const HOSTILE = [
  { name: '"Nghị quyết số " again and again', piece: 'Nghị quyết số ' },
  { name: 'digits', piece: '1' },
  { name: 'dashes', piece: '-' },
  { name: '"Chỉ thị 35-CT/TW, " again and again', piece: 'Chỉ thị 35-CT/TW, ' },
  { name: '"Nghị quyết Trung ương 4, 5, 6 " again and again', piece: 'Nghị quyết Trung ương 4, 5, 6 ' },
] as const;

export const bench: Bench = async (args) => {
  const { values } = parseArgs({
    args: [...args],
    options: { corpus: { type: 'string' }, runs: { type: 'string', default: '5' } },
  });
  const { documents, terms } = loadAuthority(authorityFolder());
  const facts = documentFacts(documents, terms);
  const runs = Number(values.runs);
  const party = readCorpus(values.corpus ?? join(projectFolder, '..', 'shared', 'corpus'), 'party');
  const news = readCorpus(values.corpus ?? join(projectFolder, '..', 'shared', 'corpus'), 'news');
  return Promise.resolve({
    title: 'Documents: finding and resolving',
    rows: [
      speedOn('articles on party and state', party, facts, runs),
      speedOn('general news', news, facts, runs),
      ...HOSTILE.map(({ name, piece }) => growthOn(name, piece, facts, runs)),
    ],
  });
};

function readCorpus(corpus: string, part: string): ArticleText[] {
  const unpack = join(corpus, 'unpack.mjs');
  if (!existsSync(unpack)) {
    throw new Error(`no corpus in ${corpus}: unpack.mjs is not there. Remedy: name its folder with --corpus.`);
  }
  const folder = mkdtempSync(join(tmpdir(), 'bench-documents-'));
  try {
    const unpacked = spawnSync(process.execPath, [unpack, folder, 'all', part], { encoding: 'utf8' });
    if (unpacked.status !== 0) throw new Error(`unpacking the corpus failed: ${unpacked.stderr}`);
    return readdirSync(folder).map((name) => toArticle(readFileSync(join(folder, name), 'utf8')));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A text with one paragraph a line, as an article of a known day. */
function toArticle(text: string): ArticleText {
  const [title = '', ...paragraphs] = text.normalize('NFC').split('\n').map(squeezeSpaces).filter(Boolean);
  const body = paragraphs.map((each, index): BodyBlock => {
    return { kind: 'paragraph', lines: { first: index + 2, last: index + 2 }, text: each };
  });
  return {
    title: { kind: 'title', lines: { first: 1, last: 1 }, text: title },
    body,
    published: {
      known: true,
      role: 'published',
      value: '2025-06-30',
      precision: 'day',
      evidence: [],
      rule: parseRuleId('bench/day'),
      confidence: 'high',
    },
    event: { known: false, role: 'event' },
    credits: [],
    crawl: {},
  };
}

function speedOn(text: string, articles: readonly ArticleText[], facts: DocumentFacts, runs: number): Row {
  const bytes = articles.reduce((sum, { title, body }) => {
    return sum + [title, ...body].reduce((length, block) => length + Buffer.byteLength(block.text), 0);
  }, 0);
  let references = 0;
  const seconds = Array.from({ length: runs }, () =>
    processorSeconds(() => {
      references = articles.reduce((sum, article) => sum + findDocuments(article, facts).length, 0);
    }),
  );
  const least = Math.min(...seconds);
  return {
    text,
    megabytes: round(bytes / 1e6, 1),
    references,
    'processor seconds': round(median(seconds), 2),
    'MB a second (median)': round(bytes / 1e6 / median(seconds), 1),
    'MB a second (most)': round(bytes / 1e6 / least, 1),
  };
}

/** One paragraph of 1 MB, and one of 2 MB. */
function growthOn(text: string, piece: string, facts: DocumentFacts, runs: number): Row {
  const cost = (size: number): number => {
    const article = toArticle(`Bài\n${piece.repeat(Math.ceil(size / Buffer.byteLength(piece)))}`);
    return median(Array.from({ length: runs }, () => processorSeconds(() => findDocuments(article, facts))));
  };
  cost(1e5);
  const [once, twice] = [cost(1e6), cost(2e6)];
  return {
    text,
    megabytes: 1,
    'processor seconds': round(once, 3),
    'MB a second (median)': round(1 / once, 1),
    'twice the text costs': round(twice / once, 2),
  };
}

function processorSeconds(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
