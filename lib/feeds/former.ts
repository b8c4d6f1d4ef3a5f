/** Feeds that were published and whose person, document or outlet has moved, or has fewer articles than then. */
import { ENTITY_FOLDERS } from '../site';
import type { EntityKind } from '../model';
import { FEED_FILE, JSON_FEED_FILE } from './entry';

const FILES = [FEED_FILE, JSON_FEED_FILE];

/**
 * Whose feeds were ever published, of one kind.
 * @param published addresses relative to the site's root: `['nguoi/a/feed.xml', 'nguoi/b/']` -> `a` for people
 */
export function publishedFeedIds(published: readonly string[], kind: EntityKind): readonly string[] {
  const folder = `${ENTITY_FOLDERS[kind]}/`;
  const ids = published.flatMap((address) => {
    const [id = '', ...more] = address.slice(folder.length).split('/');
    return address.startsWith(folder) && id !== '' && FILES.includes(more.join('/')) ? [id] : [];
  });
  return [...new Set(ids)];
}

/**
 * Where the page of a person, document or outlet is now.
 * @param moves addresses of pages relative to the site's root
 * @returns the id it has there; its own where it did not move, undefined where it leads to a page of another kind
 */
export function followMoves(
  kind: EntityKind,
  id: string,
  moves: readonly { readonly from: string; readonly to: string }[],
): string | undefined {
  const folder = `${ENTITY_FOLDERS[kind]}/`;
  const move = moves.find(({ from }) => from === `${folder}${id}/`);
  if (move === undefined) return id;
  const [next = '', ...more] = move.to.slice(folder.length).split('/');
  return move.to.startsWith(folder) && next !== '' && more.join('') === '' ? next : undefined;
}
