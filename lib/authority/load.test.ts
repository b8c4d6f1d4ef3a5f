import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadIdentityFacts } from '../archive/load';
import { loadAuthority, loadAuthorityTexts, loadEntryCorrections } from './load';

let content: string;
let folder: string;
beforeEach(() => {
  content = mkdtempSync(join(tmpdir(), 'authority-'));
  folder = join(content, 'authority');
  cpSync('content/authority', folder, { recursive: true });
});
afterEach(() => rmSync(content, { recursive: true, force: true }));

test.each<readonly [string, () => unknown]>([
  ['outlets.json', () => loadAuthority(folder)],
  ['documents.json', () => loadAuthorityTexts(folder)],
  ['corrections.json', () => loadEntryCorrections(folder)],
  ['people.json', () => loadIdentityFacts(content)],
])('%s in another encoding is refused with its line', (file, load) => {
  const bytes = readFileSync(join(folder, file));
  writeFileSync(join(folder, file), Buffer.concat([Buffer.from('{\n"\xe9": 1,\n', 'latin1'), bytes.subarray(1)]));
  expect(load).toThrow(new RegExp(`${file}: line 2: not UTF-8.*Mend the entry in content/authority`, 'u'));
});
