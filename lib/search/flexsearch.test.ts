import { expect, test } from 'vitest';
import { attach, mountIndex, releaseTerms, termsOf, type Storage } from './flexsearch';

class Recorder implements Storage {
  readonly calls: string[] = [];
  readonly slots: unknown[] = [];

  async mount(index: object): Promise<void> {
    attach(index, this);
  }
  async commit(index: object): Promise<void> {
    this.calls.push('commit');
    for (const [term, slots] of termsOf(index)) this.slots.push([term, [...slots]]);
    releaseTerms(index);
  }
  async get(term: string, context: string, limit: number): Promise<number[]> {
    this.calls.push(`get ${term}${context} ${limit}`);
    return [7];
  }
  async search(_index: object, terms: readonly string[], limit: number): Promise<number[]> {
    this.calls.push(`search ${terms.join(' ')} ${limit}`);
    return [9, 8];
  }
}

const settings = (storage: Storage) => ({
  encode: (text: string) => text.split(' ').map((word) => (word === '-' ? '' : word)),
  score: (content: string[], term: string) => (content.indexOf(term) === 0 ? 0 : 5),
  storage,
});

test('commit sees every term with the ids in the slot that the score chose, empty terms passed over', async () => {
  const storage = new Recorder();
  const index = await mountIndex(settings(storage));
  index.add(0, 'a - b a');
  index.add(1, 'b');
  await index.commit();
  expect(storage.slots).toEqual([
    ['a', [[0]]],
    ['b', [[1], undefined, undefined, undefined, undefined, [0]]],
  ]);
});

test('a query of several terms asks search, with repeated terms; one of a single term asks get', async () => {
  const storage = new Recorder();
  const index = await mountIndex(settings(storage));
  expect(await index.search('a b a', 3)).toEqual([9, 8]);
  expect(await index.search('a', 3)).toEqual([7]);
  expect(storage.calls).toEqual(['search a b a 3', 'get a 3']);
});

test('articles can be added after a commit', async () => {
  const storage = new Recorder();
  const index = await mountIndex(settings(storage));
  index.add(0, 'a');
  await index.commit();
  index.add(1, 'a');
  await index.commit();
  expect(storage.slots).toEqual([
    ['a', [[0]]],
    ['a', [[1]]],
  ]);
});
