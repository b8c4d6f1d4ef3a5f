import { isIdCondition, type Condition, type FixedCondition } from '../../lib/search/conditions';
import type { Findings, Restriction } from '../../lib/search/inquiry';
import type { QueryFault, TypedCondition, TypedName } from '../../lib/search/query';
import type { Unready } from './_find';
import type { Example } from './_panel';
import { fill } from '../_text/fill';
import { searchText } from '../_text/search';
import { toRoman } from '../../lib/text/roman';

const SHOWN_NAMES = 2;
const words = searchText.conditions;

/** A restriction in the reader's words: `cụm từ “đại hội”`, `trừ nguồn: VOV`, `khóa XIII`. */
export function restrictionWords(restriction: Restriction): string {
  switch (restriction.kind) {
    case 'phrase':
    case 'without':
      return fill(words[restriction.kind], { words: restriction.words });
    case 'typed':
      return typedWords(restriction.condition, restriction.meant.map(distinctName));
    case 'chosen':
      return conditionWords(restriction.condition, restriction.name);
    default:
      return restriction satisfies never;
  }
}

export function conditionWords(condition: Condition, name?: string): string {
  return isIdCondition(condition)
    ? fill(words[condition.field], { names: name ?? condition.id })
    : fixedWords(condition);
}

function fixedWords(condition: FixedCondition): string {
  switch (condition.field) {
    case 'from':
    case 'to':
      return fill(words[condition.field], { day: condition.day.split('-').reverse().join('/') });
    case 'year':
      return fill(words.year, { year: String(condition.year) });
    case 'term':
      return fill(words.term, { term: toRoman(condition.term) });
    case 'certainty':
      return searchText.certainties[condition.certainty];
    default:
      return condition satisfies never;
  }
}

function typedWords({ means, not }: TypedCondition, names: readonly string[]): string {
  const told = 'words' in means ? fill(words[means.field], { names: listed(names) }) : means.map(fixedWords).join(', ');
  return not ? fill(words.not, { condition: told }) : told;
}

function listed(names: readonly string[]): string {
  const shown = [...new Set(names)];
  const first = shown.slice(0, SHOWN_NAMES).join('; ');
  const others = shown.length - SHOWN_NAMES;
  return others > 0 ? fill(words.others, { names: first, count: others }) : first;
}

/** A document's number with its term: it stands in several. */
export function distinctName({
  kind,
  name,
  detail,
}: {
  readonly kind: string;
  readonly name: string;
  readonly detail: string;
}): string {
  const [term = ''] = detail.split(' · ');
  return kind === 'document' && term !== '' ? `${name} (${term})` : name;
}

/** What of the query was not understood, and names that nobody has: a sentence each. */
export function misreadings(faults: readonly QueryFault[], unknown: readonly TypedName[]): string[] {
  return [
    ...faults.map(({ kind, written }) => fill(searchText.misread[kind], { written })),
    ...unknown.map(({ field, words: name }) => fill(searchText.unknownName[field], { name: name.join(' ') })),
  ];
}

/**
 * Why nothing is searched for yet.
 * @param examples those of this archive: what is unfinished is shown finished
 */
export function unreadyWords(why: Unready, examples: readonly Example[]): string {
  const finished = examples.map(([query]) => query).filter((query) => /^(?:người|từ):/u.test(query));
  return fill(searchText.unready[why], { examples: finished.join(searchText.or) });
}

/** How many articles there are, and for what; `query` is empty where nothing but filters is asked. */
export function countWords(query: string, { articles, capped, unread, restrictions }: Findings): string {
  const count = articles.length;
  if (count === 0) {
    return restrictions.length > 0 ? searchText.nothingFiltered : fill(searchText.nothing, { query });
  }
  if (query === '') return fill(searchText.countAlone, { count });
  if (unread > 0) return fill(searchText.countAbout, { count, query });
  return fill(capped ? searchText.countCapped : searchText.count, { count, query });
}
