import { expect, test } from 'vitest';
import { PhraseTable, readTokens } from '.';

test.each<[string, string[], string]>([
  ['TP. Huế, Lê An', ['|tp', '.huế', ',lê', ' an'], 'abbreviation and comma'],
  ['T.Ư Đoàn', ['|t', '.ư', ' đoàn'], 'points inside'],
  ['Sở GD-ĐT, Sở GD&ĐT', ['|sở', ' gd', '.đt', ',sở', ' gd', '.đt'], 'hyphen and ampersand of abbreviations'],
  ['Dân - Chính', ['|dân', '-chính'], 'dash'],
  ['Chu Ngọc Anh. Báo', ['|chu', ' ngọc', ' anh', '|báo'], 'end of a sentence'],
  ['UỶ viên (khoá XI)', ['|ủy', ' viên', '|khóa', ' xi'], 'case and tone place'],
  ["H'Yim K’Đoh", ["|h'yim", ' k’đoh'], 'apostrophes of names'],
])('%s', (text, words) => expect(readTokens(text).map(({ joint, key }) => joint + key)).toEqual(words));

test.each<[string, number | undefined, string]>([
  ['Ban Tổ chức Tỉnh uỷ họp', 2, 'longest, whatever the tone place'],
  ['ban tổ chức', 1, 'shorter one'],
  ['Ban Tổ chức, Tỉnh ủy', 1, 'a comma that the phrase has not'],
  ['T.Ư Đoàn', 3, 'points of abbreviations do not count'],
  ['tổ chức', undefined, 'not at its beginning'],
])('%s', (text, value) => {
  const table = new PhraseTable([
    ['Ban Tổ chức', 1],
    ['Ban Tổ chức Tỉnh ủy', 2],
    ['T Ư Đoàn', 3],
    ['Ban Tổ chức', 9],
  ]);
  expect(table.longestAt(readTokens(text), 0)?.value).toBe(value);
});
