import { describe, expect, test } from 'vitest';
import { loadAuthority } from '../../lib/authority/load';
import { toStored } from '../../lib/batch/stored';
import { decodeRawFile, listRawFiles, loadArticleFiles, loadRawFile } from '../../lib/batch/load';
import { convert, prepareFacts } from '../../lib/convert';
import { readArticle, writeArticle } from '../../lib/markdown';
import { parseIsoDay, type Article, type SourcePath } from '../../lib/model';
import { spansOf } from './spans';

const RAW = 'content/raw';
const facts = prepareFacts(loadAuthority('content/authority'));
const kept = loadArticleFiles('content/articles');

function convertFile(path: SourcePath): Article {
  const decoded = decodeRawFile(loadRawFile(RAW, path));
  if (decoded.kind === 'rejected') throw new Error(`${path}: ${decoded.rejection.reason}`);
  const conversion = convert(decoded.raw, facts);
  if (conversion.kind === 'rejected') throw new Error(`${path}: ${conversion.rejection.reason}`);
  return conversion.article;
}

describe.each(listRawFiles(RAW))('%s', (path) => {
  const article = convertFile(path);
  const raw = decodeRawFile(loadRawFile(RAW, path));
  const lines = raw.kind === 'text' ? raw.raw.text.split('\n') : [];

  test('gives the committed article, byte for byte', () => {
    const file = kept.find((candidate) => candidate.raw === path);
    expect(file, 'run "npm run convert", read the difference, commit it').toBeDefined();
    const before = readArticle(file?.text ?? '', file?.name ?? '');
    expect(writeArticle(toStored(article, before, parseIsoDay('2000-01-01')))).toBe(file?.text);
  });

  test('gives the same twice in one process', () => expect(convertFile(path)).toEqual(article));

  test('every span is its words', () => {
    for (const { at, words } of spansOf(article)) {
      const block = [article.title, ...article.body].find((candidate) => candidate.lines.first === at.line);
      expect(block?.text.slice(at.start, at.end)).toBe(words);
    }
  });

  test('no line is lost: kept and removed words together are the raw words', () => {
    for (const [index, raw] of lines.entries()) {
      const number = index + 1;
      const covers = ({ lines: { first, last } }: { lines: { first: number; last: number } }) =>
        first <= number && number <= last;
      const blocks = [article.title, ...article.body, ...article.imprint].filter(covers);
      const removals = article.removals.filter(covers);
      const told = wordsOf([...blocks, ...removals].map(({ text }) => text).join(' '));
      expect(
        wordsOf(raw).filter((word) => !told.includes(word)),
        `line ${number}`,
      ).toEqual([]);
    }
  });

  test('nothing is invented: every kept word stands in its raw lines', () => {
    for (const block of [article.title, ...article.body, ...article.imprint]) {
      const raw = wordsOf(lines.slice(block.lines.first - 1, block.lines.last).join(' '));
      expect(wordsOf(block.text).filter((word) => !raw.includes(word))).toEqual([]);
    }
  });
});

function wordsOf(text: string): string[] {
  return text.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}
