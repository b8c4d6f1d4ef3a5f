import type { EntityRecord, NumberedEntity } from '../../lib/search/entities';
import {
  isNameField,
  nameWithoutTerm,
  type Condition,
  type FixedCondition,
  type NameField,
} from '../../lib/search/conditions';
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
/** Offered behind a key alone. */
const MOST_NAMES = 8;

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
  if (key !== undefined && key.value === '') return mostNamedBehind(search.reader, text, key);
  if (key !== undefined) return completions(text, key, await named(search, key.value, key.field));
  const day = openDay(text, tokens);
  if (day !== undefined) return dayValues(search.reader, text, day);
  const end = tokens.findLast(isCondition)?.end ?? 0;
  return entities(search, text.slice(0, end), text.slice(end));
}

/** @param before the conditions before the words */
async function entities(
  search: Pick<Search, 'suggest'>,
  before: string,
  words: string,
): Promise<readonly Suggestion[]> {
  if (words.trim() === '' || words.length > MOST_CHARACTERS) return [];
  const [found, { wordsBeside }] = await Promise.all([named(search, words), import('./_complete')]);
  return found.map((entity) => {
    if (entity.hasPage) return { entity, opens: urls.entity(entity.kind, entity.id) };
    const name = [entity.name, entity.detail.split(' · ')[0] ?? ''].join(' ');
    const parts = [before, wordsBeside(words, { ...entity, name }), name];
    return {
      entity,
      typed: parts
        .map((part) => part.trim())
        .filter((part) => part !== '')
        .join(' '),
    };
  });
}

/** What the words may become; what is nothing as it stands is read as keys of Telex or VNI. */
async function named(search: Pick<Search, 'suggest'>, words: string, field?: NameField): Promise<NumberedEntity[]> {
  const found = await search.suggest(words, field);
  if (found.length > 0) return found;
  const { findTyped } = await import('../../lib/search/typing');
  const meant = words.replace(/\S+/gu, (word) => findTyped(word) ?? word);
  return meant === words ? found : search.suggest(meant, field);
}

interface OpenKey<Field> {
  readonly field: Field;
  /** As typed. */
  readonly key: string;
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
  const { asTold, wordsBeside } = await import('./_complete');
  const offered = found.filter(({ hasPage }) => hasPage);
  return offered.map((entity) => {
    const told = asTold(value, entity);
    const beside = wordsBeside(value, told);
    const namesakes = offered.filter(({ name }) => name === entity.name);
    return namesakes.length > 1 && told === entity && !not
      ? { entity, typed: text.slice(0, start) + beside, chosen: { field, id: entity.id } }
      : { entity, typed: `${text.slice(0, at)}"${told.name}" ${beside}` };
  });
}

/** Before a letter of a name is typed: whom and what most articles name. */
async function mostNamedBehind(
  reader: Search['reader'],
  text: string,
  { field, not, start, at }: OpenKey<NameField>,
): Promise<Suggestion[]> {
  const { mostNamed } = await import('../../lib/search/facet-reader');
  const most = await mostNamed(reader, field, MOST_NAMES);
  return most.map(({ value: { id, name }, articles }) => {
    const entity: EntityRecord = { ...{ kind: field, id, name, aliases: [], detail: '' }, articles, hasPage: true };
    // The name that filters give a document has its term with it: no words of the question.
    return field === 'document' && !not
      ? { entity, typed: text.slice(0, start), chosen: { field, id } }
      : { entity, typed: `${text.slice(0, at)}"${field === 'document' ? nameWithoutTerm(name) : name}" ` };
  });
}

async function dayValues(
  reader: Search['reader'],
  text: string,
  { field, key, not, value, at }: OpenKey<FixedCondition['field']>,
): Promise<Suggestion[]> {
  const [{ countDays, countMeeting }, { suggestDays }] = await Promise.all([
    import('../../lib/search/facet-reader'),
    import('../../lib/search/suggest-days'),
  ]);
  const values = suggestDays(field, value, await countDays(reader));
  // As many as the condition leaves: from 2019 on are more than of 2019.
  return Promise.all(
    values.map(async (each) => ({
      value: { ...each, articles: await countMeeting(reader, findKey(key)?.read?.(each.written) ?? [], not) },
      typed: `${text.slice(0, at)}${each.written} `,
    })),
  );
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
  return { field, key: token.key ?? '', not: token.not, value, start: token.start, at: colon };
}

/** The day or term that is being typed: once a blank follows, it is finished. */
function openDay(text: string, tokens: readonly Token[]): OpenKey<FixedCondition['field']> | undefined {
  const token = tokens.at(-1);
  const field = token === undefined ? undefined : fieldOf(token);
  if (token === undefined || field === undefined || isNameField(field) || token.quoted) return undefined;
  if (token.value !== '' && /\s$/u.test(text)) return undefined;
  const { key = '', not, value, start } = token;
  return { field, key, not, value, start, at: text.indexOf(':', start) + 1 };
}

function isCondition(token: Token): boolean {
  return fieldOf(token) !== undefined;
}

function fieldOf({ key }: Token): NameField | FixedCondition['field'] | undefined {
  return key === undefined ? undefined : findKey(key)?.field;
}
