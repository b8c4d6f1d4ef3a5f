import { parseRuleId, type RuleRow } from '../../model';
import type { PeopleFacts } from './facts';
import { isNameWord, PLAIN_MIDDLES } from './names';
import type { NameSighting } from './scan';

/** A proof that a possible name is that of a person, or that it is not; the first row that holds decides. */
export interface NameRule extends RuleRow {
  readonly verdict: 'person' | 'nobody';
  readonly holds: (sighting: NameSighting, facts: PeopleFacts) => boolean;
}

const PHOTOGRAPHER =
  /(?:ảnh|tin|bài|clip|video|đồ họa|đồ hoạ|nguồn|thực hiện|tác giả|biên tập)\s*(?:[:：]\s*(?:[\p{L}.]+\s?[/,-]\s*)?|\s)$/iu;
const PLAIN_PHOTO = /(?:^|[.?!…”"()]\s*|-\s*)ảnh\s*$/iu;
const AGENCY_AFTER = /^\s*[/\-–(]\s*(?:TTXVN|VGP|VOV|TTXV|TTO|VNE|ảnh)/iu;
const SENTENCE_END = /[.!?…”">]\s*$/u;
const AGE = /^\s*[,(]?\s*\(?\s*(?:sn|sinh năm|sinh ngày|\d{2} tuổi|tên thật|tức|quê|ngụ|trú|thường trú)(?![\p{L}])/iu;
/** "(Ban Tuyên giáo Tỉnh ủy)" at the very end, after the name of whoever wrote. */
const BRACKET_TO_END = /^\s*\([^()]{2,70}\)\s*$/u;
const STREET_NUMBER = /(?:^|[\s(])(?:số(?: nhà)?|ở|tại|địa chỉ)\s+\d+[\p{L}/\d-]*,?\s*$/iu;

/** In the order in which they are asked. */
export const NAME_RULES: readonly NameRule[] = [
  {
    id: parseRuleId('people/photographer'),
    why: 'Whoever took the picture or wrote the text is credited, not reported on.',
    verdict: 'nobody',
    holds: (sighting) => isCredit(sighting),
    examples: {
      catches: [
        'Toàn cảnh hội nghị. Ảnh: Nguyễn Văn Bình',
        'Toàn cảnh. (Ảnh: VGP/Lê Văn Hải)',
        'Hội nghị bế mạc. Ảnh: Trần Hải/TTXVN',
      ],
      leaves: ['Trong ảnh, đồng chí Nguyễn Văn Bình phát biểu'],
    },
  },
  {
    id: parseRuleId('people/honorific'),
    why: 'đồng chí, ông, bà, a rank or a title stands straight before the name.',
    verdict: 'person',
    holds: ({ introduced }) => introduced,
    examples: {
      catches: [
        'Đồng chí Sơn Minh Thắng chủ trì hội nghị',
        'ông Điểu K’Ré phát biểu',
        'Thượng tướng Tô Lâm dự',
        'bà H’Yim Kđoh dự',
      ],
      leaves: ['UÔng Chu Lưu', 'xanh Ngọc Quang', 'đường Phạm Văn Đồng'],
    },
  },
  {
    id: parseRuleId('people/named-after'),
    why: 'A street, a school, a hospital or a prize bears the name.',
    verdict: 'nobody',
    holds: (sighting, facts) => sighting.namedAfter || isAddress(sighting, facts),
    examples: {
      catches: [
        'trên đường Phạm Văn Đồng',
        'Trường Chính trị Lê Duẩn',
        'nút giao đường Nguyễn Thái Sơn - Nguyễn Kiệm',
        'tại 12 Nguyễn Trãi',
      ],
      leaves: ['Bí thư Tỉnh ủy Nguyễn Văn Bình dự'],
    },
  },
  {
    id: parseRuleId('people/role-before'),
    why: 'An office ends straight before the name, as the site of the Ho Chi Minh City party committee writes.',
    verdict: 'person',
    holds: ({ afterRole }) => afterRole,
    examples: {
      catches: [
        'Phó Chủ nhiệm Ủy ban Kiểm tra Thành ủy TP Hồ Nam',
        'Trưởng Ban Tổ chức Đảng ủy Khối Dân - Chính - Đảng Lê Kim Tuyền',
      ],
      leaves: ['Bí thư Thành ủy Hà Nội', 'Chủ tịch UBND huyện Mai Sơn'],
    },
  },
  {
    id: parseRuleId('people/byline'),
    why: 'A name by itself after the last sentence, or alone in its block, is whoever wrote.',
    verdict: 'nobody',
    holds: (sighting) => isSignature(sighting),
    examples: {
      catches: [
        'Hội nghị kết thúc tốt đẹp. Nguyễn Thanh Nga',
        'Hội nghị kết thúc tốt đẹp. Trần Hà/VOV',
        'Hội nghị kết thúc tốt đẹp. Thanh Tuấn - Lê Huệ (VNE)',
      ],
      leaves: ['Chủ trì là Nguyễn Thanh Nga'],
    },
  },
  {
    id: parseRuleId('people/role-after'),
    why: 'An office follows after a comma, a dash or a bracket.',
    verdict: 'person',
    holds: (sighting, facts) => roleFollows(sighting, facts),
    examples: {
      catches: ['có Lê Vĩnh Tân - Bộ trưởng Bộ Nội vụ', 'gồm Kim Long, Phó Bí thư Huyện ủy'],
      leaves: ['ở Hà Nội, Bí thư Thành ủy nói'],
    },
  },
  {
    id: parseRuleId('people/list'),
    why: 'The name stands in a list of people.',
    verdict: 'person',
    holds: (sighting) => sighting.inList && isListItem(sighting),
    examples: { catches: ['các đồng chí: Sơn Minh Thắng; Cao Minh; Lê Quốc Phong'], leaves: ['xã Kim Long; Cao Minh'] },
  },
  {
    id: parseRuleId('people/age'),
    why: 'Year of birth, age or home follows.',
    verdict: 'person',
    holds: ({ at, run }) => AGE.test(after({ at, run }, 40)),
    examples: { catches: ['đã bắt Cao Minh (SN 1980) ở quận 5'], leaves: ['xã Kim Long (huyện Châu Đức)'] },
  },
  {
    id: parseRuleId('people/verb-after'),
    why: 'The name does what people do: speaks, asks, stresses.',
    verdict: 'person',
    holds: ({ at, run }, facts) =>
      at.tokens[run.last + 1]?.joint === ' ' &&
      facts.speech.longestAt(at.tokens, run.last + 1) !== undefined &&
      run.family === 'strong',
    examples: { catches: ['Theo đó, Lê Đạt cho biết kết quả'], leaves: ['Kim Sơn đã đổi mới'] },
  },
  {
    id: parseRuleId('people/name-shape'),
    why: 'A family name and what a full name consists of, with nothing against it.',
    verdict: 'person',
    holds: ({ run, at }, facts) => hasFullShape(run, at, facts),
    examples: {
      catches: ['theo lời Nguyễn Thị Minh Hạnh', 'theo PHAN VĂN PHỤNG'],
      leaves: ['ở Hà Nội', 'huyện đảo Lý Sơn', 'tại Thái Bình', 'ĐẠI HỘI ĐẢNG BỘ TỈNH'],
    },
  },
];

/** The rule that decides about a possible name; undefined where nothing speaks for or against a person. */
export function findNameRule(sighting: NameSighting, facts: PeopleFacts): NameRule | undefined {
  return NAME_RULES.find(({ holds }) => holds(sighting, facts));
}

function before({ at, opening }: NameSighting, length: number): string {
  const start = at.tokens[opening]?.start ?? 0;
  return at.block.text.slice(Math.max(0, start - length), start);
}

function after({ at, run }: Pick<NameSighting, 'at' | 'run'>, length: number): string {
  const end = at.tokens[run.last]?.end ?? 0;
  return at.block.text.slice(end, end + length);
}

function isCredit(sighting: NameSighting): boolean {
  const lead = before(sighting, 40);
  if (/[:：]/u.test(lead.slice(-20)) && PHOTOGRAPHER.test(lead)) return true;
  return PLAIN_PHOTO.test(lead) || (/ảnh/iu.test(lead) && AGENCY_AFTER.test(after(sighting, 12)));
}

/** "số 12 Nguyễn Trãi"; for a figure of history any number will do. */
function isAddress(sighting: NameSighting, facts: PeopleFacts): boolean {
  const { at, run } = sighting;
  if (STREET_NUMBER.test(before(sighting, 30))) return true;
  const number = at.tokens[run.first]?.joint === ' ' && /^\d/u.test(at.tokens[run.first - 1]?.text ?? '');
  return number && facts.historic.longestAt(at.tokens, run.first) !== undefined;
}

/** "... châu Á này. Phạm Hà/VOV", "... bế mạc. Thanh Tuấn - Tống Huệ (VNE)": pen names behind the last sentence. */
const PEN_NAME = String.raw`\p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]*){0,3}`;
const FIRST_PEN_NAME = new RegExp(String.raw`[.!?…”">]\s*(?:Theo )?${PEN_NAME}\s*[-–,]\s*$`, 'u');
const SECOND_PEN_NAME = new RegExp(String.raw`^\s*[-–]\s*${PEN_NAME}(?:\s*\([^()]{2,70}\))?\s*$`, 'u');

function isPairOfPenNames(sighting: NameSighting): boolean {
  const behind = after(sighting, 120);
  if (/^\s*(?:\([^()]{2,70}\))?\s*$/u.test(behind)) return FIRST_PEN_NAME.test(before(sighting, 60));
  return SENTENCE_END.test(before(sighting, 8)) && (SECOND_PEN_NAME.test(behind) || AGENCY_AFTER.test(behind));
}

function isSignature(sighting: NameSighting): boolean {
  if (isLineOfNames(sighting.at) || isPairOfPenNames(sighting)) return true;
  if (!BRACKET_TO_END.test(after(sighting, 80)) && sighting.run.last < sighting.at.tokens.length - 1) return false;
  const lead = before(sighting, 8);
  return lead === ''
    ? sighting.at.block.kind !== 'title' && sighting.at.block.kind !== 'heading'
    : SENTENCE_END.test(lead);
}

/** "Nguyễn Đông - Hoàng Thùy": nothing but names. */
function isLineOfNames({ block, tokens }: NameSighting['at']): boolean {
  if (block.kind === 'title' || block.kind === 'heading' || tokens.length > 10) return false;
  return tokens.every((token) => isNameWord(token) && token.joint !== ',');
}

function roleFollows({ at, run }: NameSighting, facts: PeopleFacts): boolean {
  const next = at.tokens[run.last + 1];
  const end = at.tokens[run.last]?.end ?? 0;
  if (next === undefined || !/^\s*[,\-–—(:]\s*$/u.test(at.block.text.slice(end, next.start))) return false;
  const prefix = facts.rankPrefixes.longestAt(at.tokens, run.last + 1)?.length ?? 0;
  const start = run.last + 1 + prefix;
  const deputy = at.tokens[start]?.key === facts.deputy ? 1 : 0;
  return (
    facts.ranks.longestAt(at.tokens, start + deputy) !== undefined ||
    facts.ranks.longestAt(at.tokens, start) !== undefined
  );
}

/** In a list, an item begins after a comma, a semicolon or a dash, or after "và"; not in the middle of other words. */
function isListItem({ at, run }: NameSighting): boolean {
  return at.tokens[run.first]?.joint !== ' ' || at.tokens[run.first - 1]?.key === 'và';
}

/** "Nam A Bank", "Hồ La Ngà 3": other capitals or a number make it the name of something. */
function isInsideCapitals(run: NameSighting['run'], { tokens }: NameSighting['at']): boolean {
  const [before, here, next] = [tokens[run.first - 1], tokens[run.first], tokens[run.last + 1]];
  if (here?.joint === ' ' && before !== undefined && isNameWord(before)) return true;
  return next?.joint === ' ' && /^\d/u.test(next.text);
}

function hasFullShape(run: NameSighting['run'], at: NameSighting['at'], facts: PeopleFacts): boolean {
  const words = at.tokens.slice(run.first, run.last + 1);
  const last = words.at(-1);
  if (last === undefined || facts.historic.longestAt(at.tokens, run.first) !== undefined) return false;
  const given = facts.givens.has(last.key);
  if (run.family === 'strong') return words.length >= 3 || (given && !isInsideCapitals(run, at));
  if (run.family !== 'weak') return false;
  if (words.length < 3 || isInsideCapitals(run, at) || !words.every(isNameWord)) return false;
  const middle = words[1]?.key ?? '';
  return PLAIN_MIDDLES.has(middle) || (given && facts.middles.has(middle));
}
