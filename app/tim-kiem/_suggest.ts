import type { EntityRecord } from '../../lib/search/entities';
import { isNameField } from '../../lib/search/conditions';
import { findKey } from '../../lib/search/query-keys';
import { readTokens } from '../../lib/search/query-tokens';
import { plainText } from '../../lib/search/plain';
import type { Search } from '../../lib/search/search';
import { urls } from '../../lib/site';

/** What the list below the box offers: a page to open, or a name that completes what is being typed. */
export type Suggestion =
  { readonly entity: EntityRecord; readonly opens: string } | { readonly entity: EntityRecord; readonly typed: string };

/** Longer words are no beginning of a name. */
const MOST_CHARACTERS = 80;

/** What the words in the box may become; behind `người:` and the like, the names that belong there. */
export async function suggest(search: Search, typed: string): Promise<readonly Suggestion[]> {
  const text = plainText(typed).replace(/[“”„‟«»]/gu, '"');
  const key = openKey(text);
  if (key !== undefined) {
    const found = await search.suggest(key.value, key.field);
    return found.map((entity) => ({ entity, typed: `${text.slice(0, key.at)}"${entity.name}" ` }));
  }
  const found = text.length > MOST_CHARACTERS ? [] : await search.suggest(text);
  return found.map((entity) =>
    entity.hasPage
      ? { entity, opens: urls.entity(entity.kind, entity.id) }
      : { entity, typed: [entity.name, entity.detail.split(' · ')[0] ?? ''].join(' ').trim() },
  );
}

/** The name that is being typed behind a key at the end of the text, and where it begins. */
function openKey(text: string) {
  const tokens = readTokens(text.trimEnd());
  const at = tokens.findLastIndex(({ key }) => key !== undefined);
  const token = tokens[at];
  const field = token?.key === undefined ? undefined : findKey(token.key)?.field;
  if (token?.key === undefined || field === undefined || !isNameField(field) || token.quoted) return undefined;
  const rest = tokens.slice(at + 1);
  if (rest.some(({ quoted, not }) => quoted || not)) return undefined;
  const start = text.lastIndexOf(token.written);
  const colon = text.indexOf(':', start) + 1;
  return { field, value: text.slice(colon).replaceAll('"', '').trim(), at: colon };
}
