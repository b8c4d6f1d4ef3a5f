import type { RoleMention } from '../../model';
import type { Token } from '../../text';
import type { PeopleFacts } from './facts';
import type { ReadBlock } from './scan';
import type { RoleRun } from './roles';

type Parts = Pick<RoleMention, 'standing' | 'rank' | 'body' | 'place'>;

/** What the words of an office tell apart, each as written: "nguyên | Phó Bí thư | Tỉnh ủy | Nghệ An". */
export function readParts(at: ReadBlock, run: RoleRun, facts: PeopleFacts): Parts {
  const { tokens } = at;
  const prefix = facts.rankPrefixes.longestAt(tokens, run.first);
  const rankStart = run.first + (prefix === undefined || run.first + prefix.length > run.last ? 0 : prefix.length);
  const bodyStart = findBodyStart(tokens, rankStart, run, facts);
  const placeStart = findPlaceStart(tokens, bodyStart, run.last, facts);
  // "Trưởng Ban Tổ chức": the last word of the rank is the first one of the body.
  const shares = isSharedHead(tokens, bodyStart, run, facts) ? 1 : 0;
  return {
    ...(rankStart === run.first ? {} : standingOf(tokens[run.first]?.key)),
    rank: words(at, rankStart, bodyStart - 1),
    ...optionalWords(at, 'body', bodyStart - shares, placeStart - 1, shares),
    ...optionalWords(at, 'place', placeStart, run.last, 0),
  };
}

const STANDINGS: Readonly<Record<string, Parts['standing']>> = {
  nguyên: 'former',
  cựu: 'former',
  cố: 'former',
  quyền: 'acting',
};

function standingOf(prefix: string | undefined): Pick<Parts, 'standing'> {
  const standing = STANDINGS[prefix ?? ''];
  return standing === undefined ? {} : { standing };
}

/** "Ủy viên Bộ Chính trị" stands among the ranks as a whole; its body begins where a shorter rank ends. */
function findBodyStart(tokens: readonly Token[], first: number, { body }: RoleRun, facts: PeopleFacts): number {
  if (facts.wholeAlone.longestAt(tokens, first)?.length === body - first) return body;
  const deputy = tokens[first]?.key === facts.deputy ? 1 : 0;
  for (let at = first + deputy + 1; at < body; at += 1) {
    const head = facts.bodyHeads.longestAt(tokens, at);
    if (head === undefined || at + head.length < body) continue;
    if (facts.ranks.longestAt(tokens.slice(first, at), deputy)?.length === at - first - deputy) return at;
  }
  return body;
}

function isSharedHead(tokens: readonly Token[], start: number, { body, last }: RoleRun, facts: PeopleFacts): boolean {
  return start === body && start <= last && (facts.bodyHeads.longestAt(tokens, start - 1)?.length ?? 0) > 1;
}

const CAPITAL = /^\p{Lu}/u;
/** Bodies whose name holds the place: "Trường Đại học Đồng Nai". */
const NAMED_BY_PLACE: ReadonlySet<string> = new Set([
  'trường',
  'đại',
  'bệnh',
  'công',
  'báo',
  'đài',
  'ngân',
  'tập',
  'hãng',
]);

/** "Q.Tân Phú", "TX. Gò Công". */
const UNIT_LETTERS: ReadonlySet<string> = new Set(['Q', 'H', 'P', 'TX', 'TT']);

/** First token of the place that ends the office, such as "huyện Mai Sơn, tỉnh Sơn La"; behind the last one if none. */
function findPlaceStart(tokens: readonly Token[], start: number, last: number, facts: PeopleFacts): number {
  let from = last + 1;
  for (let at = last; at >= start; at -= 1) {
    const end = placeEnd(tokens, at, last, facts);
    if (end === from || end === last + 1) from = at;
  }
  if (from > last) return seatStart(tokens, start, last, facts);
  const named = NAMED_BY_PLACE.has(tokens[start]?.key ?? '') && tokens[start + 1]?.key !== 'an';
  return named && CAPITAL.test(tokens[from]?.text ?? '') ? last + 1 : from;
}

/** "Quận ủy | Thanh Khê": the name behind a committee of an area is that of the area. */
function seatStart(tokens: readonly Token[], start: number, last: number, facts: PeopleFacts): number {
  const committee = facts.committees.longestAt(tokens, start)?.length ?? 0;
  const from = start + committee;
  if (committee === 0 || tokens[start]?.key === 'đảng' || from > last) return last + 1;
  return tokens.slice(from, last + 1).every(({ text }) => CAPITAL.test(text)) ? from : last + 1;
}

/** Token behind the place that begins at `at`: a province, a unit with its name, or the unit alone. */
function placeEnd(tokens: readonly Token[], at: number, last: number, facts: PeopleFacts): number | undefined {
  if (tokens[at]?.key === 'việt') return undefined;
  const unit = facts.administrative.longestAt(tokens, at)?.length ?? (UNIT_LETTERS.has(tokens[at]?.text ?? '') ? 1 : 0);
  const province = CAPITAL.test(tokens[at]?.text ?? '') ? (facts.provinces.longestAt(tokens, at)?.length ?? 0) : 0;
  if (unit === 0) return province === 0 ? undefined : at + province;
  let end = at + unit;
  while (end <= last && /^(?:\p{Lu}|\d)/u.test(tokens[end]?.text ?? '')) end += 1;
  return Math.max(end, at + province);
}

function words({ block, tokens }: ReadBlock, first: number, last: number): string {
  return block.text.slice(tokens[first]?.start, tokens[last]?.end);
}

function optionalWords(at: ReadBlock, part: 'body' | 'place', first: number, last: number, least: number): Parts {
  return last - first < least ? {} : { [part]: words(at, first, last) };
}
