/** The corpus that known items are made from: who holds which words, which articles are one, which the project accepts. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { loadAuthority } from '../../lib/authority/load';
import { decodeRaw } from '../../lib/clean/decode';
import { convert, prepareFacts } from '../../lib/convert';
import { parseSourcePath, type Article } from '../../lib/model';
import { findWords, fold, type canon } from '../../lib/text';
import { authorityFolder } from '../../scripts/folders';

/** An article of the corpus. */
export interface Piece {
  readonly id: string;
  readonly text: string;
  readonly title: string;
  readonly body: readonly string[];
}

/** How words are compared: with their marks wherever these stand, or as they are typed without. */
export type Spelling = typeof canon | typeof fold;

/** A line of fewer letters may stand in articles that have nothing else in common. */
const SHORTEST_SHARED = 40;

export class KnownCorpus {
  readonly pieces: readonly Piece[];
  private readonly spelt = new Map<Spelling, readonly string[]>();
  private readonly headlines = new Map<Spelling, readonly ReadonlySet<string>[]>();
  private readonly accepted = new Map<string, Article | undefined>();
  private readonly facts = prepareFacts(loadAuthority(authorityFolder()));
  private sharing: ReadonlyMap<string, readonly number[]> | undefined;

  /** @param files lines of `{id, text}`, gzipped */
  constructor(files: readonly string[]) {
    this.pieces = files.flatMap((file) =>
      gunzipSync(readFileSync(file))
        .toString('utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map(readPiece),
    );
  }

  /** The article that conversion makes of it; absent where it is rejected: no site has it. */
  article({ id, text }: Piece): Article | undefined {
    if (!this.accepted.has(id)) {
      const decoded = decodeRaw(parseSourcePath(`${id}.txt`), Buffer.from(text));
      const conversion = decoded.kind === 'text' ? convert(decoded.raw, this.facts) : undefined;
      this.accepted.set(id, conversion?.kind === 'article' ? conversion.article : undefined);
    }
    return this.accepted.get(id);
  }

  /** Articles whose text holds the words side by side in one line. */
  holding(words: string, spelling: Spelling): Piece[] {
    const wanted = ` ${findWords(spelling(words)).join(' ')} `;
    const texts = this.texts(spelling);
    return this.pieces.filter((_, i) => texts[i]?.includes(wanted) === true);
  }

  /** Articles whose headline holds all the words, in whatever order. */
  headed(words: readonly string[], spelling: Spelling): Piece[] {
    const wanted = findWords(spelling(words.join(' ')));
    const headlines = this.titles(spelling);
    return this.pieces.filter((_, i) => wanted.every((word) => headlines[i]?.has(word) === true));
  }

  /** Which words stand between `before` and `after` somewhere; all of them without marks. */
  between(before: readonly string[], after: readonly string[]): ReadonlySet<string> {
    const [open, close] = [` ${before.map((word) => `${word} `).join('')}`, `${['', ...after].join(' ')} `];
    const found = new Set<string>();
    for (const text of this.texts(fold)) {
      // The longer of both is looked for: it stands more seldom.
      const rarer = open.length > close.length ? open : close;
      for (let at = text.indexOf(rarer); at >= 0; at = text.indexOf(rarer, at + 1)) {
        const start = rarer === open ? at + open.length : text.lastIndexOf(' ', at - 1) + 1;
        const end = text.indexOf(' ', start);
        if (text.startsWith(open, start - open.length) && text.startsWith(close, end))
          found.add(text.slice(start, end));
      }
    }
    return found;
  }

  /** The same articles and their reprints: whoever has half of the long lines of one. */
  withReprints(pieces: readonly Piece[]): Piece[] {
    const all = new Set(pieces);
    for (const piece of pieces) for (const reprint of this.reprintsOf(piece)) all.add(reprint);
    return this.pieces.filter((piece) => all.has(piece));
  }

  private reprintsOf(piece: Piece): Piece[] {
    this.sharing ??= findSharing(this.pieces);
    const shared = new Map<number, number>();
    const lines = longLines(piece);
    for (const line of lines) {
      for (const number of this.sharing.get(line) ?? []) shared.set(number, (shared.get(number) ?? 0) + 1);
    }
    return [...shared]
      .filter(([, count]) => count * 2 >= lines.length)
      .flatMap(([number]) => this.pieces[number] ?? []);
  }

  private texts(spelling: Spelling): readonly string[] {
    const known = this.spelt.get(spelling);
    if (known !== undefined) return known;
    const texts = this.pieces.map(({ text }) => {
      const lines = spelling(text).split('\n');
      return ` ${lines.map((line) => findWords(line).join(' ')).join(' | ')} `;
    });
    this.spelt.set(spelling, texts);
    return texts;
  }

  private titles(spelling: Spelling): readonly ReadonlySet<string>[] {
    const known = this.headlines.get(spelling);
    if (known !== undefined) return known;
    const titles = this.pieces.map(({ title }) => new Set(findWords(spelling(title))));
    this.headlines.set(spelling, titles);
    return titles;
  }
}

function readPiece(line: string): Piece {
  const { id, text } = JSON.parse(line) as { readonly id: string; readonly text: string };
  const [title = '', ...body] = text.split('\n').filter((each) => each.trim() !== '');
  return { id, text: text.normalize('NFC'), title: title.normalize('NFC'), body };
}

function longLines({ body }: Piece): string[] {
  const lines = body.map((line) => findWords(fold(line)).join(' '));
  return [...new Set(lines.filter(({ length }) => length >= SHORTEST_SHARED))];
}

function findSharing(pieces: readonly Piece[]): Map<string, number[]> {
  const sharing = new Map<string, number[]>();
  for (const [number, piece] of pieces.entries()) {
    for (const line of longLines(piece)) {
      const known = sharing.get(line);
      if (known === undefined) sharing.set(line, [number]);
      else known.push(number);
    }
  }
  return sharing;
}
