import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { text } from '../app/_text/text';
import { loadArchive } from '../lib/archive/load';
import { listCards } from '../lib/cards';
import { drawCard } from '../lib/cards/draw';
import { loadCardTools } from '../lib/cards/load';

const SEEDS = join('content', 'articles');
/** Of each seed, the first two with one headline: more pictures than one thread draws. */
const COPIES = 14;

let folder: string;
let articles: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cards of '));
  articles = join(folder, 'content', 'articles');
  mkdirSync(articles, { recursive: true });
  cpSync(join('content', 'authority'), join(folder, 'content', 'authority'), { recursive: true });
  for (const name of readdirSync(SEEDS)) {
    const id = basename(name, '.md');
    for (let copy = 0; copy < COPIES; copy += 1) {
      const own = readFileSync(join(SEEDS, name), 'utf8').replaceAll(`"${id}"`, `"${id}-${copy}"`);
      writeFileSync(
        join(articles, `${id}-${copy}.md`),
        own.replace(/^(?<title>title: ".*)"$/mu, `$<title> (bản ${Math.max(1, copy)})"`),
      );
    }
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }), 60_000);

/** Draws in a folder of its own: the cards drawn before are remembered beside it. @returns what was said */
function draw(): string {
  const command = ['--import', import.meta.resolve('tsx'), resolve('scripts', 'cards.ts')];
  const env = { ...process.env, CARDS: 'each', SITE_URL: 'https://example.org' };
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: folder, env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`the cards were not drawn:\n${stderr}`);
  return stdout.trim();
}

test('threads draw what one draws, each picture once; later only what changed', { timeout: 120_000 }, async () => {
  const cards = listCards(loadArchive(join(folder, 'content')), 'each', text.card).all();
  const pictureCount = cards.length - readdirSync(SEEDS).length;
  expect(pictureCount).toBeGreaterThan(60);
  expect(draw()).toBe(`cards: ${cards.length}, ${pictureCount} of them drawn anew`);
  const pictureOf = (file: string) => readFileSync(join(folder, 'out', 'the', file));
  const tools = loadCardTools();
  for (const card of [cards[0], cards[30], cards.at(-1)]) {
    if (card === undefined) throw new Error('no card');
    expect(pictureOf(card.file).equals(await drawCard(card, tools)), card.file).toBe(true);
  }

  const pictures = cards.map(({ file }) => pictureOf(file).toString('base64'));
  rmSync(join(folder, 'out'), { recursive: true });
  expect(draw()).toBe(`cards: ${cards.length}, 0 of them drawn anew`);
  expect(cards.map(({ file }) => pictureOf(file).toString('base64'))).toEqual(pictures);

  const [first = ''] = readdirSync(articles);
  const path = join(articles, first);
  writeFileSync(path, readFileSync(path, 'utf8').replace('(bản 1)"', '(bản đã sửa)"'));
  expect(draw()).toBe(`cards: ${cards.length}, 1 of them drawn anew`);
  expect(readdirSync(join(folder, '.cache', 'cards'))).toHaveLength(pictureCount + 1);
});
