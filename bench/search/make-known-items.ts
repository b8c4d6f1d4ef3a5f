/**
 * Queries for articles that are known, made from a corpus by fixed rules alone:
 * `node --import tsx bench/search/make-known-items.ts CORPUS.jsonl.gz ... > bench/search/known-items.jsonl`. A line is
 * `{id, kind, q, relevant}`. What holds of every one:
 * - it is drawn from an article that conversion accepts: of others no site has a page;
 * - whatever answers it equally is relevant, too: the same words in the same place, and reprints (half of the lines);
 * - at most eight articles do, otherwise it would not tell which one is meant, and is not drawn;
 * - a slip spells nothing that the corpus holds, and the name meant is the only one there at one slip's distance.
 * Each is drawn from random numbers of its own, so that a rule that changes replaces none but those it concerns.
 * Queries of odd ids are for measuring alone: they are never looked at while search is tuned.
 */
import { canon, findWords, fold, WORD_END, WORD_START } from '../../lib/text';
import { changesBetween } from '../../lib/search/nearest';
import { KnownCorpus, type Piece, type Spelling } from './known-corpus';

/** A query and the articles that answer it. */
interface Drawn {
  readonly q: string;
  readonly relevant: readonly Piece[];
}

/** A query from an article, or none. `random` gives numbers from 0 to 1, always the same ones. */
type Draw = (piece: Piece, random: () => number) => Drawn | undefined;

const MOST_RELEVANT = 8;
const MOST_DRAWS = 10_000;
const corpus = new KnownCorpus(process.argv.slice(2));

/** Someone with an office whom few articles name, and those articles. */
function drawName(piece: Piece, random: () => number, spelling: Spelling): Drawn | undefined {
  const people = corpus.article(piece)?.people ?? [];
  const names = people.filter(({ name, roles }) => name.split(' ').length >= 3 && roles.length > 0);
  const q = names[Math.floor(random() * names.length)]?.name;
  return q === undefined ? undefined : { q, relevant: corpus.holding(q, spelling) };
}

/** The name with two letters exchanged or one left out, typed without marks. */
function drawSlip(piece: Piece, random: () => number): Drawn | undefined {
  const name = drawName(piece, random, fold);
  if (name === undefined || name.relevant.length < 2 || !/ \p{L}{4,}/u.test(name.q)) return undefined;
  const words = findWords(fold(name.q));
  const at = words.findIndex((word, i) => i > 0 && word.length >= 4);
  const word = words[at];
  if (word === undefined) return undefined;
  const typed = words.with(at, withSlip(word, random));
  return isClear(typed, words) ? { q: typed.join(' '), relevant: name.relevant } : undefined;
}

function withSlip(word: string, random: () => number): string {
  const letter = 1 + Math.floor(random() * (word.length - 2));
  const swapped = word.slice(0, letter) + word.charAt(letter + 1) + word.charAt(letter) + word.slice(letter + 2);
  const lost = word.slice(0, letter) + word.slice(letter + 1);
  return random() < 0.5 && swapped !== word ? swapped : lost;
}

/** Whether of all that stands in the corpus at one slip's distance, or none, there is only what was meant. */
function isClear(typed: readonly string[], meant: readonly string[]): boolean {
  return typed.every((word, at) => {
    const standing = corpus.between(typed.slice(0, at), typed.slice(at + 1));
    const near = [...standing].filter((each) => changesBetween(word, each, 1) <= 1);
    return near.every((each) => meant.join(' ') === typed.with(at, each).join(' '));
  });
}

/** Document types as they are written out, and in a document's number. */
const DOCUMENTS: Readonly<Record<string, string>> = {
  'nghị quyết': 'NQ',
  'chỉ thị': 'CT',
  'kết luận': 'KL',
  'quy định': 'Q[Đđ]|QyĐ|QĐi',
  'nghị định': 'NĐ',
  'thông tư': 'TT',
};

/** "Nghị quyết số 35", "nghị quyết 35", "NQ 35", "35/2019/NQ-CP", "35-NQ/TW". */
function naming(type: string, number: number): (piece: Piece) => boolean {
  const symbols = DOCUMENTS[type] ?? '';
  const written = String.raw`(?:${type}|${symbols})[ -]?(?:số ?:? ?)?0*${number}(?![\p{L}\p{N}]|[.,]\p{N})`;
  const numbered = String.raw`0*${number}(?:\/\p{N}{4})?[-/] ?(?:${symbols})`;
  const pattern = new RegExp(`${WORD_START}(?:${written}|${numbered}${WORD_END})`, 'iu');
  return ({ text }) => text.includes(String(number)) && pattern.test(text);
}

function findNamed(text: string): { readonly type: string; readonly number: number } | undefined {
  const types = Object.keys(DOCUMENTS).join('|');
  const [, type, number] =
    new RegExp(String.raw`(${types}) (?:số )?(\p{N}{1,3})(?![\p{L}\p{N}]|[.,]\p{N})`, 'iu').exec(text) ?? [];
  return type === undefined ? undefined : { type: type.toLowerCase(), number: Number(number) };
}

function drawDocument({ text }: Piece): Drawn | undefined {
  const named = findNamed(text);
  if (named === undefined) return undefined;
  const relevant = corpus.pieces.filter(naming(named.type, named.number));
  return { q: `${fold(named.type)} ${named.number}`, relevant };
}

