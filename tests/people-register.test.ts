import { expect, test } from 'vitest';
import { loadArchive } from '../lib/archive/load';

/** An address that the register lacks could change with the next article. */
test('everybody with a page has an address in the register, and no address belongs to two people', () => {
  const { people, personAddresses } = loadArchive('content');
  expect(people.filter(({ hasPage }) => hasPage).length).toBeGreaterThan(0);
  expect(personAddresses.newAddresses, 'run npm run convert and commit content/addresses').toEqual([]);
  expect(personAddresses.disputed).toEqual([]);
});
