/**
 * Queries for articles that are known, made from a corpus by fixed rules and read over by hand before they were kept:
 * `node --import tsx bench/search/make-known-items.ts CORPUS.jsonl.gz ... > bench/search/known-items.jsonl`. A line is
 * `{id, kind, q, relevant}`; queries of odd ids are for measuring alone, never looked at while search is tuned.
 */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { loadAuthority } from '../../lib/authority/load';
import { decodeRaw } from '../../lib/clean/decode';
import { prepareFacts, understand } from '../../lib/convert';
import { parseSourcePath } from '../../lib/model';
import { escapePattern, findWords, fold, WORD_END, WORD_START } from '../../lib/text';
import { authorityFolder } from '../../scripts/folders';

interface Piece {
  readonly id: string;
  readonly text: string;
  readonly title: string;
  readonly body: readonly string[];
}

interface KnownItem {
  readonly kind: string;
  readonly q: string;
  readonly relevant: readonly string[];
}

/** A query from an article, or none. `random` gives numbers from 0 to 1, always the same ones. */
type Rule = (piece: Piece, random: () => number) => KnownItem | undefined;

const MOST_RELEVANT = 8;
const files = process.argv.slice(2);
const pieces = files.flatMap((file) =>
  gunzipSync(readFileSync(file))
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map(readPiece),
);
const facts = prepareFacts(loadAuthority(authorityFolder()));

function readPiece(line: string): Piece {
  const { id, text } = JSON.parse(line) as { readonly id: string; readonly text: string };
  const [title = '', ...body] = text.split('\n').filter((each) => each.trim() !== '');
  return { id, text: text.normalize('NFC'), title: title.normalize('NFC'), body };
}

/** Numbers from 0 to 1 by a linear congruence (Numerical Recipes). */
function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
}

function holding(words: string): string[] {
  return pieces.filter(({ text }) => text.includes(words)).map(({ id }) => id);
}

let foldedTexts: readonly string[] | undefined;

/** The same of words typed without marks: whoever is written so. */
function holdingLoosely(words: string): string[] {
  foldedTexts ??= pieces.map(({ text }) => fold(text));
  const whole = new RegExp(WORD_START + escapePattern(fold(words)) + WORD_END, 'u');
  const folded = foldedTexts;
  return pieces
    .filter((_, i) => (folded[i] ?? '').includes(fold(words)) && whole.test(folded[i] ?? ''))
    .map(({ id }) => id);
}

function titled(title: string): string[] {
  return pieces.filter((piece) => piece.title === title).map(({ id }) => id);
}

/** A person whom few articles name. */
function rareName({ id, text }: Piece, random: () => number): KnownItem | undefined {
  const decoded = decodeRaw(parseSourcePath(`${id}.txt`), Buffer.from(text));
  if (decoded.kind !== 'text') return undefined;
  const names = understand(decoded.raw, facts)
    .people.filter(({ name, roles }) => name.split(' ').length >= 3 && roles.length > 0)
    .map(({ name }) => name);
  const name = names[Math.floor(random() * names.length)];
  if (name === undefined) return undefined;
  const relevant = holding(name);
  return relevant.length === 0 || relevant.length > MOST_RELEVANT ? undefined : { kind: 'person', q: name, relevant };
}

function withTypo(name: string, random: () => number): string {
  const words = fold(name).split(' ');
  const at = words.findIndex((word, i) => i > 0 && word.length >= 4);
  const word = words[at] ?? '';
  const letter = 1 + Math.floor(random() * (word.length - 2));
  const swapped = word.slice(0, letter) + word.charAt(letter + 1) + word.charAt(letter) + word.slice(letter + 2);
  const lost = word.slice(0, letter) + word.slice(letter + 1);
  return words.with(at < 0 ? words.length - 1 : at, random() < 0.5 && swapped !== word ? swapped : lost).join(' ');
}

