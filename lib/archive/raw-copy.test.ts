import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parseSourcePath } from '../model';
import { loadRawCopy } from './load';

const folder = mkdtempSync(join(tmpdir(), 'kho-tin-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = parseSourcePath('a.txt');
const bytes = Buffer.from('Đại hội\r\n');
mkdirSync(join(folder, 'raw'));
writeFileSync(join(folder, 'raw', file), bytes);
const sha256 = createHash('sha256').update(bytes).digest('hex');

describe('the raw file of an article', () => {
  it.each([
    ['as it was converted', { file, sha256 }, { kind: 'kept', bytes }],
    ['edited since', { file, sha256: '0'.repeat(64) }, { kind: 'changed', file: join(folder, 'raw', file) }],
    ['not there', { file: parseSourcePath('b.txt'), sha256 }, { kind: 'missing' }],
  ])('%s', (_, raw, expected) => {
    expect(loadRawCopy(folder, raw)).toEqual(expected);
  });
});
