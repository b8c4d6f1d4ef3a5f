/** What programs read of the hostile site: feeds, data, structured data, records for citing. Each is parsed, and the text must come back as text. */
import { expect, test } from '@playwright/test';
import { parse as parseCsv } from 'csv-parse/sync';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseHtml, type DefaultTreeAdapterTypes as Html } from 'parse5';
import { SaxesParser } from 'saxes';
import { loadArticles } from '../../lib/archive/load';
import { citationRecords, referenceFromTags, type Reference, type Untold } from '../../lib/cite';
import type { StoredArticle } from '../../lib/model';
import { CONTENT, OUT } from './site';

const LONG_RUN = process.env['LONG_TESTS'] === '1';
const SLICE = LONG_RUN ? 1 : 3;

const articles = loadArticles(join(CONTENT, 'articles'));
const byId = new Map<string, StoredArticle>(articles.map((article) => [article.id, article]));
const ids = [...byId.keys()].sort();
const read = (path: string) => readFileSync(join(OUT, path), 'utf8');

const asJson = (text: string) => text.toWellFormed();
/** What XML 1.0 cannot hold is replaced, not lost. */
const asXml = (text: string) =>
  text.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '\u{FFFD}');
/** As the HTML standard reads it. */
const asHtml = (text: string) => text.toWellFormed().replaceAll('\0', '').replace(/\r\n?/gu, '\n');
/** As it reads an attribute: a zero character is a sign that something stood there. */
const asTag = (text: string) => asHtml(text.replaceAll('\0', '\ufffd'));
/** As records that end with their line must write it. */
const asLine = (text: string) =>
  text
    .toWellFormed()
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();

interface Row {
  readonly id: string;
  readonly title: string;
  readonly byline?: string;
  readonly text?: readonly { readonly line: number; readonly text: string }[];
}

test('the table: every cell is one cell, and none is a formula', () => {
  const rows = parseCsv<Record<string, string>>(read('du-lieu/bai-viet.csv'), { bom: true, columns: true });
  expect(rows.map(({ id }) => id).sort()).toEqual(ids);
  const formulas = rows.flatMap((row) => Object.values(row).filter((cell) => /^[=+\-@\t\r＝＋－＠]/u.test(cell)));
  expect(formulas).toEqual([]);
  for (const { id = '', title = '' } of rows) {
    const wanted = asJson(byId.get(id)?.title.text ?? '');
    expect.soft([wanted, `'${wanted}`], id).toContain(title);
  }
});

test('the lines of all articles: each is one line with the whole text', () => {
  const rows = read('du-lieu/bai-viet.jsonl')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Row);
  expect(rows.map(({ id }) => id).sort()).toEqual(ids);
  for (const { id, title, byline, text } of rows) {
    const article = byId.get(id);
    expect.soft(title).toBe(asJson(article?.title.text ?? ''));
    expect.soft(byline).toBe(article?.byline === undefined ? undefined : asJson(article.byline));
    expect.soft(text?.map((block) => block.text)).toEqual(article?.body.map((block) => asJson(block.text)));
  }
});

/** Elements of a strictly parsed document, in order, each with the text directly in it. @throws where it is not well-formed */
function elementsOf(xml: string): readonly { readonly name: string; readonly text: string }[] {
  const parser = new SaxesParser();
  const open: { name: string; text: string }[] = [];
  const closed: { name: string; text: string }[] = [];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name }) => void open.push({ name, text: '' }));
  parser.on('text', (text) => {
    const element = open.at(-1);
    if (element !== undefined) element.text += text;
  });
  parser.on('closetag', () => {
    const element = open.pop();
    if (element !== undefined) closed.push(element);
  });
  parser.write(xml).close();
  return closed;
}

const ATOM = 'feed id title subtitle updated published author name link entry summary'.split(' ');

test('the feeds: nothing but the elements of Atom, and titles to the letter', () => {
  const titles = new Set(articles.map(({ title }) => asXml(title.text)));
  const [feed, ...others] = readdirSync(OUT, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('feed.xml'))
    .sort((a, b) => a.length - b.length)
    .map(read);
  for (const xml of [feed ?? '', ...others]) {
    expect(elementsOf(xml).filter(({ name }) => !ATOM.includes(name))).toEqual([]);
  }
  const told = elementsOf(feed ?? '').filter(({ name }) => name === 'title');
  // One is the feed's own, and it closes first.
  expect(told).toHaveLength(51);
  expect(told.slice(1).filter(({ text }) => !titles.has(text))).toEqual([]);
});

test('the JSON feed: titles and texts to the letter', () => {
  const { items } = JSON.parse(read('feed.json')) as { readonly items: readonly { readonly title: string }[] };
  const titles = new Set(articles.map(({ title }) => asJson(title.text)));
  expect(items).toHaveLength(50);
  expect(items.map(({ title }) => title).filter((title) => !titles.has(title))).toEqual([]);
});

/** Parts of an article's page that programs read. */
interface PageParts {
  readonly data: readonly unknown[];
  readonly tags: ReadonlyMap<string, string>;
  /** What the page's script writes the records from. */
  readonly reference: Reference;
}

