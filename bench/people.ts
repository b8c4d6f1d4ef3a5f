/**
 * Recognition of people: speed on one core and scores on hand-marked articles, side by side with vntk, the one recogniser
 * of Vietnamese names on npm that runs in Node. Both read the same clean text in one run; `--every N` takes
 * every Nth text, since the peer needs minutes for them all. The articles are no part of the
 * project (GOLD_DIR, default `../shared/gold`); the peer is installed into its own folder.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { loadAuthority } from '../lib/authority/load';
import { decodeRaw } from '../lib/clean/decode';
import { prepareFacts, understand, type Draft, type Facts } from '../lib/convert';
import { findPeople } from '../lib/entities/people/people';
import { parseSourcePath, type ArticleText } from '../lib/model';
import { authorityFolder, projectFolder } from '../scripts/folders';
import { median, type Bench, type Row } from './report';

const PEER = join(projectFolder, 'bench', 'peers', 'people');
/** Measured this often, the median counts; the peer, ten times as slow and more, once. */
const RUNS = 5;
const MEGABYTE = 1_000_000;

interface MarkedText {
  readonly id: string;
  readonly article: ArticleText;
}

interface Reading {
  readonly seconds: number;
  /** The names found in each text. */
  readonly people: readonly (readonly string[])[];
}

export const bench: Bench = (args) => {
  const { values } = parseArgs({ args: [...args], options: { every: { type: 'string', default: '1' } } });
  const gold = process.env['GOLD_DIR'] ?? join(projectFolder, '..', 'shared', 'gold');
  const facts = prepareFacts(loadAuthority(authorityFolder()));
  const texts = readTexts(gold, facts).filter((_, i) => i % Number(values.every) === 0);
  installPeer();
  const bytes = texts.reduce(
    (sum, { article }) => sum + linesOf(article).reduce((n, line) => n + Buffer.byteLength(line), 0),
    0,
  );
  const folder = mkdtempSync(join(tmpdir(), 'bench-people-'));
  const row = (recogniser: string, { seconds, people }: Reading): Row => {
    const pairs = texts.map(({ id }, i) => [id, { people: people[i] ?? [] }] as const);
    const { precision, recall } = scorePeople(Object.fromEntries(pairs), gold, folder);
    return {
      recogniser,
      texts: texts.length,
      megabytes: (bytes / MEGABYTE).toFixed(3),
      'processor seconds': seconds.toFixed(3),
      'megabytes a second': (bytes / MEGABYTE / seconds).toFixed(3),
      'precision %': precision,
      'recall %': recall,
    };
  };
  try {
    const rows = [row('this project', readOurselves(texts, facts)), row('vntk 1.4.4', readByPeer(texts, folder))];
    return Promise.resolve({ title: 'People: names found in clean text, one core', rows });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

function readTexts(gold: string, facts: Facts): MarkedText[] {
  const file = join(gold, 'articles.jsonl');
  if (!existsSync(file)) {
    throw new Error(
      `no hand-marked articles in ${gold}. Remedy: set GOLD_DIR to the folder that holds articles.jsonl.`,
    );
  }
  return goldLines(gold).map((line) => {
    const { id, file: name } = JSON.parse(line) as MarkedLine;
    const decoded = decodeRaw(parseSourcePath(`${id}.txt`), readFileSync(join(gold, name)));
    if (decoded.kind !== 'text') throw new Error(`${name}: rejected, ${decoded.rejection.reason}`);
    return { id, article: withTitle(understand(decoded.raw, facts)) };
  });
}

/** Some of the texts are told without a headline. */
function withTitle(draft: Draft): ArticleText {
  return { ...draft, crawl: {}, title: draft.title ?? { kind: 'title', lines: { first: 0, last: 0 }, text: '' } };
}

function linesOf({ title, body }: ArticleText): string[] {
  return [title.text, ...body.map(({ text }) => text)].filter((text) => text !== '');
}

function readOurselves(texts: readonly MarkedText[], facts: Facts): Reading {
  let people: string[][] = [];
  const seconds = Array.from({ length: RUNS + 1 }, () => {
    // New blocks: the words of a block are remembered.
    const articles = texts.map(({ article }) => ({
      ...article,
      title: { ...article.title },
      body: article.body.map((block) => ({ ...block })),
    }));
    const start = process.cpuUsage();
    people = articles.map((article) => findPeople(article, facts.people).map(({ name }) => name));
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1e6;
  });
  return { seconds: median(seconds.slice(1)), people };
}

function installPeer(): void {
  if (existsSync(join(PEER, 'node_modules', 'vntk'))) return;
  console.error('installing vntk, once; its native parts are built ...');
  const run = spawnSync('npm', ['install', '--no-audit', '--no-fund'], { cwd: PEER, encoding: 'utf8' });
  if (run.status !== 0) throw new Error(`vntk could not be installed in ${PEER}: ${run.stderr}`);
}

function readByPeer(texts: readonly MarkedText[], folder: string): Reading {
  const [input, output] = [join(folder, 'texts.json'), join(folder, 'people.json')];
  writeFileSync(input, JSON.stringify(texts.map(({ article }) => linesOf(article))));
  const run = spawnSync(process.execPath, ['run.cjs', input, output], { cwd: PEER, encoding: 'utf8' });
  if (run.status !== 0) throw new Error(`vntk failed: ${run.stderr}`);
  return JSON.parse(readFileSync(output, 'utf8')) as Reading;
}

/** Percent, over the texts that were read. */
function scorePeople(articles: Record<string, unknown>, gold: string, folder: string): Score {
  const [pred, marks] = [join(folder, 'pred.json'), join(folder, 'marks.jsonl')];
  writeFileSync(pred, JSON.stringify({ articles }));
  const rows = goldLines(gold).map((line) => JSON.parse(line) as MarkedLine);
  const read = rows.filter(({ id }) => id in articles);
  // The scorer looks for the texts beside the marks.
  const moved = read.map((row) => JSON.stringify({ ...row, file: relative(folder, join(resolve(gold), row.file)) }));
  writeFileSync(marks, moved.join('\n'));
  const args = [join(gold, 'score.mjs'), '--gold', marks, '--pred', pred, '--json'];
  const run = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (run.status !== 0) throw new Error(run.stderr);
  return (JSON.parse(run.stdout) as { readonly people: Score }).people;
}

interface Score {
  readonly precision: number;
  readonly recall: number;
}

interface MarkedLine {
  readonly id: string;
  readonly file: string;
}

function goldLines(gold: string): string[] {
  const lines = readFileSync(join(gold, 'articles.jsonl'), 'utf8').split('\n');
  return lines.filter((line) => line !== '');
}
