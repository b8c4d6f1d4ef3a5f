/** Articles with their bodies as bytes: where many are held at a time, or passed on between threads. */
import type { BodyBlock, StoredArticle } from '../model';

export interface PackedArticle {
  readonly article: Omit<StoredArticle, 'body'>;
  /** The blocks of the body as JSON, UTF-8. */
  readonly body: Uint8Array<ArrayBuffer>;
}

export function packArticle({ body, ...article }: StoredArticle): PackedArticle {
  return { article, body: new TextEncoder().encode(JSON.stringify(body)) };
}

/** Body readers of articles that were packed. */
const readers = new WeakMap<StoredArticle, BodyReader>();

/** Gives the body of one article. */
export type BodyReader = () => readonly BodyBlock[];

/** The article whose body is read anew each time that it is asked for. */
export function unpackArticle({ article, body }: PackedArticle): StoredArticle {
  // What `packArticle` wrote of a typed value.
  const read = (): readonly BodyBlock[] =>
    JSON.parse(Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString()) as readonly BodyBlock[];
  const unpacked = {
    ...article,
    get body(): readonly BodyBlock[] {
      return read();
    },
  };
  readers.set(unpacked, read);
  return unpacked;
}

/** Reads an article's body; of one that was packed, it holds on to nothing but the packed body. */
export function bodyReaderOf(article: StoredArticle): BodyReader {
  return readers.get(article) ?? (() => article.body);
}
