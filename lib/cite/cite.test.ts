import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { describe, expect, test } from 'vitest';
import { HOSTILE_STRINGS } from '../../tests/hostile/strings';
import { readByZotero } from '../../tests/machines/zotero';
import { known, sampleArticle } from '../../tests/sample';
import { parseRuleId, type StoredArticle } from '../model';
import {
  authorOf,
  citationTags,
  cslItem,
  referenceFromTags,
  referenceOf,
  untoldOf,
  writeBibtex,
  writeCsl,
  writeRis,
  type CslItem,
  type Reference,
} from '.';
import { COLLECTIVES, isCollective } from './collective';

const ORIGIN = 'https://example.org';
const source = (told: { readonly outlet?: { readonly name: string }; readonly agency?: string }) => ({
  source: { ...told, evidence: 'a', rule: parseRuleId('fields/sample'), confidence: 'high' as const },
});
const author = (name: string) => ({ kind: 'author' as const, name, line: 9 });

const whole = sampleArticle('dai-hoi-1', {
  title: { kind: 'title', lines: { first: 1, last: 1 }, text: '100% đại biểu tán thành & thông qua Nghị quyết #1' },
  published: known('published', '2020-07-01T10:45', 'minute'),
  credits: [author('Nguyễn Thị Thu Hà'), author('Hoài'), { kind: 'photographer', name: 'Văn Bình', line: 9 }],
  crawl: { url: 'https://baotintuc.vn/a_b.htm?x=1&y=%20' },
  ...source({ outlet: { name: 'Báo Tin tức' }, agency: 'TTXVN' }),
});
const bare = sampleArticle('dai-hoi-2');

/** In RIS of 2011 the author of a newspaper article is its "reporter", whose name this reader leaves in one piece. */
type ReadItem = Partial<CslItem> & { readonly reporter?: string | readonly string[] };

function reportersOf({ reporter }: ReadItem): CslItem['author'] {
  if (reporter === undefined) return undefined;
  return [reporter].flat().map((name) => {
    const [family = '', given] = name.split(', ');
    return { family, ...(given === undefined ? {} : { given }) };
  });
}

/** The parts of a read reference that all formats carry, in one form. */
function told(item: ReadItem | undefined) {
  const issued = item?.issued?.['date-parts'][0];
  return {
    title: item?.title,
    authors: (item?.author ?? (item && reportersOf(item)))?.map((name) =>
      'literal' in name
        ? { family: name.literal }
        : { family: name.family, ...(name.given === undefined ? {} : { given: name.given }) },
    ),
    paper: item?.['container-title'],
    issued,
    url: item?.URL,
  };
}

function readBack(
  text: string,
  format: '@biblatex/text' | '@bibtex/text' | '@ris/file' | '@else/json',
): ReadItem | undefined {
  return plugins.input.chain(text, { forceType: format, generateGraph: false })[0];
}

