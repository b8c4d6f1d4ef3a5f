import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, test } from 'vitest';
import { known, paragraph, reference, sampleArticle } from '../../tests/sample';
import type { BatchResult } from '../batch/batch';
import type { Outcome } from '../batch/outcome';
import { CorrectionFault, readCorrections } from '../correct/read';
import { parseIsoDay, parseRuleId, parseSlug, parseSourcePath, type StoredArticle, type Warning } from '../model';
import { toFileRow } from './file-row';
import { writeReportPage, type Report } from './page';
import { writeSummary } from './summary';
import { writeTemplate } from './template';

const TODAY = parseIsoDay('2026-11-23');
const warning: Warning = {
  rule: parseRuleId('judge/cut-off'),
  severity: 'doubt',
  reason: 'the last paragraph does not end',
  lines: { first: 7, last: 7 },
  found: 'và',
};
const unlisted = reference('Kết luận 998', { kind: 'open', reason: 'unlisted', because: 'số' });

function outcomeOf(index: number, warnings: readonly Warning[] = []): Outcome {
  const summary = {
    id: parseSlug(`a-${index}`),
    title: 'A',
    people: 0,
    documents: 0,
    unresolved: [],
    removed: 0,
    warnings,
  };
  return { kind: 'written', path: parseSourcePath(`a${index}.txt`), summary };
}

function rejectedOf(index: number): Outcome {
  const path = parseSourcePath(`b${index}.txt`);
  const failure: Warning = { rule: parseRuleId('judge/no-body'), severity: 'failure', reason: 'no text' };
  return { kind: 'rejected', path, rejection: { raw: { file: path }, reason: 'no-body', warnings: [failure] } };
}

function resultOf(outcomes: readonly Outcome[]): BatchResult {
  return {
    outcomes,
    broken: [],
    orphans: [],
    strayNotes: [],
    misplaced: [],
    alike: [],
    unread: [],
    articles: new Map(),
    cache: { rules: '', files: {} },
  };
}

describe('the summary on a terminal', () => {
  const many = <Row>(count: number, make: (index: number) => Row) =>
    Array.from({ length: count }, (_, index) => make(index));

  test('tells each of a few doubts', () => {
    const lines = writeSummary(resultOf(many(3, (index) => outcomeOf(index, [warning]))), 'raw').split('\n');
    expect(lines).toContain('doubt     raw/a2.txt:7: the last paragraph does not end (và)');
  });

  test('never grows beyond some screens, and says where all of it is', () => {
    const outcomes = [...many(20_000, (index) => outcomeOf(index, [warning])), ...many(581, rejectedOf)];
    const lines = writeSummary(resultOf(outcomes), 'raw').split('\n');
    expect(lines.length).toBeLessThan(80);
    expect(lines[0]).toMatch(/^REJECTED {2}raw\/b0\.txt: no-body: no text/u);
    expect(lines).toContainEqual(expect.stringMatching(/^\.\.\. and 521 more \(rejected: 581 no-body\)\. .*--report/u));
    expect(lines).toContainEqual(
      'doubt     20000 files: judge/cut-off: the last paragraph does not end: raw/a0.txt:7, raw/a1.txt:7, raw/a2.txt:7, ...',
    );
    expect(lines).toContain('20581 raw files, 20000 written, 0 unchanged, 581 rejected');
  });
});

function reportOf(articles: readonly StoredArticle[], more: Partial<Report> = {}): Report {
  const files = articles.map((article) => toFileRow(article, article.id === 'b' ? [warning] : []));
  return { rawFolder: 'raw', outcomes: [], troubles: [], files, lacking: [], newNames: [], ...more };
}