function partsOf(id: string): PageParts {
  const found = { data: [] as unknown[], tags: [] as [string, string][], untold: [] as Untold[] };
  const walk = (node: Html.Node): void => {
    if ('attrs' in node) {
      const attributes = new Map(node.attrs.map(({ name, value }) => [name, value]));
      if (attributes.get('type') === 'application/ld+json') found.data.push(JSON.parse(textOf(node)));
      if (node.tagName === 'meta') found.tags.push([attributes.get('name') ?? '', attributes.get('content') ?? '']);
      if (attributes.get('id') === 'trich-dan-du-lieu') found.untold.push(JSON.parse(textOf(node)) as Untold);
    }
    if ('childNodes' in node) node.childNodes.forEach(walk);
  };
  walk(parseHtml(read(`bai-viet/${id}/index.html`)));
  const [untold, ...others] = found.untold;
  if (untold === undefined || others.length > 0) throw new Error(`${id}: not one reference in the page`);
  return { data: found.data, tags: new Map(found.tags), reference: referenceFromTags(found.tags, untold) };
}

function textOf(node: Html.Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

/** Every value of a key, however deep. */
function valuesOf(key: string, data: unknown): unknown[] {
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([name, value]: [string, unknown]) => [
    ...(name === key ? [value] : []),
    ...valuesOf(key, value),
  ]);
}

const RIS_TAGS = ['TY', 'AU', 'TI', 'T2', 'PB', 'PY', 'DA', 'LA', 'UR', 'Y2', 'DP', 'L2', 'N1', 'ID', 'ER'];
const BIBTEX_FIELDS = [
  'entrysubtype',
  'author',
  'title',
  'journal',
  'journaltitle',
  'organization',
  'publisher',
  'date',
  'year',
  'url',
  'urldate',
  'langid',
  'note',
];

function risFaults(record: string, title: string): string[] {
  const rows = record
    .trimEnd()
    .split('\r\n')
    .map((line) => /^([A-Z][A-Z0-9]) {2}- ?(.*)$/u.exec(line)?.slice(1) ?? ['', line]);
  const strange = rows.filter(([tag = '']) => !RIS_TAGS.includes(tag)).map(([, line]) => `ris: ${line}`);
  const once = ['TY', 'TI', 'ER'].filter((tag) => rows.filter(([name]) => name === tag).length !== 1);
  const told = rows.find(([tag]) => tag === 'TI')?.[1];
  return [...strange, ...once.map((tag) => `ris: not one ${tag}`), ...(told === title ? [] : [`ris: title ${told}`])];
}

/** Braces pair, and outside them stand the fields alone. */
function bibtexFaults(record: string, title: string): string[] {
  let depth = 0;
  let outside = '';
  for (const sign of record.replace(/\\./gu, '')) {
    if (sign === '}') depth -= 1;
    if (depth === 1 && sign !== '{' && sign !== '}') outside += sign;
    if (sign === '{') depth += 1;
    if (depth < 0) return ['bibtex: a brace too many'];
  }
  const fields = outside
    .split(',')
    .slice(1)
    .map((part) => part.replace(/[\s=]/gu, ''));
  const told = /^ {2}title = \{\{(.*)\}\},$/mu.exec(record)?.[1] ?? '';
  const letters = (text: string) => text.replace(/\\text\w+\{\}/gu, '').replace(/[^\p{L}\p{N}]/gu, '');
  return [
    ...(depth === 0 ? [] : [`bibtex: ${depth} braces open`]),
    ...fields.filter((name) => !BIBTEX_FIELDS.includes(name)).map((name) => `bibtex: field ${name}`),
    ...(letters(told) === letters(title) ? [] : [`bibtex: title ${told.slice(0, 100)}`]),
  ];
}

function cslFaults(record: string, title: string): string[] {
  const [item, ...others] = JSON.parse(record) as readonly { readonly title: string }[];
  return item?.title === title && others.length === 0 ? [] : [`csl: title ${String(item?.title).slice(0, 100)}`];
}

test('structured data, tags and records for citing: one article each, titles to the letter', () => {
  for (const article of articles.filter((_, index) => index % SLICE === 0)) {
    const { data, tags, reference } = partsOf(article.id);
    const title = asTag(article.title.text);
    const line = asLine(title);
    expect.soft(valuesOf('headline', data), article.id).toContain(asJson(article.title.text));
    expect.soft(tags.get('citation_title'), article.id).toBe(title);
    const [bibtex = '', ris = '', csl = ''] = citationRecords(reference).map(({ text }) => text);
    expect
      .soft([...bibtexFaults(bibtex, line), ...risFaults(ris, line), ...cslFaults(csl, title)], article.id)
      .toEqual([]);
  }
});

test('the sitemap: addresses of pages that stand, each once', () => {
  const names = readdirSync(OUT).filter((name) => /^sitemap.*\.xml$/u.test(name));
  const addresses = names.flatMap((name) =>
    elementsOf(read(name)).flatMap((element) => (element.name === 'loc' ? [element.text] : [])),
  );
  const pages = addresses.filter((address) => !address.endsWith('.xml')).map((address) => new URL(address));
  expect(pages.filter(({ origin }) => origin !== 'https://kho-tin.example')).toEqual([]);
  const missing = pages.filter(({ pathname }) => !existsSync(join(OUT, decodeURIComponent(pathname), 'index.html')));
  expect(missing.map(String)).toEqual([]);
  expect(new Set(pages.map(String)).size).toBe(pages.length);
  const listed = new Set(pages.map(({ pathname }) => pathname));
  expect(ids.filter((id) => !listed.has(`/bai-viet/${id}/`))).toEqual([]);
});
