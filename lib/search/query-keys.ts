/** The words before a colon that make a condition of what follows: `người:`, `văn bản:`, `từ:2019` ... */
import { anyOf } from '../text/words';
import { findDaySpan, findTermNumber, type FixedCondition, type NameField } from './conditions';

/** What a key asks for: a name, to be looked up later, or something that is understood at once. */
export interface KeyRule {
  readonly id: string;
  readonly why: string;
  /** Spellings, lower case; a reader may leave the marks out. */
  readonly spellings: readonly string[];
  readonly field: NameField | FixedCondition['field'];
  /** The conditions that a value stands for; undefined if it cannot be understood. Absent on names. */
  readonly read?: (value: string) => readonly FixedCondition[] | undefined;
  readonly examples: { readonly catches: readonly string[]; readonly leaves: readonly string[] };
}

export const QUERY_KEYS: readonly KeyRule[] = [
  {
    id: 'search/key-person',
    why: 'whom the article must name',
    spellings: ['người', 'nguoi'],
    field: 'person',
    examples: { catches: ['người:Thắng', 'Nguoi:"Sơn Minh Thắng"'], leaves: ['người Thắng', 'nguoiX:a'] },
  },
  {
    id: 'search/key-document',
    why: 'which document the article must cite',
    spellings: ['văn bản', 'van ban', 'vanban', 'vb'],
    field: 'document',
    examples: { catches: ['văn bản:35-CT/TW', 'vb:"chỉ thị 35"'], leaves: ['văn bản 35', 'bản:35'] },
  },
  {
    id: 'search/key-outlet',
    why: 'the paper or site that printed the article',
    spellings: ['nguồn', 'nguon'],
    field: 'outlet',
    examples: { catches: ['nguồn:VOV', 'nguon:"Báo Tin tức"'], leaves: ['nguồn VOV'] },
  },
  {
    id: 'search/key-from',
    why: 'the first day, the first of a month or a year where no more is given',
    spellings: ['từ', 'tu', 'từ ngày', 'tu ngay', 'từ năm', 'tu nam'],
    field: 'from',
    read: (value) => {
      const span = findDaySpan(value);
      return span && [{ field: 'from', day: span.first }];
    },
    examples: {
      catches: ['từ:2019', 'tu:06/2020', 'từ ngày:31/5/2019'],
      leaves: ['từ 2019', 'từ:31/2/2019', 'từ:đây'],
    },
  },
  {
    id: 'search/key-to',
    why: 'the last day, the last of a month or a year where no more is given',
    spellings: ['đến', 'den', 'đến ngày', 'den ngay', 'đến năm', 'den nam'],
    field: 'to',
    read: (value) => {
      const span = findDaySpan(value);
      return span && [{ field: 'to', day: span.last }];
    },
    examples: { catches: ['đến:06/2020', 'den:2020'], leaves: ['đến 2020', 'đến:13/2020'] },
  },
  {
    id: 'search/key-year',
    why: 'one year, month or day',
    spellings: ['năm', 'nam', 'ngày', 'ngay', 'tháng', 'thang'],
    field: 'year',
    read: (value) => {
      const span = findDaySpan(value);
      return (
        span && [
          { field: 'from', day: span.first },
          { field: 'to', day: span.last },
        ]
      );
    },
    examples: { catches: ['năm:2020', 'tháng:05/2020'], leaves: ['năm 2020', 'năm:20'] },
  },
  {
    id: 'search/key-term',
    why: 'the committee term in office on the day of the article, Roman or Arabic',
    spellings: ['khóa', 'khoá', 'khoa'],
    field: 'term',
    read: (value) => {
      const term = findTermNumber(value);
      return term === undefined ? undefined : [{ field: 'term', term }];
    },
    examples: { catches: ['khóa:XIII', 'khoa:13', 'khoá:xii'], leaves: ['khóa XIII', 'khóa:IIII'] },
  },
];

/** Every spelling of every key as the source of a pattern. */
export const KEY_PATTERN = anyOf(QUERY_KEYS.flatMap(({ spellings }) => spellings));

/** The rule of a key as it was typed. */
export function findKey(typed: string): KeyRule | undefined {
  const key = typed.toLowerCase();
  return QUERY_KEYS.find(({ spellings }) => spellings.includes(key));
}