const RULES: readonly { readonly kind: string; readonly count: number; readonly make: Rule }[] = [
  { kind: 'person', count: 20, make: rareName },
  {
    kind: 'person-unmarked',
    count: 30,
    make: (piece, random) => {
      const item = rareName(piece, random);
      return item && { ...item, q: fold(item.q), relevant: holdingLoosely(item.q) };
    },
  },
  {
    kind: 'person-typo',
    count: 25,
    make: (piece, random) => {
      const item = rareName(piece, random);
      return item && item.relevant.length > 1 && / \p{L}{4,}/u.test(item.q)
        ? { ...item, q: withTypo(item.q, random), relevant: holdingLoosely(item.q) }
        : undefined;
    },
  },
  {
    kind: 'document-short',
    count: 20,
    make: ({ text }) => {
      const [, type, number] =
        /(Nghị quyết|Chỉ thị|Kết luận|Quy định|Nghị định|Thông tư) số (\d{1,3})(?!\d)/u.exec(text) ?? [];
      if (type === undefined || number === undefined) return undefined;
      const named = new RegExp(String.raw`${type} (?:số )?0?${Number(number)}(?!\d)`, 'iu');
      const relevant = pieces.filter((piece) => named.test(piece.text)).map(({ id }) => id);
      return relevant.length > MOST_RELEVANT ? undefined : { kind: '', q: `${fold(type)} ${Number(number)}`, relevant };
    },
  },
  {
    kind: 'headline-gaps',
    count: 40,
    make: ({ title }, random) => {
      const words = findWords(title);
      if (words.length < 9) return undefined;
      const kept = words.filter(() => random() < 0.6);
      return kept.length < 5 ? undefined : { kind: '', q: kept.slice(0, 9).join(' '), relevant: titled(title) };
    },
  },
  {
    kind: 'headline-unmarked',
    count: 20,
    make: ({ title }) => {
      const words = findWords(title);
      return words.length < 9 ? undefined : { kind: '', q: fold(words.slice(1, 8).join(' ')), relevant: titled(title) };
    },
  },
  {
    kind: 'place-and-event',
    count: 15,
    make: ({ title }) => {
      const [, place] = /(?:ở|tại|tỉnh|TP|huyện) (\p{Lu}\p{L}+ \p{Lu}\p{L}+)/u.exec(title) ?? [];
      const others = findWords(title.replace(place ?? '', '|').split('|')[0] ?? '').slice(0, 4);
      return place === undefined || others.length < 4
        ? undefined
        : { kind: '', q: `${place} ${others.join(' ').toLowerCase()}`, relevant: titled(title) };
    },
  },
  {
    kind: 'resolution-and-topic',
    count: 10,
    make: ({ text, title }) => {
      const [, type, number] = /(nghị quyết|chỉ thị|nghị định) (?:số )?(\d{1,3})(?!\d)/iu.exec(text) ?? [];
      const words = findWords(title);
      return type === undefined || number === undefined || words.length < 8
        ? undefined
        : {
            kind: '',
            q: `${type.toLowerCase()} ${Number(number)} ${words.slice(-4).join(' ')}`,
            relevant: titled(title),
          };
    },
  },
  {
    kind: 'sentence',
    count: 10,
    make: ({ text, body }) => {
      const words = findWords(body[Math.floor(body.length / 2)] ?? '');
      if (words.length < 20) return undefined;
      const q = words.slice(8, 15).join(' ');
      return text.includes(q) ? { kind: '', q, relevant: holding(q) } : undefined;
    },
  },
  {
    kind: 'day-and-words',
    count: 10,
    make: ({ text, title }) => {
      const [, day, month, year] = /(?<!\d)(\d{1,2})\/(\d{1,2})\/(20\d\d)(?!\d)/u.exec(text) ?? [];
      const words = findWords(title);
      if (day === undefined || month === undefined || year === undefined || words.length < 6) return undefined;
      return {
        kind: '',
        q: `${words.slice(0, 4).join(' ')} ngày ${Number(day)} tháng ${Number(month)} năm ${year}`,
        relevant: titled(title),
      };
    },
  },
];

let id = 0;
for (const [seed, { kind, count, make }] of RULES.entries()) {
  const random = createRandom(seed + 1);
  for (let made = 0; made < count;) {
    const piece = pieces[Math.floor(random() * pieces.length)];
    const item = piece && make(piece, random);
    if (item === undefined || item.relevant.length === 0) continue;
    made += 1;
    console.log(
      JSON.stringify({ id: `k${String((id += 1)).padStart(3, '0')}`, kind, q: item.q, relevant: item.relevant }),
    );
  }
}