function drawHeadline(words: readonly string[], spelling: Spelling): Drawn {
  return { q: words.join(' '), relevant: corpus.headed(words, spelling) };
}

function drawGaps({ title }: Piece, random: () => number): Drawn | undefined {
  const words = findWords(title);
  const kept = words.filter(() => random() < 0.6).slice(0, 9);
  return words.length < 9 || kept.length < 5 ? undefined : drawHeadline(kept, canon);
}

function drawUnmarked({ title }: Piece): Drawn | undefined {
  const words = findWords(title);
  return words.length < 9 ? undefined : drawHeadline(findWords(fold(words.slice(1, 8).join(' '))), fold);
}

function drawPlace({ title }: Piece): Drawn | undefined {
  const [before = '', place] = title.split(/(?:ở|tại|tỉnh|TP|huyện) (\p{Lu}\p{L}+ \p{Lu}\p{L}+)/u);
  const others = findWords(before.toLowerCase()).slice(0, 4);
  return place === undefined || others.length < 4 ? undefined : drawHeadline([place, ...others], canon);
}

function drawTopic({ text, title }: Piece): Drawn | undefined {
  const named = findNamed(text);
  const words = findWords(title);
  if (named === undefined || words.length < 8) return undefined;
  const topic = words.slice(-4);
  const relevant = corpus.headed(topic, canon).filter(naming(named.type, named.number));
  return { q: `${named.type} ${named.number} ${topic.join(' ')}`, relevant };
}

/** Seven words of a line, as it has them between blanks: no number and no date is cut in two. */
function drawSentence({ body }: Piece): Drawn | undefined {
  const words = (body[Math.floor(body.length / 2)] ?? '').normalize('NFC').split(/\s+/u);
  const q = words.slice(8, 15).join(' ');
  const whole = words.length >= 20 && findWords(q).join(' ') === q;
  return whole ? { q, relevant: corpus.holding(q, canon) } : undefined;
}

function drawDay({ text, title }: Piece): Drawn | undefined {
  const date = /(?<!\p{N})(\p{N}{1,2})\/(\p{N}{1,2})\/(20\p{N}{2})(?!\p{N})/u.exec(text);
  const words = findWords(title);
  if (date === null || words.length < 6) return undefined;
  const [day = 0, month = 0, year = 0] = date.slice(1).map(Number);
  const same = new RegExp(
    String.raw`(?<!\p{N})(?:0?${day}(?<joint>[-/.])0?${month}\k<joint>${year}|0?${day} tháng 0?${month} năm ${year})(?!\p{N})`,
    'u',
  );
  const first = words.slice(0, 4);
  const relevant = corpus.headed(first, canon).filter((piece) => same.test(piece.text));
  return { q: `${first.join(' ')} ngày ${day} tháng ${month} năm ${year}`, relevant };
}

const KINDS: readonly { readonly kind: string; readonly count: number; readonly draw: Draw }[] = [
  { kind: 'person', count: 20, draw: (piece, random) => drawName(piece, random, canon) },
  {
    kind: 'person-unmarked',
    count: 30,
    draw: (piece, random) => {
      const drawn = drawName(piece, random, fold);
      return drawn && { ...drawn, q: fold(drawn.q) };
    },
  },
  { kind: 'person-typo', count: 25, draw: drawSlip },
  { kind: 'document-short', count: 20, draw: drawDocument },
  { kind: 'headline-gaps', count: 40, draw: drawGaps },
  { kind: 'headline-unmarked', count: 20, draw: drawUnmarked },
  { kind: 'place-and-event', count: 15, draw: drawPlace },
  { kind: 'resolution-and-topic', count: 10, draw: drawTopic },
  { kind: 'sentence', count: 10, draw: drawSentence },
  { kind: 'day-and-words', count: 10, draw: drawDay },
];

/** Numbers from 0 to 1 by a linear congruence (Numerical Recipes), from a seed that its neighbours do not resemble. */
function createRandom(seed: number): () => number {
  let state = Math.imul(seed, 0x9e3779b1) >>> 0;
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
}

/** The first query of a seed that no earlier one is, with the ids of all articles that answer it. */
function drawFirst(kind: string, seed: number, draw: Draw, earlier: ReadonlySet<string>) {
  const random = createRandom(seed);
  for (let draws = 0; draws < MOST_DRAWS; draws += 1) {
    const piece = corpus.pieces[Math.floor(random() * corpus.pieces.length)];
    if (piece === undefined) continue;
    const drawn = draw(piece, random);
    if (drawn === undefined || earlier.has(drawn.q) || drawn.relevant.length > MOST_RELEVANT) continue;
    if (corpus.article(piece) === undefined || !drawn.relevant.includes(piece)) continue;
    const relevant = corpus.withReprints(drawn.relevant).filter((each) => corpus.article(each) !== undefined);
    if (relevant.length <= MOST_RELEVANT) return { kind, q: drawn.q, relevant: relevant.map(({ id }) => id) };
  }
  throw new Error(`no query of the kind ${kind} in ${MOST_DRAWS} draws. Remedy: name a larger corpus.`);
}

const drawn = new Set<string>();
for (const [number, { kind, count, draw }] of KINDS.entries()) {
  for (let made = 0; made < count; made += 1) {
    const item = drawFirst(kind, 1000 * (number + 1) + made, draw, drawn);
    drawn.add(item.q);
    console.log(JSON.stringify({ id: `k${String(drawn.size).padStart(3, '0')}`, ...item }));
  }
}
