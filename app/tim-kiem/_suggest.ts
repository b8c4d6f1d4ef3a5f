import type { EntityRecord } from '../../lib/search/entities';
import { isNameField, type Condition, type FixedCondition, type NameField } from '../../lib/search/conditions';
import { findKey } from '../../lib/search/query-keys';
import { readTokens, type Token } from '../../lib/search/query-tokens';
import { plainText } from '../../lib/search/plain';
import type { Search } from '../../lib/search/search';
import type { DayValue } from '../../lib/search/suggest-days';
import { urls } from '../../lib/site';

/** What the list below the box offers: a page to open, a name or a value that completes what is being typed. */
export type Suggestion =
  | { readonly entity: EntityRecord; readonly opens: string }
  /** `chosen` stands for what words cannot tell apart: one of several with the same name. */
  | { readonly entity: EntityRecord; readonly typed: string; readonly chosen?: Condition }
  | { readonly value: DayValue; readonly typed: string };

/** Longer words are no beginning of a name. */
const MOST_CHARACTERS = 80;

/**
 * What the words in the box may become; behind `người:` and the like the names that belong there, behind `từ:`, `đến:`
 * and `khóa:` the years, months and terms of this archive.
 */
export async function suggest(
  search: Pick<Search, 'suggest' | 'reader'>,
  typed: string,
): Promise<readonly Suggestion[]> {
  const text = plainText(typed).replace(/[“”„‟«»]/gu, '"');
  const tokens = readTokens(text);
  const key = openKey(text, tokens);
  if (key !== undefined) return completions(text, key, await search.suggest(key.value, key.field));
  const day = openDay(text, tokens);
  if (day !== undefined) return dayValues(search.reader, text, day);
  return entities(search, text.slice(tokens.findLast(isCondition)?.end ?? 0));
}

async function entities(search: Pick<Search, 'suggest'>, words: string): Promise<readonly Suggestion[]> {
  if (words.trim() === '' || words.length > MOST_CHARACTERS) return [];
  const found = await search.suggest(words);
  return found.map((entity) =>
    entity.hasPage
      ? { entity, opens: urls.entity(entity.kind, entity.id) }
      : { entity, typed: [entity.name, entity.detail.split(' · ')[0] ?? ''].join(' ').trim() },
  );
}

interface OpenKey<Field> {
  readonly field: Field;
  readonly not: boolean;
  readonly value: string;
  /** Where the key begins. */
  readonly start: number;
  /** Where the name begins. */
  readonly at: number;
}

/** Names that have a page: others would filter by nothing. */
async function completions(
  text: string,
  { field, not, value, start, at }: OpenKey<NameField>,
  found: readonly EntityRecord[],
): Promise<Suggestion[]> {
  const { wordsBeside } = await import('./_complete');
  const offered = found.filter(({ hasPage }) => hasPage);
  return offered.map((entity) => {
    const beside = wordsBeside(value, entity);
    const namesakes = offered.filter(({ name }) => name === entity.name);
    return namesakes.length > 1 && !not
      ? { entity, typed: text.slice(0, start) + beside, chosen: { field, id: entity.id } }
      : { entity, typed: `${text.slice(0, at)}"${entity.name}" ${beside}` };
  });
}

async function dayValues(
  reader: Search['reader'],
  text: string,
  { field, value, at }: OpenKey<FixedCondition['field']>,
): Promise<Suggestion[]> {
  const [{ countDays }, { suggestDays }] = await Promise.all([
    import('../../lib/search/facet-reader'),
    import('../../lib/search/suggest-days'),
  ]);
  const values = suggestDays(field, value, await countDays(reader));
  return values.map((each) => ({ value: each, typed: `${text.slice(0, at)}${each.written} ` }));
}

/** The name that is being typed behind a key at the end of the text. */
function openKey(text: string, tokens: readonly Token[]): OpenKey<NameField> | undefined {
  const at = tokens.findLastIndex(isCondition);
  const token = tokens[at];
  const field = token === undefined ? undefined : fieldOf(token);
  if (token === undefined || field === undefined || !isNameField(field) || token.quoted) return undefined;
  const rest = tokens.slice(at + 1);
  if (rest.some(({ quoted, not }) => quoted || not)) return undefined;
  const colon = text.indexOf(':', token.start) + 1;
  const value = text.slice(colon).replaceAll('"', '').trim();
  return { field, not: token.not, value, start: token.start, at: colon };
}

/** The day or term that is being typed: once a blank follows, it is finished. */
function openDay(text: string, tokens: readonly Token[]): OpenKey<FixedCondition['field']> | undefined {
  const token = tokens.at(-1);
  const field = token === undefined ? undefined : fieldOf(token);
  if (token === undefined || field === undefined || isNameField(field) || token.quoted) return undefined;
  if (token.value !== '' && /\s$/u.test(text)) return undefined;
  return { field, not: token.not, value: token.value, start: token.start, at: text.indexOf(':', token.start) + 1 };
}

function isCondition(token: Token): boolean {
  return fieldOf(token) !== undefined;
}

function fieldOf({ key }: Token): NameField | FixedCondition['field'] | undefined {
  return key === undefined ? undefined : findKey(key)?.field;
}
