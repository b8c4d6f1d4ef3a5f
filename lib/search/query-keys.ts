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
}

export const QUERY_KEYS: readonly KeyRule[] = [
  {
    id: 'search/key-person',
    why: 'whom the article must name',
    spellings: ['người', 'nguoi'],
    field: 'person',
  },
  {
    id: 'search/key-document',
    why: 'which document the article must cite',
    spellings: ['văn bản', 'van ban', 'vanban', 'vb'],
    field: 'document',
  },
  {
    id: 'search/key-outlet',
    why: 'the paper or site that printed the article',
    spellings: ['nguồn', 'nguon'],
    field: 'outlet',
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
  },
];

/** Every spelling of every key as the source of a pattern. */
export const KEY_PATTERN = anyOf(QUERY_KEYS.flatMap(({ spellings }) => spellings));

/** The rule of a key as it was typed. */
export function findKey(typed: string): KeyRule | undefined {
  const key = typed.toLowerCase();
  return QUERY_KEYS.find(({ spellings }) => spellings.includes(key));
}