describe('the report as a page', () => {
  const sure = { published: known('published', '2020-07-01', 'day') };

  test('the doubtful first', () => {
    const page = writeReportPage(reportOf([sampleArticle('a', sure), sampleArticle('b', sure), sampleArticle('c')]));
    expect(page.indexOf('id="b"')).toBeLessThan(page.indexOf('id="a"'));
    expect(page).toContain('line 7: the last paragraph does not end (và)');
  });

  test('tells dates on weak proof, unknown documents, new names, rules by effect, and how to go on', () => {
    const weak = { ...known('event', '2020-05-28', 'day', ['Ngày 28/5', 'quý II']), confidence: 'medium' as const };
    const rule = parseRuleId('clean/footer');
    const article = sampleArticle('a', {
      event: weak,
      documents: [unlisted],
      removed: [
        { rule, lines: { first: 8, last: 12 } },
        { rule, lines: { first: 13, last: 13 }, part: 'x' },
      ],
    });
    const lacking = [
      {
        name: 'Kết luận 998',
        asWritten: 'Kết luận 998',
        articles: [article.id],
        mentions: 1,
        codes: [],
        dates: [],
        issuers: [],
      },
    ];
    const page = writeReportPage(
      reportOf([article], {
        lacking,
        newNames: [['Lê Đình Lý', 'a.txt']],
        outcomes: [rejectedOf(1)],
        rawFolder: 'thư mục',
      }),
    );
    expect(page).toContain('“Ngày 28/5”, “quý II”');
    expect(page).toContain('<td class="n">1</td><td>Kết luận 998</td>');
    expect(page).toContain('<td>Lê Đình Lý</td><td>a.txt</td>');
    expect(page).toContain('<td class="n">6</td><td class="n">1</td><td>clean/footer</td>');
    expect(page).toContain('npm run explain -- &#39;thư mục/a.txt&#39;');
    expect(page).toContain('npm run explain -- &#39;thư mục/b1.txt&#39;');
    expect(page).toContain('words: &quot;Kết luận 998&quot;');
  });

  test('obeys nothing that a page, a file name or a folder says, and asks for nothing', () => {
    const evil = `"><script>alert(1)</script><img src=x onerror=alert(1)>'&`;
    const article = sampleArticle('a', {
      title: { kind: 'title', lines: { first: 1, last: 1 }, text: evil },
      raw: { file: parseSourcePath(`${evil}.txt`.replaceAll('/', '-')), sha256: '0'.repeat(64) },
      body: [paragraph(3, evil)],
      event: { ...known('event', '2020-05-28', 'day', [evil]), confidence: 'low' },
      documents: [{ ...unlisted, asWritten: evil }],
    });
    const page = writeReportPage(
      reportOf([article], { rawFolder: evil, troubles: [evil], newNames: [[evil, evil]], lacking: [] }),
    );
    const elements = new Set(elementsOf(parseFragment(page)).map(({ nodeName }) => nodeName));
    expect([...elements].filter((name) => ['script', 'img', 'link', 'iframe', 'form'].includes(name))).toEqual([]);
    expect(elements.has('details')).toBe(true);
    const named = elementsOf(parseFragment(page)).flatMap(({ attrs }) => attrs.map(({ name }) => name));
    expect(named.filter((name) => name.startsWith('on') || name === 'src')).toEqual([]);
    expect(page).not.toMatch(/(?:src|href)="https?:/u);
  });

  test('shows five hundred files of twenty thousand, and counts the others', () => {
    const row = toFileRow(sampleArticle('a'), []);
    const page = writeReportPage({ ...reportOf([]), files: Array.from({ length: 20_000 }, () => row) });
    expect(page.split('<details').length - 1).toBe(500);
    expect(page).toContain('… and 19500 more.');
    expect(page.length).toBeLessThan(2_000_000);
  });
});

type Element = DefaultTreeAdapterTypes.Element;
function elementsOf(node: DefaultTreeAdapterTypes.ParentNode): Element[] {
  return node.childNodes.flatMap((child) => ('tagName' in child ? [child, ...elementsOf(child)] : []));
}

describe('a file of corrections to fill in', () => {
  const article = sampleArticle('a', {
    documents: [unlisted],
    title: { kind: 'title', lines: { first: 1, last: 1 }, text: 'Họp: "tổng kết"' },
  });

  test.each([
    'null',
    'true',
    '010',
    '1e3',
    '~',
    '2020',
    '08:30',
    'none',
    '- a',
    '*a',
    '# a',
    "'",
    '"',
    'a\\',
    '{}',
    'Họp\u2028kín',
  ])('the headline %j is taken by its letters', (text) => {
    const sure = known('published', '2020-07-01', 'day');
    const row = { ...sampleArticle('a'), title: { ...article.title, text }, published: sure, event: sure, byline: 'A' };
    const outlet = { outlet: { name: text }, evidence: text, rule: warning.rule, confidence: 'low' as const };
    const filled = writeTemplate({ ...row, source: outlet })
      .replaceAll('now:', 'now: Báo A')
      .replaceAll('because:', 'because: x')
      .replaceAll('by:', 'by: y')
      .replaceAll(/on:$/gmu, 'on: 2026-11-22');
    expect(readCorrections(filled, 'a.yaml', TODAY).rows.map(({ was }) => was)).toEqual([text.replace('\u2028', ' ')]);
  });

  test('is no correction before it is filled in, and says so by line', () => {
    expect(() => readCorrections(writeTemplate(article), 'a.yaml', TODAY)).toThrow(CorrectionFault);
    expect(() => readCorrections(writeTemplate(article), 'a.yaml', TODAY)).toThrow(/a\.yaml:\d+: corrections\.0\.now/u);
  });

  const FILLED: Readonly<Record<string, string>> = { published: '2020', event: '2020' };
  test('is one when it is', () => {
    const filled = writeTemplate(article)
      .replaceAll(/field: (\w+)\n[^]*?now:/gu, (row, field: string) => `${row} ${FILLED[field] ?? 'Lan'}`)
      .replaceAll('because:', 'because: x')
      .replaceAll('by:', 'by: y')
      .replaceAll('on:\n', 'on: 2026-11-22\n')
      .replaceAll('corrections: 2026-11-22', 'corrections:');
    expect(readCorrections(filled, 'a.yaml', TODAY).rows.map(({ field, was, words }) => [field, was, words])).toEqual([
      ['published', 'none', undefined],
      ['event', 'none', undefined],
      ['outlet', 'none', undefined],
      ['authors', 'none', undefined],
      ['document', 'unknown', 'Kết luận 998'],
    ]);
  });
});
