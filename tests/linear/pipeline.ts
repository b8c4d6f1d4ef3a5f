import { loadAuthority } from '../../lib/authority/load';
import { textDigest } from '../../lib/batch/duplicates';
import { toStored } from '../../lib/batch/stored';
import { decodeRaw, decodeText } from '../../lib/clean/decode';
import { LINE_RULES, PART_RULES } from '../../lib/clean/rules';
import { convert, prepareFacts } from '../../lib/convert';
import { NAMED_RULES } from '../../lib/entities/documents/named';
import { CITATION_RULES, HEADLESS_RULE } from '../../lib/entities/documents/rules';
import { NAME_RULES } from '../../lib/entities/people/rules';
import { NO_EVENT } from '../../lib/fields/rules';
import { writeArticle } from '../../lib/markdown';
import { parseIsoDay, parseSourcePath, type RuleRow } from '../../lib/model';
import { BYLINE, CAPTION_CUES, SOURCE_LINE } from '../../lib/segment/rules';
import { CLOCK, DATELINE } from '../../lib/segment/stamp';
import { squeezeSpaces } from '../../lib/text';

type PatternRow = RuleRow & { readonly pattern: RegExp };

/** Rows whose pattern sees whole lines: with blanks squeezed, or as they came. */
const SEES_SQUEEZED: readonly PatternRow[] = [
  ...LINE_RULES,
  DATELINE,
  CLOCK,
  SOURCE_LINE,
  BYLINE,
  ...CAPTION_CUES,
  HEADLESS_RULE,
  ...NAMED_RULES,
];
export const PATTERN_ROWS: readonly (PatternRow & { readonly prepare: (text: string) => string })[] = [
  ...SEES_SQUEEZED.map((row) => ({ ...row, prepare: squeezeSpaces })),
  ...PART_RULES.map((row) => ({ ...row, prepare: (text: string) => text })),
];

/** Every row of every rule table. */
export const ROWS: readonly RuleRow[] = [
  ...SEES_SQUEEZED,
  ...PART_RULES,
  ...NO_EVENT,
  ...CITATION_RULES,
  ...NAME_RULES,
];

/** Finds every match of a row, as the stages do. */
export function eachMatch({ pattern }: Pick<PatternRow, 'pattern'>, text: string): void {
  const everywhere = new RegExp(pattern, pattern.flags.includes('g') ? pattern.flags : `${pattern.flags}g`);
  for (const match of text.matchAll(everywhere)) if (match.index < 0) throw new Error('no place');
}

const facts = prepareFacts(loadAuthority('content/authority'));
const path = parseSourcePath('a.txt');
const today = parseIsoDay('2026-01-02');
const OPENING = `Đại hội Đảng bộ tỉnh Nghệ An lần thứ XIX

Sáng 14/10/2020, tại thành phố Vinh, Đại hội Đảng bộ tỉnh Nghệ An lần thứ XIX, nhiệm kỳ 2020-2025 đã khai mạc trọng thể.

`;
const encoder = new TextEncoder();

/** From bytes to the article file, as the batch does it; `text` is what stands below a headline and a lead. */
export function convertWhole(text: string): void {
  const bytes = encoder.encode(OPENING + text);
  textDigest(decodeText(bytes) ?? '');
  const decoded = decodeRaw(path, bytes);
  if (decoded.kind === 'rejected') return;
  const conversion = convert(decoded.raw, facts);
  if (conversion.kind === 'article') writeArticle(toStored(conversion.article, undefined, today));
}
