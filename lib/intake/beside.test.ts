import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { add as addTo, of, TEXT } from '../../tests/intake';
import { zipOf } from '../../tests/zip';

let folder: string;
let raw: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'intake-'));
  raw = join(folder, 'raw');
  mkdirSync(raw);
  mkdirSync(join(folder, 'sent'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const sent = (name: string) => join(folder, 'sent', name);

/** As `npm run add`: everything that is refused, known or renamed, in words. */
const add = (path = join(folder, 'sent')) => addTo(path, raw);
const texts = () => readdirSync(raw).filter((name) => name.endsWith('.txt'));

describe('what lies beside texts', () => {
  const NOTE = 'url: https://example.vn/a\noutlet: Báo A\n';

  test('a note in a zip comes with its text, whichever stands first', async () => {
    writeFileSync(
      sent('x.zip'),
      zipOf([
        { name: 'bai/a.yaml', text: NOTE },
        { name: 'bai/a.txt', text: TEXT },
        {
          name: 'b.html',
          text: `<html><body><h1>Khai mạc Đại hội</h1><p>${of('Hà Nam')}</p><p>${of('Lào Cai')}</p></body></html>`,
        },
        { name: 'b.yaml', text: NOTE.replace('/a', '/b') },
        { name: 'a.txt', text: of('Hà Tĩnh') },
      ]),
    );
    expect((await add(sent('x.zip'))).filter((words) => !words.startsWith('renamed'))).toEqual([]);
    expect(readFileSync(join(raw, 'a.yaml'), 'utf8')).toBe(
      '# added from "x.zip: bai/a.txt"\nurl: "https://example.vn/a"\noutlet: "Báo A"\n',
    );
    expect(readFileSync(join(raw, 'b.yaml'), 'utf8')).toContain('https://example.vn/b');
    expect(texts()).toHaveLength(3);
  });

  const names = ['__MACOSX/._a.txt', '.DS_Store', 'bai/._a.txt', 'bai/a.txt~', 'Thumbs.db', 'README.md', '.git/a.txt'];
  test('what other programs left in a zip is passed over in one line', async () => {
    const all = [{ name: 'a.txt', text: TEXT }, ...names.map((name) => ({ name, text: 'x\0' }))];
    writeFileSync(sent('x.zip'), zipOf(all));
    expect(await add(sent('x.zip'))).toEqual([`passed x.zip: ${names.join(', ')}`]);
    expect(texts()).toEqual(['a.txt']);
  });

  test('and so in a folder', async () => {
    for (const folderName of ['__MACOSX', 'bai', '.git']) mkdirSync(sent(folderName));
    for (const name of names) writeFileSync(sent(name), 'x\0');
    writeFileSync(sent('a.txt'), TEXT);
    expect(await add()).toEqual([`passed sent: ${names.toSorted().join(', ')}`]);
    expect(texts()).toEqual(['a.txt']);
  });

  const trouble: readonly (readonly [string, string, string | Buffer, RegExp])[] = [
    ['a note without its text', 'b.yaml', NOTE, /b\.yaml: a note without its text\. Remedy/u],
    ['a note beside JSON lines', 'c.yaml', NOTE, /c\.yaml: a note without its text\. Remedy/u],
    ['a note in capitals', 'a.YAML', NOTE, /a\.YAML: a note is called .* Remedy: rename it to a\.yaml/u],
    ['a note called .yml', 'a.yml', NOTE, /a\.yml: .* Remedy: rename it to a\.yaml/u],
    ['a note that an editor gave its ending', 'a.yaml.txt', NOTE, /a\.yaml\.txt: .* Remedy: rename it to a\.yaml/u],
    [
      'a note in another encoding',
      'd.yaml',
      Buffer.from('url: https://a.vn\noutlet: Báo\n', 'latin1'),
      /d\.txt: its note, line 2: not UTF-8.* Remedy/u,
    ],
    [
      'a note of a day to come',
      'd.yaml',
      'fetched: 2999-01-01\n',
      /d\.txt: .*fetched: 2999-01-01 is still to come\. Remedy/u,
    ],
  ];
  test.each(trouble)('%s is named', async (_, name, text, message) => {
    writeFileSync(sent('a.txt'), TEXT);
    writeFileSync(sent('d.txt'), of('Hà Nam'));
    writeFileSync(sent('c.jsonl'), `${JSON.stringify({ text: of('Lào Cai') })}\n`);
    writeFileSync(sent(name), text);
    expect(await add()).toEqual([expect.stringMatching(message)]);
    const zip = zipOf([
      { name, text },
      { name: 'a.txt', text: of('Huế') },
      { name: 'd.txt', text: of('Cà Mau') },
      { name: 'c.jsonl', text: JSON.stringify({ text: of('Sơn La') }) },
    ]);
    rmSync(sent(''), { recursive: true });
    mkdirSync(sent(''));
    writeFileSync(sent('x.zip'), zip);
    expect(await add(sent('x.zip'))).toEqual(expect.arrayContaining([expect.stringMatching(message)]));
  });

  test('a bomb of a note keeps its text out, and both are named', async () => {
    writeFileSync(
      sent('x.zip'),
      zipOf([
        { name: 'a.txt', text: TEXT },
        { name: 'a.yaml', text: NOTE, declared: 5_000_000 },
      ]),
    );
    expect(await add(sent('x.zip'))).toEqual([
      expect.stringMatching(/a\.txt: its note a\.yaml does not come in/u),
      expect.stringMatching(/a\.yaml: 5000000 bytes are no note\. Remedy/u),
    ]);
    expect(texts()).toEqual([]);
  });

  test('a name that ends like a note becomes that of a raw file', async () => {
    writeFileSync(sent('x.jsonl'), `${JSON.stringify({ text: TEXT, id: 'tin.yaml' })}\n`);
    expect(await add()).toEqual([]);
    expect(texts()).toEqual(['tin.txt']);
  });
});
