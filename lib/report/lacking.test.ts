import { describe, expect, test } from 'vitest';
import { articleOf, facts } from '../../tests/resolution/verdict';
import { findDocuments } from '../entities/documents/documents';
import { parseSlug, type StoredArticle } from '../model';
import { findLacking, findUnverified, writeLacking } from './lacking';

type Cited = Pick<StoredArticle, 'id' | 'documents'>;

function cited(id: string, date: string, ...texts: readonly string[]): Cited {
  return { id: parseSlug(id), documents: findDocuments(articleOf(['', ...texts], date), facts) };
}

const ARTICLES: readonly Cited[] = [
  cited('a', '2025-12-01', 'Hướng dẫn số 97-HD/BTCTW ngày 31/10/2025 của Ban Tổ chức Trung ương', 'theo Hướng dẫn 97'),
  cited('b', '2025-12-05', 'theo Hướng dẫn 97-HD/BTCTW', 'Kết luận số 998-KL/TW của Bộ Chính trị'),
  cited('c', '2025-12-07', 'Nghị quyết số 05-NQ/TU của Tỉnh ủy; Nghị định 30/2020/NĐ-CP; Nghị quyết 75 của Chính phủ'),
  cited('d', '2020-07-01', 'Kết luận 75 của BCH TW về phương hướng công tác nhân sự; Chỉ thị 35-CT/TW'),
];

describe('what the articles cite and the list lacks', () => {
  const lacking = findLacking(ARTICLES);

  test('most cited first; local and state documents are no gaps', () => {
    expect(lacking.map(({ name, articles, mentions }) => [name, articles.length, mentions])).toEqual([
      ['Hướng dẫn 97', 2, 3],
      ['Kết luận 998', 1, 1],
    ]);
  });

  test('with all that the articles tell', () => {
    expect(lacking[0]).toMatchObject({
      asWritten: 'Hướng dẫn số 97-HD/BTCTW ngày 31/10/2025 của Ban Tổ chức Trung ương',
      codes: ['HD/BTCTW'],
      dates: ['2025-10-31'],
      issuers: ['Ban Tổ chức Trung ương'],
      articles: ['a', 'b'],
    });
  });

  test('as text', () => {
    const text = writeLacking(lacking, findUnverified(ARTICLES, facts.documents));
    expect(text).toContain(
      '    2  Hướng dẫn 97 (HD/BTCTW; 2025-10-31; Ban Tổ chức Trung ương): “Hướng dẫn số 97-HD/BTCTW',
    );
    expect(text).toContain('    1  Kết luận 75-KL/TW khóa XII: vn-xii-75-kl-tw, medium');
  });
});

test('cited entries on weak proof are told, firm ones are not', () => {
  const ids = findUnverified(ARTICLES, facts.documents).map(({ id }) => id as string);
  expect(ids).toContain('vn-xii-75-kl-tw');
  expect(ids).not.toContain('vn-xii-35-ct-tw');
});
