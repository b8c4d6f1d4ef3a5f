import { findIsoDay, parseRuleId, type Block, type DocumentRef, type Mention, type Warning } from '../../model';

type Cited = Pick<DocumentRef, 'type' | 'number' | 'code' | 'issuer' | 'mentions' | 'resolution'>;

/**
 * What is impossible in what an article says of documents: a day that no calendar has, a number that no central series
 * has come to, the code of the centre on the paper of a committee. Such words resolve nothing; the maintainer is told
 * where they stand, to compare them with the page.
 */
export function findDocumentDoubts(documents: readonly Cited[], blocks: readonly Block[]): Warning[] {
  return documents.flatMap((document) => [
    ...document.mentions.flatMap((mention) => impossibleDay(mention, blocks)),
    ...impossibleNumber(document),
    ...foreignCode(document),
  ]);
}

const DAY_BEHIND =
  /^[ ,]{0,2}\(?(?:ngày ?)?(?<written>(?<day>\d{1,2})(?: ?[/.-] ?| tháng )(?<month>\d{1,2})(?: ?[/.-] ?|,? năm )(?<year>\d{4}))(?!\d)/u;

function impossibleDay({ at, surface }: Mention, blocks: readonly Block[]): Warning[] {
  const block = blocks.find(({ lines }) => lines.first === at.line);
  const { written, day = '', month = '', year = '' } = DAY_BEHIND.exec(block?.text.slice(at.end) ?? '')?.groups ?? {};
  if (written === undefined || block === undefined) return [];
  if (findIsoDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`) !== undefined) return [];
  return [
    {
      rule: parseRuleId('documents/impossible-day'),
      severity: 'doubt',
      reason: 'a document is given a day that does not exist; compare with the page',
      lines: block.lines,
      found: `${surface} ${written}`,
      expected: 'an existing day',
    },
  ];
}

/** In no term has a central series of these types come to this; by the anchors of content/authority/documents.json. */
const BEYOND_EVERY_SERIES = 1000;
const COUNTED_TYPES: readonly string[] = ['Nghị quyết', 'Chỉ thị', 'Kết luận', 'Quy định', 'Hướng dẫn', 'Kế hoạch'];

function impossibleNumber({ type, number, code, issuer, mentions, resolution }: Cited): Warning[] {
  const [first] = mentions;
  const central = code?.endsWith('/TW') ?? /^(?:Bộ Chính trị|Ban Bí thư|Ban Chấp hành Trung ương)/u.test(issuer ?? '');
  const open = resolution.kind === 'open' && resolution.reason === 'unlisted';
  if (first === undefined || !open || !central || !COUNTED_TYPES.includes(type)) return [];
  if (Number.parseInt(number ?? '0', 10) < BEYOND_EVERY_SERIES) return [];
  return [
    {
      rule: parseRuleId('documents/impossible-number'),
      severity: 'doubt',
      reason: 'no central series has come to this number; compare with the page',
      lines: { first: first.at.line, last: first.at.line },
      found: first.surface,
      expected: `a number below ${BEYOND_EVERY_SERIES}`,
    },
  ];
}

function foreignCode({ code, issuer, mentions, resolution }: Cited): Warning[] {
  const [first] = mentions;
  const local = resolution.kind === 'open' && resolution.reason === 'local';
  if (first === undefined || !local || issuer === undefined || !code?.endsWith('/TW')) return [];
  return [
    {
      rule: parseRuleId('documents/foreign-code'),
      severity: 'doubt',
      reason: `the code is the centre's, the text says that ${issuer} issued it; compare with the page`,
      lines: { first: first.at.line, last: first.at.line },
      found: first.surface,
      expected: 'the code of that committee',
    },
  ];
}
