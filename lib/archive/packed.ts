/** Articles with their bodies as bytes: where many are held at a time, or passed on between threads. */
import type { BodyBlock, StoredArticle } from '../model';

export interface PackedArticle {
  readonly article: Omit<StoredArticle, 'body'>;
  /** The blocks of the body as JSON, UTF-8. */
  readonly body: Uint8Array<ArrayBuffer>;
  /** Of the body's text: known before it is read. */
  readonly characters: number;
}

export function packArticle({ body, ...article }: StoredArticle): PackedArticle {
  return { article, body: new TextEncoder().encode(JSON.stringify(body)), characters: countCharacters(body) };
}

/**
 * An article for keeping by the ten thousand: its body packed, and none of its strings a slice of its file's text, which would
 * stay as long as the slice.
 */
export function compactArticle(stored: StoredArticle): StoredArticle {
  const { article, ...packed } = packArticle(stored);
  return unpackArticle({ article: JSON.parse(JSON.stringify(article)) as PackedArticle['article'], ...packed });
}

/** What is known of articles that were packed. */
const readers = new WeakMap<StoredArticle, { readonly read: BodyReader; readonly characters: number }>();

/** Gives the body of one article. */
export type BodyReader = () => readonly BodyBlock[];

/** The article whose body is read anew each time that it is asked for. */
export function unpackArticle({ article, body, characters }: PackedArticle): StoredArticle {
  // What `packArticle` wrote of a typed value.
  const read = (): readonly BodyBlock[] =>
    JSON.parse(Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString()) as readonly BodyBlock[];
  const unpacked = {
    ...article,
    get body(): readonly BodyBlock[] {
      return read();
    },
  };
  readers.set(unpacked, { read, characters });
  return unpacked;
}

/** Reads an article's body; of one that was packed, it holds on to nothing but the packed body. */
export function bodyReaderOf(article: StoredArticle): BodyReader {
  return readers.get(article)?.read ?? (() => article.body);
}

/** UTF-16 units of the text of an article's body, with one for the end of each block. */
export function charactersOf(article: StoredArticle): number {
  return readers.get(article)?.characters ?? countCharacters(article.body);
}

function countCharacters(body: readonly BodyBlock[]): number {
  return body.reduce((sum, { text }) => sum + text.length + 1, 0);
}