describe('records for citation managers', () => {
  const expected = {
    title: whole.title.text,
    authors: [{ family: 'Nguyễn', given: 'Thị Thu Hà' }, { family: 'Hoài' }],
    paper: 'Báo Tin tức',
    issued: [2020, 7, 1],
    url: 'https://baotintuc.vn/a_b.htm?x=1&y=%20',
  };
  const reference = referenceOf(whole, ORIGIN);

  test.each([
    ['BibLaTeX', writeBibtex(reference), '@biblatex/text'],
    ['CSL-JSON', writeCsl(reference), '@else/json'],
  ] as const)('%s is read back whole', (_, text, format) => {
    expect(told(readBack(text, format))).toEqual(expected);
  });

  test('RIS is read back whole; its reader takes the year alone, for others the day stands beside', () => {
    expect(told(readBack(writeRis(reference), '@ris/file'))).toEqual({ ...expected, issued: [2020] });
    expect(writeRis(reference)).toContain('\r\nDA  - 2020/07/01/\r\n');
  });

  test('BibTeX is read back by readers of the old fields, with the year alone', () => {
    expect(told(readBack(writeBibtex(reference), '@bibtex/text'))).toEqual({ ...expected, issued: [2020] });
  });

  test.each([
    ['BibLaTeX', writeBibtex(referenceOf(bare, ORIGIN)), '@biblatex/text'],
    ['BibTeX', writeBibtex(referenceOf(bare, ORIGIN)), '@bibtex/text'],
    ['RIS', writeRis(referenceOf(bare, ORIGIN)), '@ris/file'],
    ['CSL-JSON', writeCsl(referenceOf(bare, ORIGIN)), '@else/json'],
  ] as const)('%s has no day, author or newspaper where none is known', (_, text, format) => {
    const item = told(readBack(text, format));
    expect(item).toEqual({
      title: 'Bài dai-hoi-2',
      authors: undefined,
      paper: undefined,
      issued: undefined,
      url: `${ORIGIN}/bai-viet/dai-hoi-2/`,
    });
  });

  test('name the copy beside the original', () => {
    expect(cslItem(reference).archive_location).toBe(`${ORIGIN}/bai-viet/dai-hoi-1/`);
    expect(writeBibtex(reference)).toContain(`${ORIGIN}/bai-viet/dai-hoi-1/`);
    expect(writeRis(reference)).toMatch(
      /^N1 {2}- Bản lưu: .*, https:\/\/example\.org\/bai-viet\/dai-hoi-1\/, lưu ngày \d\d\/\d\d\/\d{4}\r$/mu,
    );
  });

  test('have no address of the copy without SITE_URL', () => {
    const nowhere = referenceOf(bare, undefined);
    expect(writeBibtex(nowhere)).not.toMatch(/^ {2}url(?:date)? =/mu);
    expect(writeRis(nowhere)).not.toContain('UR');
    expect(cslItem(nowhere).URL).toBeUndefined();
  });

  test('and tell the archive and the day all the same', () => {
    const nowhere = referenceOf(bare, undefined);
    const [year = '', month = '', day = ''] = nowhere.archived.split('-');
    const words = `Bản lưu: ${nowhere.archive}, lưu ngày ${[day, month, year].join('/')}`;
    expect(writeBibtex(nowhere)).toContain(`note = {${words}}`);
    expect(writeRis(nowhere)).toContain(`\r\nY2  - ${year}/${month}/${day}/\r\n`);
    expect(writeRis(nowhere)).toContain(`\r\nN1  - ${words}\r\n`);
    expect(cslItem(nowhere)).toMatchObject({
      archive: nowhere.archive,
      accessed: { 'date-parts': [[year, month, day].map(Number)] },
    });
  });

  test.each([
    ['a newspaper', whole, ['@article{', 'TY  - NEWS', 'article-newspaper']],
    ['none', bare, ['@online{', 'TY  - ELEC', 'webpage']],
  ])('are of one type: with %s', (_, article, types) => {
    const told = referenceOf(article, ORIGIN);
    expect([/^@\w+\{/u.exec(writeBibtex(told))?.[0], writeRis(told).split('\r\n')[0], cslItem(told).type]).toEqual(
      types,
    );
  });

  test.each([
    ['BibLaTeX', writeBibtex, '@biblatex/text'],
    ['RIS', writeRis, '@ris/file'],
    ['CSL-JSON', writeCsl, '@else/json'],
  ] as const)('%s names the agency, with a newspaper and without', (_, write, format) => {
    const alone = sampleArticle('dai-hoi-3', source({ agency: 'TTXVN' }));
    const agencies = [whole, alone].map((article) => readBack(write(referenceOf(article, ORIGIN)), format)?.publisher);
    expect(agencies).toEqual(['TTXVN', 'TTXVN']);
  });

  test('RIS has a tag on every line, and lines end CRLF', () => {
    const lines = writeRis(reference).split('\r\n');
    expect(lines.filter((line) => line !== '' && !/^[A-Z][A-Z0-9] {2}- /u.test(line))).toEqual([]);
    expect([lines[0], lines.at(-2), lines.at(-1)]).toEqual(['TY  - NEWS', 'ER  - ', '']);
  });

  test.each(['a {b} c', 'mở { không đóng', 'đóng } không mở', String.raw`\{ \} {{`])(
    'keep the braces of %s',
    (text) => {
      const braced = sampleArticle('a-1', {
        title: { kind: 'title', lines: { first: 1, last: 1 }, text },
        ...source({ outlet: { name: `Báo ${text}` } }),
      });
      const item = readBack(writeBibtex(referenceOf(braced, ORIGIN)), '@biblatex/text');
      expect([item?.title, item?.['container-title']]).toEqual([text, `Báo ${text}`]);
    },
  );

  test.each(HOSTILE_STRINGS.map(({ text }) => text))('hold together around %j', (text) => {
    const hostile = sampleArticle('a-1', {
      title: { kind: 'title', lines: { first: 1, last: 1 }, text: `Đầu ${text} cuối` },
      credits: [author(`Hà ${text}`)],
    });
    const record = referenceOf(hostile, ORIGIN);
    expect(readBack(writeRis(record), '@ris/file')?.title).toContain('cuối');
    expect(readBack(writeBibtex(record), '@bibtex/text')?.title).toContain('cuối');
    expect(readBack(writeCsl(record), '@else/json')?.title).toBe(`Đầu ${text} cuối`.toWellFormed());
    expect(writeBibtex(record).match(/^@/gmu)).toHaveLength(1);
    expect(writeRis(record).match(/^TY {2}- /gmu)).toHaveLength(1);
  });
});

describe('a day of publication', () => {
  test.each([
    ['2020-07-01T10:45', 'minute', [2020, 7, 1]],
    ['2020-07-01', 'day', [2020, 7, 1]],
    ['2020-07', 'month', [2020, 7]],
    ['2024-Q2', 'quarter', [2024]],
    ['2020', 'year', [2020]],
    ['XXXX-11-03', 'month-day', undefined],
  ] as const)('%s is told as far as it is known', (value, precision, parts) => {
    const article = sampleArticle('a-1', { published: known('published', value, precision) });
    expect(cslItem(referenceOf(article, ORIGIN)).issued?.['date-parts'][0]).toEqual(parts);
  });

  test('that was concluded is marked', () => {
    const published = { ...known('published', '2020-07-01', 'day'), confidence: 'medium' as const };
    expect(cslItem(referenceOf(sampleArticle('a-1', { published }), ORIGIN)).issued?.circa).toBe(true);
    expect(cslItem(referenceOf(whole, ORIGIN)).issued?.circa).toBeUndefined();
  });
});

test.each([
  ['Nguyễn Thị Thu Hà', { family: 'Nguyễn', given: 'Thị Thu Hà' }],
  ['Hoài', { family: 'Hoài' }],
  ['Trần A, TTXVN', { family: 'Trần', given: 'A TTXVN' }],
  ['Nhóm  phóng viên', { family: 'Nhóm phóng viên' }],
])('the parts of the name %s', (name, parts) => expect(authorOf(name)).toEqual(parts));

describe('bylines that name no person', () => {
  for (const { id, pattern, examples } of COLLECTIVES) {
    test.each(examples.catches)(`${id} catches %s`, (name) => expect(pattern.test(name)).toBe(true));
    test.each(examples.leaves)(`${id} leaves %s`, (name) => expect(isCollective(name)).toBe(false));
  }

  const reference = referenceOf(
    sampleArticle('a-1', { credits: [author('Nhóm phóng viên'), author('Hải Bình'), author('Ban Biên tập')] }),
    ORIGIN,
  );

  test.each([
    ['BibLaTeX', writeBibtex(reference), '@biblatex/text'],
    ['BibTeX', writeBibtex(reference), '@bibtex/text'],
    ['CSL-JSON', writeCsl(reference), '@else/json'],
  ] as const)('%s keeps their words together', (_, text, format) => {
    const names = readBack(text, format)?.author?.map((name) => ('literal' in name ? name.literal : name));
    const group = (words: string) => (format === '@else/json' ? words : { family: words });
    expect(names).toEqual([group('Nhóm phóng viên'), { family: 'Hải', given: 'Bình' }, group('Ban Biên tập')]);
  });

  test.each(['Lan and Minh', 'Báo Trade And Law', 'Tổ AND Bạn', 'Lan and others', 'Anderson Lan'])(
    '%s stays one author in BibTeX, whatever words it has',
    (name) => {
      const article = sampleArticle('a-1', {
        credits: [author(name), author('Hải Bình')],
        ...source({ outlet: { name } }),
      });
      for (const format of ['@biblatex/text', '@bibtex/text'] as const) {
        const { authors, paper } = told(readBack(writeBibtex(referenceOf(article, ORIGIN)), format));
        expect([authors, paper]).toEqual([[authorOf(name), authorOf('Hải Bình')], name]);
      }
    },
  );

  test('RIS has a comma behind them', () => {
    expect(writeRis(reference).match(/^AU.*$/gmu)).toEqual([
      'AU  - Nhóm phóng viên,',
      'AU  - Hải, Bình',
      'AU  - Ban Biên tập,',
    ]);
  });

  test('Zotero takes each for one name', () => {
    const head = citationTags(reference, { keywords: [] }).map(
      ([name, content]) => `<meta name="${name}" content="${content}">`,
    );
    expect(readByZotero(`<html><head>${head.join('')}</head></html>`).creators).toEqual([
      { lastName: 'Nhóm phóng viên' },
      { lastName: 'Hải', firstName: 'Bình' },
      { lastName: 'Ban Biên tập' },
    ]);
    expect(referenceFromTags(citationTags(reference, { keywords: [] }), untoldOf(reference))).toEqual(reference);
  });
});

describe('tags of the head', () => {
  const tagsOf = (article: StoredArticle, name: string) =>
    citationTags(referenceOf(article, ORIGIN), { keywords: ['a; b'] })
      .filter(([each]) => each === name)
      .map(([, content]) => content);

  test.each([
    ['one tag an author', whole, 'citation_author', ['Nguyễn, Thị Thu Hà', 'Hoài']],
    ['an agency is no author', sampleArticle('a-1', source({ agency: 'TTXVN' })), 'citation_author', []],
    ['nor a creator', sampleArticle('a-1', source({ agency: 'TTXVN' })), 'DCTERMS.creator', []],
    ['nor a newspaper', sampleArticle('a-1', source({ agency: 'TTXVN' })), 'DCTERMS.source', []],
    ['the newspaper', whole, 'DCTERMS.source', ['Báo Tin tức']],
    ['no day where none is known', bare, 'citation_publication_date', []],
    [
      'the day of the event is not that of publication',
      sampleArticle('a-1', { event: known('event', '2020-05-28', 'day') }),
      'DCTERMS.issued',
      [],
    ],
    ['keywords stay whole', whole, 'DCTERMS.subject', ['a; b']],
  ])('%s', (_, article, name, contents) => expect(tagsOf(article, name)).toEqual(contents));

  const month = sampleArticle('a-1', { published: known('published', '2020-07', 'month') });
  const year = sampleArticle('a-1', { published: known('published', '2020', 'year') });
  const hostile = HOSTILE_STRINGS.map(({ text }) =>
    sampleArticle('a-1', { credits: [author(text)], ...source({ agency: text }) }),
  );

  test.each<[string, Reference]>([
    ['of an article that tells all', referenceOf(whole, ORIGIN)],
    ['of one that tells nothing', referenceOf(bare, ORIGIN)],
    ['without the address of the site', referenceOf(whole, undefined)],
    ['of one known to the month', referenceOf(month, ORIGIN)],
    ['of one known to the year', referenceOf(year, ORIGIN)],
    ...hostile.map((article): [string, Reference] => ['of a hostile one', referenceOf(article, ORIGIN)]),
  ])('with what they do not tell they are the reference: %s', (_, reference) => {
    const tags = citationTags(reference, { keywords: ['a'], abstract: 'b' });
    expect(referenceFromTags(tags, untoldOf(reference))).toEqual(reference);
  });
});
