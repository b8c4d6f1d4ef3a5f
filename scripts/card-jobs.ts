/** Drawing cards on several threads, or in this one where they are few. */
import { isMainThread, parentPort } from 'node:worker_threads';
import type { Card } from '../lib/cards';
import { drawCard, type CardTools } from '../lib/cards/draw';
import { loadCardTools } from '../lib/cards/load';
import { Workers } from './workers';

/** So many cards go to a thread at a time. */
const CARDS_AT_A_TIME = 20;
/** A thread needs a second of processor to begin: as much as a dozen cards. */
const WORTH_THREADS = 60;
/** What a thread may hold, in megabytes: the program that turns drawings into pixels keeps its own beside them. */
const THREAD_MEGABYTES = 256;

/** A card to draw, and the digest of its picture. */
export interface CardTask {
  readonly digest: string;
  readonly card: Card;
}

/** A picture, as PNG. */
export interface DrawnCard {
  readonly digest: string;
  readonly picture: Uint8Array;
}

/** The pictures as they come from so many threads: in no order. */
export async function* drawOn(jobs: number, tasks: readonly CardTask[]): AsyncIterable<DrawnCard> {
  if (jobs < 2 || tasks.length < WORTH_THREADS) {
    yield* drawHere(tasks);
    return;
  }
  const workers = new Workers(jobs, { module: import.meta.url, megabytes: THREAD_MEGABYTES });
  try {
    const portions = portionsOf(tasks);
    for await (const drawn of workers.ask<readonly CardTask[], readonly DrawnCard[]>(portions)) yield* drawn;
  } finally {
    await workers.end();
  }
}

function* portionsOf(tasks: readonly CardTask[]): Iterable<readonly CardTask[]> {
  for (let first = 0; first < tasks.length; first += CARDS_AT_A_TIME) yield tasks.slice(first, first + CARDS_AT_A_TIME);
}

/** Read once a thread: what draws remembers the typefaces of one list. */
let tools: CardTools | undefined;

async function* drawHere(tasks: readonly CardTask[]): AsyncIterable<DrawnCard> {
  if (tasks.length === 0) return;
  tools ??= loadCardTools();
  for (const { digest, card } of tasks) yield { digest, picture: await drawCard(card, tools) };
}

async function drawPortion(tasks: readonly CardTask[]): Promise<readonly DrawnCard[]> {
  const drawn: DrawnCard[] = [];
  for await (const each of drawHere(tasks)) drawn.push(each);
  return drawn;
}

if (!isMainThread && parentPort) {
  const port = parentPort;
  port.on('message', (tasks: readonly CardTask[]) => {
    // A rejection that nobody takes ends the thread, and its error reaches whoever asked.
    void drawPortion(tasks).then((drawn) => {
      port.postMessage(drawn);
    });
  });
}
