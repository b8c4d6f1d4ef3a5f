import { WORD_END, WORD_START } from '../../text';

/**
 * Who issued a document. central: Central Committee, Politburo, Secretariat; office: a central commission with its own
 * series; local: every other party or mass organisation; state: state bodies.
 */
export interface Issuer {
  readonly kind: 'central' | 'office' | 'local' | 'state';
  /** As written. */
  readonly name: string;
  /** For an office: the body of its code, "BTCTW". */
  readonly office?: string;
  /** For a plenum of the Central Committee. */
  readonly plenum?: number;
  readonly term?: string;
}

/** "Trung ương" in all its spellings. */
export const CENTRE = String.raw`(?:[Tt]rung ương|TRUNG ƯƠNG|T\.? ?Ư|TW)`;
const UY = '[Uu][ỷy]|[Ủủ]y';
/** Offices that every party committee has: "Ban Tổ chức Tỉnh ủy". */
const OFFICE_OF = `Ban (?:Tổ chức|Tuyên giáo(?: và Dân vận)?|Dân vận|Nội chính)|Văn phòng|UBKT|(?:${UY}) ban [Kk]iểm tra`;
const COMMITTEE = '(?:Ban [Cc]hấp hành|BCH)';
/** Names of two syllables and more whose second is small: "Bộ Giao thông vận tải", "Trung ương Hội Nông dân". */
const TWO_SYLLABLES = String.raw`(?:Giao thông(?: [Vv]ận tải)?|Y tế|Công [Tt]hương|Công an|Quốc phòng|Ngoại giao|Nội vụ|Tài chính|Tư pháp|Xây dựng|Giáo dục(?: và Đào tạo)?|Khoa học(?: và Công nghệ)?|Nông nghiệp(?: và (?:Phát triển nông thôn|Môi trường|PTNT))?|Tài nguyên(?: và Môi trường)?|Kế hoạch(?: và Đầu tư)?|Thông tin(?: và Truyền thông)?|Văn hóa|Lao động|Thương binh|Trung ương|Liên hiệp|Liên đoàn|Phụ nữ|Nông dân|Thanh niên|Cựu chiến binh|Cựu TNXP|Sinh viên|Chữ thập đỏ|Chính trị|Tổ quốc)`;
/** Words that continue the name of a body: capitals, and the small words between them. */
const NAME_REST = String.raw`(?: (?:${TWO_SYLLABLES}|\p{Lu}\p{L}*(?:\.\p{Lu}\p{L}*)?(?:(?<=TP|TX|Q|P|H|T)\.)?|các cơ quan|tỉnh|thành phố|Thành phố|[Nn]hân dân|huyện|quận|xã|phường|thị xã|khối|doanh nghiệp)(?!\p{L})){0,8}`;

interface IssuerRow {
  readonly kind: Issuer['kind'];
  readonly office?: string;
  readonly words: string;
}

const MASS = `(?:Đoàn|Hội|Mặt trận|MTTQ)(?!\\p{L}| nghị)`;

