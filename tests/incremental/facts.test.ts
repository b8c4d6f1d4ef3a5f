import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { findReach, mayReach, type AuthorityTexts } from '../../lib/authority/difference';
import { AuthorityError } from '../../lib/authority/entry';
import { loadAuthority, loadAuthorityTexts } from '../../lib/authority/load';
import { toStored } from '../../lib/batch/stored';
import { decodeRaw } from '../../lib/clean/decode';
import { convert, prepareFacts, type Facts } from '../../lib/convert';
import { writeArticle } from '../../lib/markdown';
import { parseIsoDay, parseSourcePath } from '../../lib/model';
import { readMarkedPage } from '../../lib/report/marked-page';
import { applyChange, changes, wordsOf } from './changes';

const RUNS = Number(process.env['FACT_CHANGES'] ?? (process.env['LONG_TESTS'] === '1' ? 400 : 12));
/** A dozen changes may all be of facts that no text names. */
const ENOUGH = 100;
const AUTHORITY = 'content/authority';
const folder = mkdtempSync(join(tmpdir(), 'facts-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The raw files of the archive, marked pages, and articles of a sentence that cites a document on a day. */
function readTexts(): readonly string[] {
  const raw = readdirSync('content/raw')
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(join('content/raw', name), 'utf8'));
  const pages = ['check', 'study'].flatMap((set) =>
    readdirSync(join('tests/pages', set)).map((name) =>
      readMarkedPage(name, readFileSync(join('tests/pages', set, name), 'utf8')),
    ),
  );
  const rows = readFileSync('tests/resolution/cases.tsv', 'utf8').split('\n');
  const cited = rows.map((row) => row.split('\t')).filter(([day, , words]) => /^[\d-]{10}$/u.test(day ?? '') && words);
  return [...raw, ...pages.map(({ text }) => text), ...cited.map(([day = '', , words = '']) => citing(day, words))];
}

function citing(day: string, words: string): string {
  const [year, month, date] = day.split('-').map(Number);
  const opened = `Ngày ${date}/${month}/${year}, tại thành phố Vinh, Tỉnh ủy Nghệ An họp thường kỳ`;
  return `Tỉnh ủy Nghệ An bàn về công tác xây dựng Đảng\n\n${opened}. ${words}\n\nTheo Báo Nghệ An\n`;
}

const texts = readTexts();
const words = wordsOf(texts);
const before = loadAuthorityTexts(AUTHORITY);
const articles = convertAll(prepareFacts(loadAuthority(AUTHORITY)));

function convertAll(facts: Facts): string[] {
  return texts.map((text, number) => convertOne(text, number, facts));
}

function convertOne(text: string, number: number, facts: Facts): string {
  const decoded = decodeRaw(parseSourcePath(`${number}.txt`), new TextEncoder().encode(text));
  const made = decoded.kind === 'text' ? convert(decoded.raw, facts) : decoded;
  return made.kind === 'article'
    ? writeArticle(toStored(made.article, undefined, parseIsoDay('2026-01-02')))
    : JSON.stringify(made.rejection);
}

/** The facts of these files; undefined where a check of the authority data refuses them. */
function factsOf(files: AuthorityTexts): Facts | undefined {
  for (const name of readdirSync(AUTHORITY)) {
    writeFileSync(join(folder, name), files[name] ?? readFileSync(join(AUTHORITY, name)));
  }
  try {
    return prepareFacts(loadAuthority(folder));
  } catch (error) {
    if (error instanceof AuthorityError) return undefined;
    throw error;
  }
}

test(
  `converting only what a change of the facts may reach gives what converting everything gives (${RUNS} changes)`,
  {
    timeout: 60_000 + RUNS * 5_000,
  },
  () => {
    let changed = 0;
    let spared = 0;
    fc.assert(
      fc.property(changes, (change) => {
        const after = applyChange(before, change, words);
        const facts = factsOf(after);
        fc.pre(facts !== undefined);
        const reach = findReach(before, after);
        const full = convertAll(facts);
        for (const [number, raw] of texts.entries()) {
          const article = articles[number] ?? '';
          const reached = mayReach(reach, { raw, article });
          if (full[number] !== article) changed += 1;
          if (!reached) spared += 1;
          if (!reached) expect(full[number], `${raw.slice(0, 200)} is not reached`).toBe(article);
        }
      }),
      { numRuns: RUNS },
    );
    console.log(`${changed} articles changed, ${spared} were spared`);
    // Something happens, sooner or later, and most of the work is spared.
    if (RUNS >= ENOUGH) expect(changed).toBeGreaterThan(0);
    expect(spared).toBeGreaterThan((RUNS * texts.length) / 4);
  },
);

test.each<readonly [string, AuthorityTexts | undefined, string]>([
  ['facts that are not known', undefined, 'everything'],
  ['the same facts', before, 'nothing'],
  ['the calendar of terms', { ...before, 'terms.json': '{}' }, 'everything'],
  ['a file that is gone', { ...before, 'new.json': '{}' }, 'everything'],
  ['another wording of what a file is about', { ...before, 'roles.json': withAbout(before['roles.json']) }, 'nothing'],
])('%s: %s', (_, former, kind) => {
  expect(findReach(former, before).kind).toBe(kind);
});

function withAbout(text = '{}'): string {
  return JSON.stringify({ ...(JSON.parse(text) as object), about: 'Offices.' });
}
