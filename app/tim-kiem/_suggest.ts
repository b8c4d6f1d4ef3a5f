import type { EntityRecord } from '../../lib/search/entities';
import { isNameField, type Condition, type NameField } from '../../lib/search/conditions';
import { findKey } from '../../lib/search/query-keys';
import { readTokens } from '../../lib/search/query-tokens';
import { plainText } from '../../lib/search/plain';
import type { Search } from '../../lib/search/search';
import { urls } from '../../lib/site';

/** What the list below the box offers: a page to open, or a name that completes what is being typed. */
export type Suggestion =
  | { readonly entity: EntityRecord; readonly opens: string }
  /** `chosen` stands for what words cannot tell apart: one of several with the same name. */
  | { readonly entity: EntityRecord; readonly typed: string; readonly chosen?: Condition };

/** Longer words are no beginning of a name. */
const MOST_CHARACTERS = 80;

/** What the words in the box may become; behind `người:` and the like, the names that belong there. */
export async function suggest(search: Pick<Search, 'suggest'>, typed: string): Promise<readonly Suggestion[]> {
  const text = plainText(typed).replace(/[“”„‟«»]/gu, '"');
  const key = openKey(text);
  if (key !== undefined) {
    const found = await search.suggest(key.value, key.field);
    return completions(text, key, found);
  }
  const found = text.length > MOST_CHARACTERS ? [] : await search.suggest(text);
  return found.map((entity) =>
    entity.hasPage
      ? { entity, opens: urls.entity(entity.kind, entity.id) }
      : { entity, typed: [entity.name, entity.detail.split(' · ')[0] ?? ''].join(' ').trim() },
  );
}

interface OpenKey {
  readonly field: NameField;
  readonly not: boolean;
  readonly value: string;
  /** Where the key begins. */
  readonly start: number;
  /** Where the name begins. */
  readonly at: number;
}

/** Names that have a page: others would filter by nothing. */
function completions(text: string, { field, not, start, at }: OpenKey, found: readonly EntityRecord[]): Suggestion[] {
  const offered = found.filter(({ hasPage }) => hasPage);
  return offered.map((entity) => {
    const namesakes = offered.filter(({ name }) => name === entity.name);
    return namesakes.length > 1 && !not
      ? { entity, typed: text.slice(0, start), chosen: { field, id: entity.id } }
      : { entity, typed: `${text.slice(0, at)}"${entity.name}" ` };
  });
}

/** The name that is being typed behind a key at the end of the text. */
function openKey(text: string): OpenKey | undefined {
  const tokens = readTokens(text.trimEnd());
  const at = tokens.findLastIndex(({ key }) => key !== undefined);
  const token = tokens[at];
  const field = token?.key === undefined ? undefined : findKey(token.key)?.field;
  if (token?.key === undefined || field === undefined || !isNameField(field) || token.quoted) return undefined;
  const rest = tokens.slice(at + 1);
  if (rest.some(({ quoted, not }) => quoted || not)) return undefined;
  const colon = text.indexOf(':', token.start) + 1;
  const value = text.slice(colon).replaceAll('"', '').trim();
  return { field, not: token.not, value, start: token.start, at: colon };
}
