import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ADDRESSES_FILE, appendAddresses, type GivenAddress } from './identity/addresses';
import { loadArchive, type OnBroken } from './load';

/** What became of the register of people's addresses. */
export interface Registered {
  readonly added: readonly GivenAddress[];
  /** Addresses that two sides gave to two people. */
  readonly disputed: readonly GivenAddress[];
}

/**
 * Writes into the register of a content folder the addresses that its articles ask for; what stands there stays.
 * @param check compare only; write nothing
 */
export function registerAddresses(contentFolder: string, check: boolean, onBroken: OnBroken): Registered {
  const { newAddresses: added, disputed } = loadArchive(contentFolder, onBroken).personAddresses;
  const file = join(contentFolder, ADDRESSES_FILE);
  if (!check && added.length > 0) {
    const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.tmp`, appendAddresses(before, added));
    renameSync(`${file}.tmp`, file);
  }
  return { added, disputed };
}