/** First match wins: the Youth Union's "Ban Bí thư Trung ương Đoàn" stands before the Secretariat. */
const ISSUERS: readonly IssuerRow[] = [
  {
    kind: 'local',
    words: `(?:(?:Ban Bí thư|Ban Thường vụ|${COMMITTEE}|(?:${UY}) ban) )?${CENTRE} ${MASS}${NAME_REST}`,
  },
  { kind: 'office', office: 'BTCTW', words: `(?:Ban Tổ chức|BTC) ?${CENTRE}(?: Đảng)?` },
  { kind: 'office', office: 'UBKTTW', words: `(?:(?:${UY}) ban [Kk]iểm tra|UBKT) ?${CENTRE}(?: Đảng)?` },
  { kind: 'office', office: 'BTGDVTW', words: `Ban Tuyên giáo và Dân vận ${CENTRE}` },
  { kind: 'office', office: 'BTGTW', words: `(?:Ban Tuyên giáo|BTG) ?${CENTRE}` },
  { kind: 'office', office: 'BDVTW', words: `Ban Dân vận ${CENTRE}` },
  { kind: 'office', office: 'BNCTW', words: `Ban Nội chính ${CENTRE}` },
  { kind: 'office', office: 'VPTW', words: `Văn phòng ${CENTRE}(?: Đảng)?` },
  {
    kind: 'local',
    words: `(?:Quân (?:${UY})|Đảng (?:${UY}) Công an|Ban [Cc]hỉ đạo|Ban (?:Kinh tế|Đối ngoại)) ?${CENTRE}`,
  },
  {
    kind: 'central',
    words: `Bộ [Cc]hính trị(?:,? Ban Bí thư)?(?: ${CENTRE}(?: Đảng)?)?|Ban Bí thư(?: ${CENTRE}(?: Đảng)?)?`,
  },
  {
    kind: 'central',
    words: `${COMMITTEE} ?${CENTRE}(?: Đảng)?(?: Cộng sản Việt Nam)?|BCHTW|${CENTRE}(?: Đảng(?! (?:bộ|ủy|uỷ)))?`,
  },
  {
    kind: 'local',
    words: `(?:(?:Ban [Tt]hường vụ|BTV|Thường trực|Thường vụ|${COMMITTEE}|${OFFICE_OF}) )?(?:(?:[Tt]ỉnh|[Tt]hành|[Hh]uyện|[Qq]uận|[Tt]hị|[Đđ]ảng) (?:${UY})|[Đđ]ảng bộ|[Cc]hi bộ|Ban [Cc]án sự(?: đảng)?|Đảng đoàn|Đảng (?:${UY}))${NAME_REST}`,
  },
  {
    kind: 'local',
    words: `(?:(?:Ban [Tt]hường vụ|BTV|${COMMITTEE}) )?(?:(?:[Tt]ỉnh|[Tt]hành|[Hh]uyện|[Qq]uận) [Đđ]oàn|Công đoàn|Liên đoàn Lao động|LĐLĐ|Đoàn (?:Thanh niên|TNCS|[Kk]hối)|Hội (?:Nông dân|Liên hiệp|Cựu chiến binh|Phụ nữ|LHPN|Chữ thập đỏ)|Mặt trận Tổ quốc|MTTQ)${NAME_REST}`,
  },
  { kind: 'local', words: `Hội đồng Bảo an|Liên [Hh]ợp [Qq]uốc|LHQ` },
  { kind: 'local', words: `(?:Ban [Tt]hường vụ|Ban [Cc]hỉ đạo|Tổng Liên đoàn|Tổng cục Chính trị)${NAME_REST}` },
  {
    kind: 'state',
    words: `(?:(?:Phó )?Thủ tướng(?: Chính phủ)?|Thanh tra Chính phủ|Chính phủ|${'(?:' + UY + ')'} ban Thường vụ Quốc hội|UBTVQH|Quốc hội|Chủ tịch nước|Nhà nước|(?:Chủ tịch )?(?:UBND|${'(?:' + UY + ')'} ban [Nn]hân dân|HĐND|Hội đồng [Nn]hân dân)|(?:Bộ trưởng )?Bộ (?!Chính trị|chính trị)(?:${TWO_SYLLABLES}|\\p{Lu}\\p{L}*)|Bộ trưởng|Tổng cục|Sở|Cục|Kiểm toán|Tòa án|Viện [Kk]iểm sát|Ngân hàng)${NAME_REST}`,
  },
];

const COMPILED = ISSUERS.map((row) => ({ ...row, pattern: new RegExp(`^(?:${row.words})${WORD_END}`, 'u') }));
const ANY = new RegExp(`${WORD_START}(?:${ISSUERS.map(({ words }) => words).join('|')})${WORD_END}`, 'u');

/** The body whose name begins the text. */
export function readIssuer(text: string): Issuer | undefined {
  for (const { kind, office, pattern } of COMPILED) {
    const name = pattern.exec(text)?.[0];
    if (name !== undefined) return office === undefined ? { kind, name } : { kind, name, office };
  }
  return undefined;
}

/** The last body named in a short text, with its end. */
export function findLastIssuer(text: string): { readonly issuer: Issuer; readonly end: number } | undefined {
  let last: { issuer: Issuer; end: number } | undefined;
  for (const match of text.matchAll(new RegExp(ANY, 'gu'))) {
    const issuer = readIssuer(text.slice(match.index));
    if (issuer !== undefined) last = { issuer, end: match.index + issuer.name.length };
  }
  return last;
}
