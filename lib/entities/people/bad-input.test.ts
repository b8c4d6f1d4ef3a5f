import { describe, expect, test } from 'vitest';
import { loadAuthority } from '../../authority/load';
import type { ArticleText, Block } from '../../model';
import { preparePeopleFacts } from './facts';
import { findPeople } from './people';

const facts = preparePeopleFacts(loadAuthority('content/authority'));

function namesIn(text: string): string[] {
  const block = (kind: 'title' | 'paragraph', line: number, words: string): Block & { kind: typeof kind } => ({
    kind,
    lines: { first: line, last: line },
    text: words,
  });
  const body = [block('paragraph', 3, text) as ArticleText['body'][number]];
  const unknown = { published: { known: false, role: 'published' }, event: { known: false, role: 'event' } } as const;
  const article = { title: block('title', 1, 'Tin hội nghị'), body, credits: [], crawl: {}, ...unknown };
  return findPeople(article, facts).map(({ name }) => name);
}

const FAMILIES = 'Nguyễn,Trần,Lê,Phạm,Vũ,Hoàng,Bùi,Phan,Đỗ,Võ'.split(',');
const MIDDLES = 'Văn,Thị,Minh,Quang,Đức'.split(',');
const GIVENS = 'An,Bình,Cường,Dũng'.split(',');
/** 200 names, no two alike. */
const MANY = FAMILIES.flatMap((family) =>
  MIDDLES.flatMap((middle) => GIVENS.map((given) => `${family} ${middle} ${given}`)),
);

describe('text that is hard to read has a clear result', () => {
  test('200 people in one paragraph, with offices and without', () => {
    expect(namesIn(`Danh sách trúng cử gồm các đồng chí: ${MANY.join(', ')}.`)).toEqual(MANY);
    const inOffice = MANY.map((name, i) => `${name}, Bí thư Chi bộ ${i + 1}`);
    expect(namesIn(`Dự hội nghị có các đồng chí: ${inOffice.join('; ')}.`)).toEqual(MANY);
  });

  test('capitals alone: who is introduced is found, a headline is nobody', () => {
    expect(namesIn('ĐỒNG CHÍ NGUYỄN VĂN AN, BÍ THƯ TỈNH ỦY, CHỦ TRÌ HỘI NGHỊ.')).toEqual(['NGUYỄN VĂN AN']);
    expect(namesIn('ĐẠI HỘI ĐẢNG BỘ TỈNH HÀ NAM LẦN THỨ XX THÀNH CÔNG TỐT ĐẸP')).toEqual([]);
  });

  test('no marks at all: nobody, since any word may be any other', () => {
    expect(namesIn('dong chi nguyen van an bi thu tinh uy chu tri hoi nghi')).toEqual([]);
    expect(namesIn('Hoi nghi do Bi thu Tinh uy chu tri tai Ha Noi va Thai Binh.')).toEqual([]);
  });

  test('names of five words', () => {
    expect(namesIn('Đồng chí Y Thanh Hà Niê Kđăm và bà Phạm Trương Huyền Thảo Nhi dự.')).toEqual([
      'Y Thanh Hà Niê Kđăm',
      'Phạm Trương Huyền Thảo Nhi',
    ]);
  });
});

/** Milliseconds within which a measurement says nothing. */
const SCHEDULING = 20;

describe('twice as much text takes about twice as long', () => {
  test.each([
    'Nguyễn Văn An, Bí thư Tỉnh ủy Hà Nội; ',
    'Phó Chủ nhiệm Ủy ban Kiểm tra Thành ủy ',
    'Nguyễn ',
    'PGS, TS. ông bà ',
    'Bí thư, Chủ tịch, ',
    'NGUYỄN VĂN AN BÍ THƯ ',
    'nguyen van an bi thu tinh uy ',
    'Y Thanh Hà Niê Kđăm, ',
    'các Phó Thủ tướng: Nguyễn Văn An, ',
    'Bí thư: Nguyễn Văn An; ',
    'Ông Lê Văn An được bầu giữ chức Bí thư, ',
    'miễn nhiệm chức vụ Bí thư đối với ',
    'Ông Lê Văn An (',
    'huyện Yên Châu Châu Châu ',
    'đường Lê Lợi, Xô Viết, ',
  ])(
    '%j',
    (unit) => {
      const once = quickest(unit.repeat(2000));
      const twice = quickest(unit.repeat(4000));
      expect(twice).toBeLessThan(2.5 * once + SCHEDULING);
    },
    30_000,
  );

  /** Milliseconds of processor time, the best of five: other programmes on the machine do not count. */
  function quickest(text: string): number {
    const times = [1, 2, 3, 4, 5].map(() => {
      const start = process.cpuUsage();
      namesIn(text);
      return process.cpuUsage(start).user / 1000;
    });
    return Math.min(...times);
  }
});
