import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { add as addTo, BODY, of, TEXT } from '../../tests/intake';
import { zipOf, type ZipEntry } from '../../tests/zip';
import type { Arrival } from './arrival';
import { readPage } from './page';
import { saveArrival } from './save';

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

describe('what comes in', () => {
  test('a folder of texts with its folders and notes; .TXT as .txt', async () => {
    writeFileSync(sent('a.txt'), TEXT);
    writeFileSync(sent('a.yaml'), 'url: https://example.vn/a\n');
    writeFileSync(sent('B.TXT'), of('Hà Tĩnh'));
    mkdirSync(sent('2020'));
    writeFileSync(sent('2020/c.txt'), of('Hà Nam'));
    expect(await add()).toEqual([]);
    expect(texts()).toEqual(['B.txt', 'a.txt', 'c.txt']);
    expect(readFileSync(join(raw, 'a.txt'), 'utf8')).toBe(TEXT);
    expect(readFileSync(join(raw, 'a.yaml'), 'utf8')).toMatch(
      /^# added from .sent\/a\.txt.\nurl: .https:\/\/example\.vn\/a.\n$/u,
    );
  });

  test('JSON lines; a headline of its own comes first', async () => {
    const rows = [
      { text: BODY, title: 'Khai mạc Đại hội', url: 'https://example.vn/1', fetched: '2020-10-18', id: 'bai/1' },
      { text: of('Hà Nam') },
    ];
    writeFileSync(sent('tin.jsonl'), `${rows.map((row) => JSON.stringify(row)).join('\n')}\n`);
    expect(await add()).toEqual([]);
    expect(texts()).toEqual(['bai-1.txt', 'tin-2.txt']);
    expect(readFileSync(join(raw, 'bai-1.txt'), 'utf8')).toBe(`Khai mạc Đại hội\n\n${BODY}`);
    expect(readFileSync(join(raw, 'bai-1.yaml'), 'utf8')).toMatch(/tin\.jsonl:1"\nurl: .*\nfetched: "2020-10-18"/u);
  });

  test('a zip archive', async () => {
    writeFileSync(
      sent('tin.zip'),
      zipOf([
        { name: 'bài/Đại hội.txt', text: TEXT },
        { name: 'bài/', text: '' },
      ]),
    );
    expect(await add(sent('tin.zip'))).toEqual([]);
    expect(texts()).toEqual(['Đại hội.txt']);
  });
});

describe('a saved page', () => {
  const page = (inside: string, head = '') =>
    `<html><head><title>Khai mạc Đại hội Đảng bộ tỉnh - Báo Nghệ An</title>${head}</head><body><nav><a href="/">Trang chủ</a> <a href="/x">Thời sự</a></nav>${inside}<footer>Tòa soạn: Vinh</footer></body></html>`;
  const paragraphs = `<div class="content"><p>${BODY.replace('\n\n', '</p><figure><img src="a.jpg"><figcaption>Toàn cảnh. Ảnh: TTXVN</figcaption></figure><p>')}</p><p>Đại hội bầu 53 đồng chí vào Ban Chấp hành,<br>trong đó có 8 nữ.</p></div>`;
  const LEAD = 'Đây là sự kiện chính trị quan trọng của toàn tỉnh trong năm nay.';

  test.each([
    ['its main heading', page(`<h1>Khai mạc <b>Đại hội</b></h1>${paragraphs}`), 'Khai mạc Đại hội'],
    ['what it calls itself', page(paragraphs, '<meta property="og:title" content="Đại hội ở Vinh">'), 'Đại hội ở Vinh'],
    ['its title without the paper', page(paragraphs), 'Khai mạc Đại hội Đảng bộ tỉnh'],
  ])('the headline is not lost: %s', (_, html, title) => {
    const lines = readPage(html)?.text.split('\n\n') ?? [];
    expect(lines[0]).toBe(title);
    expect(lines).toContain('Toàn cảnh. Ảnh: TTXVN');
    expect(lines).toContain('trong đó có 8 nữ.\n');
    expect(lines.join(' ')).not.toContain('Trang chủ');
  });

  test('lead, time and address come along; scripts do not run', () => {
    const head = `<link rel="canonical" href="https://example.vn/bai"><meta property="article:published_time" content="2020-10-17T08:05:00+07:00">`;
    const script = '<script>document.querySelector("h1").textContent = "Khác"</script>';
    const read = readPage(page(`<h1>Khai mạc Đại hội</h1><h2 class="sapo">${LEAD}</h2>${paragraphs}${script}`, head));
    expect(read?.text.startsWith(`Khai mạc Đại hội\n\n17/10/2020 08:05\n\n${LEAD}\n\nSáng 17/10/2020`)).toBe(true);
    expect(read?.url).toBe('https://example.vn/bai');
  });

  test('an address that is a script is none', () => {
    const head = '<link rel="canonical" href="javascript:alert(1)">';
    expect(readPage(page(`<h1>Khai mạc</h1>${paragraphs}`, head))).not.toHaveProperty('url');
  });
});

describe('what is there already is known by its text or its address', () => {
  test.each([
    ['the same text with other blanks', () => writeFileSync(sent('b.txt'), `\ufeff${TEXT.replaceAll('\n', '\r\n')}\n`)],
    [
      'the same address',
      () =>
        writeFileSync(
          sent('b.jsonl'),
          `${JSON.stringify({ text: of('Hà Nam'), url: 'http://example.vn/a/?utm_source=x#y' })}\n`,
        ),
    ],
  ])('%s', async (_, prepare) => {
    writeFileSync(join(raw, 'a.txt'), TEXT);
    writeFileSync(join(raw, 'a.yaml'), 'url: https://example.vn/a\n');
    prepare();
    expect(await add()).toEqual([
      expect.stringMatching(/^known sent\/b\.\w+(?::1)?: the same (?:text|address) as a\.txt/u),
    ]);
    expect(texts()).toEqual(['a.txt']);
  });

  test('twice in one delivery', async () => {
    writeFileSync(sent('a.txt'), TEXT);
    writeFileSync(sent('b.txt'), TEXT);
    expect(await add()).toEqual(['known sent/b.txt: the same text as a.txt']);
  });
});

test('names that differ in case or in the form of their marks alone: each is told, nothing is lost', async () => {
  const names = ['đại hội.txt', 'Đại Hội.txt', 'đại hội.txt'.normalize('NFD')];
  for (const [index, name] of names.entries()) writeFileSync(sent(name), of(`Hà ${'ABC'.charAt(index)}`));
  const told = await add();
  expect(told).toHaveLength(2);
  expect(
    told.every((words) => words.startsWith('renamed') && /beside đại hội\.txt$/iu.test(words.normalize('NFC'))),
  ).toBe(true);
  const written = texts();
  expect(written).toHaveLength(3);
  expect(new Set(written.map((name) => name.normalize('NFC').toLowerCase())).size).toBe(3);
  expect(written.map((name) => readFileSync(join(raw, name), 'utf8')).sort()).toEqual(
    ['A', 'B', 'C'].map((one) => of(`Hà ${one}`)),
  );
});

describe('what is refused is named with a remedy, and the others come in', () => {
  const hostile: readonly ZipEntry[] = [
    { name: '../out.txt', text: TEXT },
    { name: '/etc/out.txt', text: TEXT },
    { name: 'C:\\out.txt', text: TEXT },
    { name: 'link.txt', text: '/etc/passwd', mode: 0o120777 },
    { name: 'bomb.txt', text: 'a'.repeat(1000), declared: 4_000_000_000 },
    { name: 'liar.txt', text: 'Đại hội '.repeat(100_000), declared: 100 },
    { name: 'secret.txt', text: TEXT, encrypted: true },
    { name: 'inner.zip', text: 'PK' },
    { name: 'scan.pdf', text: '%PDF' },
  ];
  test.each(hostile)('in a zip: $name', async (entry) => {
    writeFileSync(sent('x.zip'), zipOf([entry, { name: 'good.txt', text: TEXT }]));
    const told = await add(sent('x.zip'));
    expect(told).toEqual([expect.stringMatching(/^refused x\.zip: .*\. Remedy: /u)]);
    expect(told[0]).toContain(entry.name);
    expect(texts()).toEqual(['good.txt']);
    expect(readdirSync(folder).sort()).toEqual(['raw', 'sent']);
  });

  test.each<readonly [string, () => void, RegExp]>([
    ['no zip at all', () => writeFileSync(sent('x.zip'), 'PK, but no more'), /x\.zip: no readable zip archive/u],
    ['a link', () => symlinkSync('/etc/hostname', sent('x.txt')), /sent\/x\.txt: a link/u],
    ['an empty text', () => writeFileSync(sent('x.txt'), ' \n'), /x\.txt: the file holds no text/u],
    [
      'another encoding',
      () => writeFileSync(sent('x.txt'), Buffer.from([72, 10, 0xe9, 32])),
      /x\.txt: line 2: not UTF-8/u,
    ],
    [
      'a page without article',
      () => writeFileSync(sent('x.html'), '<p>Đang tải</p>'),
      /x\.html: no article was found/u,
    ],
    ['a picture', () => writeFileSync(sent('x.png'), ''), /x\.png: neither \.txt, \.html nor \.jsonl/u],
    ['a broken row', () => writeFileSync(sent('x.jsonl'), '{"text": \n'), /x\.jsonl:1: not JSON/u],
    ['a row without text', () => writeFileSync(sent('x.jsonl'), '\n{"url": "https://a.vn"}\n'), /x\.jsonl:2: text: /u],
    ['a row with an unknown key', () => writeFileSync(sent('x.jsonl'), '{"text":"a","tag":1}\n'), /x\.jsonl:1: tag: /u],
    ...['text', 'title', 'id', 'outlet'].map((key): [string, () => void, RegExp] => [
      `half of a letter in ${key}`,
      () => writeFileSync(sent('x.jsonl'), `${JSON.stringify({ text: TEXT, [key]: `${TEXT} \ud800` })}\n`),
      new RegExp(`x\\.jsonl:1: ${key}: half of a letter`, 'u'),
    ]),
    [
      'a row with a script for an address',
      () => writeFileSync(sent('x.jsonl'), `${JSON.stringify({ text: TEXT, url: 'javascript:alert(1)' })}\n`),
      /x\.jsonl:1: what is told of it: url: must be an http/u,
    ],
  ])('%s', async (_, prepare, message) => {
    writeFileSync(sent('good.txt'), of('Hà Nam'));
    prepare();
    expect(await add()).toEqual([expect.stringMatching(message)]);
    expect(texts()).toEqual(['good.txt']);
  });

  test('nothing where something should be is an error', async () => {
    await expect(add(sent('nowhere'))).rejects.toThrow(/nothing at .*nowhere\. Remedy/u);
  });
});

test('of two programs that chose the same name, the second is told, and touches nothing', () => {
  const arrival = (text: string): Arrival => ({ place: 'sent/a.txt', name: 'a', text, note: {} });
  saveArrival(raw, 'a.txt', arrival('one'));
  expect(() => saveArrival(raw, 'a.txt', arrival('two'))).toThrow(/a\.yaml was not there a moment ago.+Remedy: /u);
  expect(readFileSync(join(raw, 'a.txt'), 'utf8')).toBe('one');
  expect(readdirSync(raw).sort()).toEqual(['a.txt', 'a.yaml']);
});
