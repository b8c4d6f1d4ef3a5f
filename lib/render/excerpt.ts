import type { StoredArticle } from '../model';

/** The lead, else the first paragraph, for lists and descriptions; undefined for an article of captions alone. */
export function excerptOf(article: Pick<StoredArticle, 'body'>, limit = 240): string | undefined {
  const block =
    article.body.find(({ kind }) => kind === 'lead') ?? article.body.find(({ kind }) => kind === 'paragraph');
  return block === undefined ? undefined : cutAtWord(block.text, limit);
}

/** At most `limit` characters, cut between words, with an ellipsis where something was cut. */
export function cutAtWord(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const space = text.lastIndexOf(' ', limit - 1);
  const cut = text.slice(0, space > limit / 2 ? space : limit - 1);
  return `${cut.replace(/[\s,;:.–-]+$/u, '')}…`;
}
