import { expect, test } from 'vitest';
import { parseEntityId } from '../../lib/model';
import type { Condition } from '../../lib/search/conditions';
import type { NumberedEntity } from '../../lib/search/entities';
import { suggest } from './_suggest';

const NUMBER = 'Chỉ thị số 35-CT/TW';
const directive = (term: string, articles: number): NumberedEntity => ({
  ...{ kind: 'document', id: parseEntityId(`35-ct-tw-khoa-${term}`), name: NUMBER, aliases: [] },
  ...{ detail: `khóa ${term}`, articles, hasPage: articles > 0, number: articles },
});

const itself = (term: string): Condition => ({ field: 'document', id: parseEntityId(`35-ct-tw-khoa-${term}`) });

/** What becomes of the question if each of `entities` is chosen in turn. */
async function completed(typed: string, ...entities: readonly NumberedEntity[]): Promise<readonly unknown[]> {
  const suggestions = await suggest({ suggest: () => Promise.resolve([...entities]) }, typed);
  return suggestions.map((suggestion) => ('typed' in suggestion ? [suggestion.typed, suggestion.chosen] : []));
}

test('one of that number is completed by its name', async () => {
  expect(await completed('họp văn bản:35', directive('xii', 3))).toEqual([[`họp văn bản:"${NUMBER}" `, undefined]]);
});

test('behind a key none is offered that would find nothing', async () => {
  expect(await completed('văn bản:35', directive('xii', 3), directive('xiii', 0))).toEqual([
    [`văn bản:"${NUMBER}" `, undefined],
  ]);
});

test('of several with one number each is itself', async () => {
  expect(await completed('họp văn bản:35', directive('xii', 3), directive('xiii', 2))).toEqual([
    ['họp ', itself('xii')],
    ['họp ', itself('xiii')],
  ]);
});

test('what is left out is written: a choice beside the results is none of what is not wanted', async () => {
  const [first] = await completed('họp -văn bản:35', directive('xii', 3), directive('xiii', 2));
  expect(first).toEqual([`họp -văn bản:"${NUMBER}" `, undefined]);
});
