import { describe, expect, test } from 'vitest';
import { loadAuthority } from '../../authority/load';
import type { Block, RoleMention } from '../../model';
import { attachRoles } from './attach';
import { preparePeopleFacts } from './facts';
import { scanBlock } from './scan';
import { STANDING_RULES } from './standing';
import { TIE_RULES } from './ties';

const facts = preparePeopleFacts(loadAuthority('content/authority'));

interface Told {
  readonly person: string;
  readonly role: RoleMention;
  readonly rule: string;
}

/** Every office of one paragraph with its person and the rule that ties them. */
function told(text: string): Told[] {
  const block: Block = { kind: 'paragraph', lines: { first: 1, last: 1 }, text };
  // A single word is a person only by the full names of an article.
  const sightings = scanBlock(block, facts).filter(({ kind }) => kind !== 'short');
  return [...attachRoles(sightings, facts)].flatMap(([{ at, run }, held]) => {
    const person = text.slice(at.tokens[run.first]?.start, at.tokens[run.last]?.end);
    return held.map(({ role, rule }) => ({ person, role, rule }));
  });
}

describe('each tie catches its examples and leaves its look-alikes', () => {
  for (const { id, examples } of TIE_RULES) {
    test.each(examples.catches)(`${id} catches %s`, (text) => expect(told(text).map(({ rule }) => rule)).toContain(id));
    test.each(examples.leaves)(`${id} leaves %s`, (text) =>
      expect(told(text).map(({ rule }) => rule)).not.toContain(id),
    );
  }
});

describe('each standing is told by its examples and not by its look-alikes', () => {
  for (const { id, standing, examples } of STANDING_RULES) {
    const standings = (text: string) => told(text).map(({ role }) => role.standing);
    test.each(examples.catches)(`${id} catches %s`, (text) =>
      standing === 'hoped' ? expect(told(text)).toEqual([]) : expect(standings(text)).toContain(standing),
    );
    test.each(examples.leaves)(`${id} leaves %s`, (text) => {
      expect(told(text)).not.toEqual([]);
      expect(standings(text)).not.toContain(standing);
    });
  }
});

describe('whose office', () => {
  test.each<[string, string, string[][]]>([
    [
      'one for a whole list',
      'các đồng chí Ủy viên Bộ Chính trị: Lê Văn An, Bí thư Thành ủy Hà Nội; Trần Văn Bình, Bộ trưởng Bộ Công an',
      [
        ['Lê Văn An', 'Ủy viên Bộ Chính trị'],
        ['Lê Văn An', 'Bí thư Thành ủy Hà Nội'],
        ['Trần Văn Bình', 'Ủy viên Bộ Chính trị'],
        ['Trần Văn Bình', 'Bộ trưởng Bộ Công an'],
      ],
    ],
    [
      'a list with commas ends at the semicolon',
      'các Phó Thủ tướng: Lê Văn An, Trần Văn Bình; Chánh Văn phòng Trung ương Vũ Văn Cường',
      [
        ['Lê Văn An', 'Phó Thủ tướng'],
        ['Trần Văn Bình', 'Phó Thủ tướng'],
        ['Vũ Văn Cường', 'Chánh Văn phòng Trung ương'],
      ],
    ],
    [
      'several elected to one office',
      'Ông Lê Văn An, Trần Văn Bình và Vũ Văn Cường được bầu làm Phó Bí thư Tỉnh ủy.',
      [
        ['Lê Văn An', 'Phó Bí thư Tỉnh ủy'],
        ['Trần Văn Bình', 'Phó Bí thư Tỉnh ủy'],
        ['Vũ Văn Cường', 'Phó Bí thư Tỉnh ủy'],
      ],
    ],
    [
      'of the new one, not of whom they replace',
      'Ông Lê Văn An thay ông Trần Văn Bình làm Giám đốc Sở Nội vụ.',
      [['Lê Văn An', 'Giám đốc Sở Nội vụ']],
    ],
    [
      'not of whoever decides',
      'Đồng chí Lê Văn An công bố quyết định bổ nhiệm cán bộ giữ chức vụ Phó Trưởng ban Kinh tế Trung ương.',
      [],
    ],
    [
      'with the body that the inner body belongs to',
      'Ông Lê Văn An, Phó Trưởng phòng Nội vụ, UBND huyện Mai Sơn, tỉnh Sơn La',
      [['Lê Văn An', 'Phó Trưởng phòng Nội vụ, UBND huyện Mai Sơn, tỉnh Sơn La']],
    ],
    [
      'not the next sentence where the stop was lost',
      'Ông Lê Văn An được bầu làm Phó Chủ tịch HĐND TP Đà Nẵng Cũng trong hôm nay, hội nghị bế mạc.',
      [['Lê Văn An', 'Phó Chủ tịch HĐND TP Đà Nẵng']],
    ],
  ])('%s: %s', (_, text, expected) =>
    expect(told(text).map(({ person, role }) => [person, role.text])).toEqual(expected),
  );
});

describe('what an office is made of', () => {
  test.each<[string, Omit<RoleMention, 'text' | 'at'>]>([
    [
      'nguyên Phó Bí thư Tỉnh ủy Nghệ An',
      { standing: 'former', rank: 'Phó Bí thư', body: 'Tỉnh ủy', place: 'Nghệ An' },
    ],
    [
      'Chủ tịch UBND huyện Mai Sơn, tỉnh Sơn La',
      { rank: 'Chủ tịch', body: 'UBND', place: 'huyện Mai Sơn, tỉnh Sơn La' },
    ],
    ['Quyền Giám đốc Sở Xây dựng TPHCM', { standing: 'acting', rank: 'Giám đốc', body: 'Sở Xây dựng', place: 'TPHCM' }],
    ['Bí thư Quận ủy Thanh Khê', { rank: 'Bí thư', body: 'Quận ủy', place: 'Thanh Khê' }],
    ['Ủy viên Bộ Chính trị', { rank: 'Ủy viên', body: 'Bộ Chính trị' }],
    ['Trưởng Ban Tổ chức Trung ương', { rank: 'Trưởng Ban', body: 'Ban Tổ chức Trung ương' }],
    ['Chủ tịch nước', { rank: 'Chủ tịch nước' }],
    ['Chủ tịch Hội Nhà báo Việt Nam', { rank: 'Chủ tịch', body: 'Hội Nhà báo Việt Nam' }],
    [
      'Phó Chủ nhiệm Ủy ban Kiểm tra Thành ủy TP',
      { rank: 'Phó Chủ nhiệm', body: 'Ủy ban Kiểm tra Thành ủy', place: 'TP' },
    ],
  ])('%s', (role, parts) => {
    const [first] = told(`Ông Lê Văn An, ${role}, chủ trì.`);
    expect({ ...first?.role, text: undefined, at: undefined }).toEqual({ ...parts, text: undefined, at: undefined });
  });
});
