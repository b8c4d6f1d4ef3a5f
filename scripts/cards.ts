/**
 * `node --import tsx scripts/cards.ts [--out DIR]`: draws the cards of the site that CONTENT makes into DIR, those drawn
 * before from .cache/cards. Without SITE_URL no page shows one, and nothing is drawn. Exit 0 done, 2 failed.
 */
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { text } from '../app/_text/text';
import { groupBy } from '../lib/archive/group';
import { loadArchive } from '../lib/archive/load';
import { CARD_FOLDER, listCards, parseCardMode, type Card } from '../lib/cards';
import { cardDigest } from '../lib/cards/draw';
import { loadCardTools, loadDrawnCard } from '../lib/cards/load';
import { forgetOtherCards, savePicture } from '../lib/cards/save';
import { ORIGIN } from '../lib/site';
import { drawOn } from './card-jobs';

const CACHE = join('.cache', 'cards');
/** Each thread takes some 150 MB. */
const MOST_JOBS = 4;

const { values } = parseArgs({ options: { out: { type: 'string', default: join('out', CARD_FOLDER) } } });
try {
  if (ORIGIN !== undefined) await drawCards(values.out);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}

async function drawCards(folder: string): Promise<void> {
  const mode = parseCardMode(process.env['CARDS'] ?? '');
  // Broken article files were reported when the pages were built.
  const archive = loadArchive(process.env['CONTENT'] ?? 'content', () => undefined);
  const cards = listCards(archive, mode, text.card).all();
  const alike = groupAlike(cards);
  const missing = takeDrawn(alike, folder);
  await drawMissing(missing, alike, folder);
  forgetOtherCards(CACHE, alike.keys());
  console.log(`cards: ${cards.length}, ${missing.length} of them drawn anew`);
}

/** By the digest of the picture: articles of one headline, outlet and day share it. */
function groupAlike(cards: readonly Card[]): ReadonlyMap<string, readonly Card[]> {
  const tools = loadCardTools();
  return groupBy(cards, (card) => cardDigest(card, tools));
}

/** Puts the pictures that were drawn before in their places. @returns the digests of the others */
function takeDrawn(alike: ReadonlyMap<string, readonly Card[]>, folder: string): readonly string[] {
  return [...alike].flatMap(([digest, cards]) => {
    const picture = loadDrawnCard(CACHE, digest);
    if (picture === undefined) return [digest];
    saveAll(cards, picture, folder);
    return [];
  });
}

async function drawMissing(
  digests: readonly string[],
  alike: ReadonlyMap<string, readonly Card[]>,
  folder: string,
): Promise<void> {
  const tasks = digests.flatMap((digest) => (alike.get(digest) ?? []).slice(0, 1).map((card) => ({ digest, card })));
  const jobs = Math.min(MOST_JOBS, availableParallelism());
  for await (const { digest, picture } of drawOn(jobs, tasks)) {
    savePicture(join(CACHE, `${digest}.png`), picture);
    saveAll(alike.get(digest) ?? [], picture, folder);
  }
}

function saveAll(cards: readonly Card[], picture: Uint8Array, folder: string): void {
  for (const { file } of cards) savePicture(join(folder, file), picture);
}
