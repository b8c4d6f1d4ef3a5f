import { describe, expect, test } from 'vitest';
import { loadAuthority } from '../authority/load';
import { clean } from '../clean/clean';
import { decodeRaw } from '../clean/decode';
import { prepareFacts, understand } from '../convert';
import { findLostFields } from '../fields/fields';
import { parseSourcePath, type CrawlNote } from '../model';
import { findLostTitles } from '../segment/title';
import { explain } from './explain';

const facts = prepareFacts(loadAuthority('content/authority'));
const BODY =
  'Ngày 28/5/2020, Đảng ủy xã Bình Lâm tổ chức hội nghị triển khai công tác tổ chức đại hội đảng bộ xã nhiệm kỳ mới. ' +
  'Ngày 29/5/2020 hội nghị bế mạc.';
const HEADLINE = 'Đảng ủy xã Bình Lâm triển khai công tác tổ chức đại hội';

/** What is told of lines, one a row, as it stands below a heading of the explanation. */
function explainPart(heading: string, lines: readonly string[], crawl: CrawlNote = {}): string[] {
  const decoded = decodeRaw(parseSourcePath('a.txt'), Buffer.from(lines.join('\n')), crawl);
  if (decoded.kind !== 'text') throw new Error('not text');
  const draft = understand(decoded.raw, facts);
  const lost = {
    ...findLostFields(draft, crawl, facts.outlets),
    title: findLostTitles(clean(decoded.raw).lines),
    names: [],
  };
  const told = explain(decoded.raw, draft, [], lost);
  const start = told.findIndex(({ tone, text }) => tone === 'heading' && text.startsWith(heading));
  const rest = start < 0 ? [] : told.slice(start + 1);
  const end = rest.findIndex(({ tone }) => tone === 'heading');
  return rest.slice(0, end < 0 ? rest.length : end).map(({ text }) => text);
}

describe('every line tells its stage', () => {
  test.each([
    [HEADLINE, 'segment: title'],
    ['Thời sự', 'segment/above-the-title'],
    [BODY, 'segment: lead'],
    ['Theo Báo Nhân Dân', 'segment: source'],
  ])('%s: %s', (line, label) => {
    const page = ['Thời sự', '', HEADLINE, '', BODY, '', `${BODY} ${BODY}`, '', 'Theo Báo Nhân Dân'];
    const shown = explainPart('a.txt', page).find((text) => text.endsWith(line));
    expect(
      shown
        ?.replace(line, '')
        .replace(/^ *\d+ */u, '')
        .trim(),
    ).toBe(label);
  });
});

describe('what lost is told with its reason', () => {
  test.each<readonly [string, string, readonly string[], CrawlNote, readonly RegExp[]]>([
    [
      'a section above the headline',
      'Lines that are not the headline',
      ['Tin trong huyện', '', HEADLINE, '', BODY],
      {},
      [
        /^Tin trong huyện {2}\(line 1\) {2}−2 points \(.*the name of a section −3\); the headline has 3 points \(.*six words or more \+1/u,
      ],
    ],
    [
      'lines that can be no headline',
      'Lines that are not the headline',
      ['Các đồng chí trong xã Bình Lâm:', '', '28/05/2020 10:00', '', HEADLINE, '', BODY],
      {},
      [/^Các đồng chí trong xã Bình Lâm: .*ends with a colon$/u, /^28\/05\/2020 10:00 .*a stamp of time$/u],
    ],
    [
      'no line that can be one',
      'Lines that are not the headline',
      ['hội nghị của xã bình lâm', '', `${BODY} ${BODY}`],
      {},
      [/begins with neither a capital nor a number$/u],
    ],
    [
      'the name of the page',
      'Lines that are not the headline',
      [`${HEADLINE} - Báo Bình Lâm`, '', HEADLINE, '', BODY],
      {},
      [/^Đảng ủy xã .*\(line 1\) {2}the name of the page/u],
    ],
    [
      'the day of the visit, and an update',
      'Stamps that are not the publication',
      ['Thứ Tư, 15/07/2020', '', HEADLINE, '', '28/05/2020 10:00', '', 'Cập nhật 30/05/2020 08:00', '', BODY],
      {},
      [
        /^Thứ Tư, 15\/07\/2020 {2}\(line 1\) {2}above the headline: the day of the visit/u,
        /^Cập nhật .*when the page was changed/u,
      ],
    ],
    [
      'a stamp inside the text',
      'Stamps that are not the publication',
      [
        HEADLINE,
        '',
        '28/05/2020 10:00',
        '',
        BODY,
        '',
        BODY.replace('28', '27'),
        '',
        '01/02/2019 08:00',
        '',
        BODY.replace('28', '26'),
      ],
      {},
      [/^01\/02\/2019 08:00 {2}\(line 9\) {2}inside the text: of another article$/u],
    ],
    [
      'another day of the text',
      "Days that are not the event's",
      [HEADLINE, '', BODY],
      {},
      [/^Ngày 29\/5\/2020 {2}\(line 3\) {2}another day stands before it$/u],
    ],
    [
      'a line of the source against the note of the crawler',
      'Names that are not the source',
      [HEADLINE, '', BODY, '', `${BODY} ${BODY}`, '', 'Theo Báo Nhân Dân'],
      { outlet: 'Báo Tin tức' },
      [/^Theo Báo Nhân Dân {2}\(line 7\) {2}Nhân Dân by fields\/source-line; fields\/outlet-of-note comes first$/u],
    ],
    [
      'a prefix that nobody knows',
      'Names that are not the source',
      [HEADLINE, '', `(Báo Bình Lâm Mới) - ${BODY}`],
      {},
      [/^\(Báo Bình Lâm Mới\) - {2}\(line 3\) {2}no outlet with this prefix/u],
    ],
  ])('%s', (_, heading, lines, crawl, expected) => {
    const told = explainPart(heading, lines, crawl);
    expect(told).toHaveLength(expected.length);
    for (const [index, pattern] of expected.entries()) expect(told[index]).toMatch(pattern);
  });
});
