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

/** The article whose body is read anew each time that it is asked for. */
export function unpackArticle({ article, body }: PackedArticle): StoredArticle {
  return {
    ...article,
    get body(): readonly BodyBlock[] {
      // What `packArticle` wrote of a typed value.
      return JSON.parse(new TextDecoder().decode(body)) as readonly BodyBlock[];
    },
  };
}
