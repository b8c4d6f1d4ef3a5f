/**
 * `node --import tsx scripts/cards.ts [--out DIR]`: draws the cards of the site that CONTENT makes into DIR, those drawn
 * before from .cache/cards. Without SITE_URL no page shows one, and nothing is drawn. Exit 0.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { text } from '../app/_text/text';
import { loadArchive } from '../lib/archive/load';
import { CARD_FOLDER, listCards, parseCardMode } from '../lib/cards';
import { cardDigest, drawCard } from '../lib/cards/draw';
import { loadCardTools, loadDrawnCard } from '../lib/cards/load';
import { forgetOtherCards, savePicture } from '../lib/cards/save';
import { ORIGIN } from '../lib/site';

const CACHE = join('.cache', 'cards');
const { values } = parseArgs({ options: { out: { type: 'string', default: join('out', CARD_FOLDER) } } });
if (ORIGIN !== undefined) await drawCards(values.out);

async function drawCards(folder: string): Promise<void> {
  const mode = parseCardMode(process.env['CARDS'] ?? '');
  // Broken article files were reported when the pages were built.
  const archive = loadArchive(process.env['CONTENT'] ?? 'content', () => undefined);
  const tools = loadCardTools();
  const cards = listCards(archive, mode, text.card).all();
  const digests = cards.map((card) => cardDigest(card, tools));
  let [drawn, bytes] = [0, 0];
  for (const [place, card] of cards.entries()) {
    const digest = digests[place] ?? '';
    const known = loadDrawnCard(CACHE, digest);
    const picture = known ?? (await drawCard(card, tools));
    if (known === undefined) savePicture(join(CACHE, `${digest}.png`), picture);
    savePicture(join(folder, card.file), picture);
    drawn += known === undefined ? 1 : 0;
    bytes += picture.length;
  }
  forgetOtherCards(CACHE, digests);
  console.log(`cards: ${cards.length} (${Math.round(bytes / 1000)} kB), ${drawn} of them drawn anew`);
}
