import type { Token } from '../../text';
import type { FamilyStrength, PeopleFacts } from './facts';

/** What stands straight before a name, as far as it tells one. */
export type NameContext = 'none' | 'introduced' | 'noted' | 'role' | 'place' | 'body';

/** A run of words that may be a name: first and last token, both inclusive. */
export interface NameRun {
  readonly first: number;
  readonly last: number;
  /** By what it begins: a family name, or (only where introduced) anything. */
  readonly family: FamilyStrength | 'foreign' | 'unknown';
}

const LONGEST = 5;
/** "Nguyễn", "K'Ré", "McConnell". */
const CAPITALISED = /^(?:Mc(?=\p{Lu}))?\p{Lu}[\p{Ll}\p{M}]*(?:['’]\p{L}[\p{Ll}\p{M}]*)?$/u;
const ALL_CAPITALS = /^[\p{Lu}\p{M}]{2,}$/u;
/** "SÙNG", "A", "H'YIM" in a name all in capitals. */
const CAPITALS_OF_NAME = /^[\p{Lu}\p{M}]+(?:['’][\p{Lu}\p{M}]+)?$/u;
/** Last words of "Tập đoàn", "Công ty", "Ngân hàng", "hãng", "quỹ", "báo". */
const COMPANY_ENDS: ReadonlySet<string> = new Set(['đoàn', 'ty', 'hàng', 'hãng', 'quỹ', 'báo', 'tờ']);
/** Middle names that hardly any place or body bears. */
export const PLAIN_MIDDLES: ReadonlySet<string> = new Set(['văn', 'thị']);
const CLAN_MARKER = /^[HK]['’]\p{L}/u;
const VIETNAMESE =
  /^(?:[bcdđghklmnpqrstvx]|ch|gh|gi|kh|ng|ngh|nh|ph|qu|th|tr)?(?:[aăâeêioôơuưy]{1,3})(?:c|ch|m|n|ng|nh|p|t)?$/u;
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/** Whether a word is written like one of a name: "Nguyễn", "K'Ré", "Y". */
export function isNameWord({ text }: Token): boolean {
  return CAPITALISED.test(text);
}

/** `"Sisoulith"`, `"Donald"`: no syllable of Vietnamese. */
export function isForeignWord({ key }: Token): boolean {
  return !VIETNAMESE.test(key.normalize('NFD').replace(TONES, '').normalize('NFC'));
}

/**
 * The name that begins at a token, if one does: its shape alone is read here, and how far the shape is to be trusted
 * depends on what introduces it.
 */
export function findNameAt(
  tokens: readonly Token[],
  first: number,
  context: NameContext,
  facts: PeopleFacts,
): NameRun | undefined {
  const token = tokens[first];
  if (token === undefined) return undefined;
  const family = readFamily(token, facts);
  if (beginsCapitals(tokens, first)) return findCapitalRun(tokens, first, family, context, facts);
  if (!isNameWord(token)) return undefined;
  const end = runEnd(tokens, first, facts);
  const run = { first, last: end - 1 };
  if (family !== undefined) return fitFamilyRun(tokens, { ...run, family }, context, facts);
  return fitUnknownRun(tokens, run, context, facts);
}

function readFamily(token: Token, facts: PeopleFacts): FamilyStrength | undefined {
  return CLAN_MARKER.test(token.text) ? 'weak' : facts.families.get(token.key);
}

/** First token after `first` that cannot belong to the same name. */
function runEnd(tokens: readonly Token[], first: number, facts: PeopleFacts): number {
  let end = first + 1;
  for (let token = tokens[end]; token !== undefined && end - first <= 2 * LONGEST; token = tokens[end]) {
    if (!isNameWord(token) || !isJoinedName(tokens[end - 1], token) || opensSentence(tokens, end, first)) break;
    if (opensOffice(tokens, end, facts)) break;
    end += 1;
  }
  return end;
}

/** Capitals that no name goes on with: the stop before them was lost. */
const OPENERS: ReadonlySet<string> = new Set('tại,theo,trong,tuy,cũng,ngày,các,những,khi,xem,bấm'.split(','));
const HONORIFICS: ReadonlySet<string> = new Set(['ông', 'bà']);

/** "Lương Chi | Ngày rằm", "Nguyễn Minh Khánh | Ông Khánh". */
function opensSentence(tokens: readonly Token[], index: number, first: number): boolean {
  const [key, next] = [tokens[index]?.key ?? '', tokens[index + 1]];
  if (HONORIFICS.has(key)) return index - first > 1;
  return OPENERS.has(key) && next !== undefined && !isNameWord(next);
}

/** By blanks, or by the point after an initial: "V.Putin". */
function isJoinedName(before: Token | undefined, token: Token): boolean {
  if (token.joint === '-') return isHyphened(before, token);
  if (token.joint !== '.') return token.joint === ' ';
  return before?.text.length === 1 && token.text.length > 1 && token.start === before.end + 1;
}

/** "Díaz-Canel", but not "Hà Nội-Huế". */
function isHyphened(before: Token | undefined, token: Token): boolean {
  return before !== undefined && token.start === before.end + 1 && isForeignWord(before) && isForeignWord(token);
}

/** "Lê Chiêm Trưởng ban": the office begins although the comma is missing. A single syllable may be a given name. */
function opensOffice(tokens: readonly Token[], index: number, facts: PeopleFacts): boolean {
  const { key } = tokens[index] as Token;
  const after = index + (key === facts.deputy ? 1 : 0);
  const rank = facts.ranks.longestAt(tokens, after);
  if (rank !== undefined && after + rank.length - index > 1) return true;
  return opensBody(tokens, index, facts) || opensCommonWord(tokens, index, facts);
}

/** A body has a word in small letters or in capitals: "Ban Tổ chức", "Đoàn TNCS", but not the given name "Quốc Hội". */
function opensBody(tokens: readonly Token[], index: number, facts: PeopleFacts): boolean {
  const length = facts.bodyHeads.longestAt(tokens, index)?.length ?? 0;
  return tokens.slice(index + 1, index + length).some((token) => !isNameWord(token));
}

/** "Đoàn | Luật sư", "Phùng Quốc Hiển | Công tác nhân sự": a capital that begins a common word. */
function opensCommonWord(tokens: readonly Token[], index: number, facts: PeopleFacts): boolean {
  const next = tokens[index + 1];
  if (next === undefined || isNameWord(next)) return false;
  return [facts.bodyWords, facts.bodyVerbs, facts.introductions].some(
    (table) => (table.longestAt(tokens, index)?.length ?? 0) > 1,
  );
}

/** "PHAN VĂN PHỤNG", "A PỚT", "H'YIM KĐOH", but not "Y Thanh", "TP Hồ Nam". */
function beginsCapitals(tokens: readonly Token[], first: number): boolean {
  const [token, next] = [tokens[first], tokens[first + 1]];
  if (token === undefined || !CAPITALS_OF_NAME.test(token.text)) return false;
  if (CLAN_MARKER.test(token.text)) return token.text.length > 3;
  if (ALL_CAPITALS.test(token.text)) return true;
  return next?.joint === ' ' && ALL_CAPITALS.test(next.text);
}

/**
 * "PHAN VĂN PHỤNG": two to five words in capitals; a longer run is a headline. Without a known family name only where
 * somebody is introduced.
 */
function findCapitalRun(
  tokens: readonly Token[],
  first: number,
  family: FamilyStrength | undefined,
  context: NameContext,
  facts: PeopleFacts,
): NameRun | undefined {
  const goesOn = tokens[first]?.joint === ' ' && ALL_CAPITALS.test(tokens[first - 1]?.text ?? '');
  if (goesOn && context === 'none') return undefined;
  let end = first + 1;
  // One word more than a name has tells that it is none: a text all in capitals is not read to its end from each word.
  for (let token = tokens[end]; end - first <= LONGEST && isCapitalOfName(token); token = tokens[end]) end += 1;
  const length = end - first;
  const least = isIntroduced(context) && CLAN_MARKER.test(tokens[first]?.text ?? '') ? 1 : 2;
  if (length < least || length > LONGEST) return undefined;
  if (family !== undefined) return { first, last: end - 1, family };
  const named =
    context === 'introduced' && !tokens.slice(first, end).some((_, i) => opensOffice(tokens, first + i, facts));
  return named && length > 1 ? { first, last: end - 1, family: 'unknown' } : undefined;
}

function isCapitalOfName(token: Token | undefined): boolean {
  return token?.joint === ' ' && CAPITALS_OF_NAME.test(token.text);
}

function fitFamilyRun(
  tokens: readonly Token[],
  run: NameRun,
  context: NameContext,
  facts: PeopleFacts,
): NameRun | undefined {
  if (isDelegation(tokens, run, facts) || isCutOff(tokens, run.last)) return undefined;
  const length = run.last - run.first + 1;
  const marked = CLAN_MARKER.test(tokens[run.first]?.text ?? '');
  if (length === 1) return marked ? run : undefined;
  if (!isIntroduced(context) && !marked && isTradeName(tokens, run, length)) return undefined;
  if (!isIntroduced(context) && findPersonWithin(tokens, run.first, context, facts) !== undefined) return undefined;
  if (length > LONGEST || isDisguised(tokens[run.last])) return undefined;
  return run;
}

/** "Đoàn Hà Nội", "Đoàn Ninh Thuận": a family name and a province. */
function isDelegation(tokens: readonly Token[], { first, last }: NameRun, facts: PeopleFacts): boolean {
  return tokens[first]?.key === 'đoàn' && facts.provinces.longestAt(tokens, first + 1)?.length === last - first;
}

/** "Hoàng Vũ Xam-xơn", "Trường Chinh-5": the last word goes on behind a hyphen. */
function isCutOff(tokens: readonly Token[], last: number): boolean {
  const [end, next] = [tokens[last], tokens[last + 1]];
  return next?.joint === '-' && next.start === (end?.end ?? 0) + 1 && /^[\p{Ll}\d]/u.test(next.text);
}

function isIntroduced(context: NameContext): boolean {
  return context === 'introduced' || context === 'noted';
}

/** "Nam A Bank": a weak family name and a foreign word. */
function isTradeName(tokens: readonly Token[], run: NameRun, length: number): boolean {
  const last = tokens[run.last];
  if (last === undefined || CLAN_MARKER.test(last.text)) return false;
  return length === 2 && run.family === 'weak' && isForeignWord(last);
}

/**
 * "quận Hoàng Mai | Nguyễn Văn An", "Bệnh viện Nguyễn Tri Phương | Võ Đức Chiến": where a body or place is still being
 * named, or the run is too long for one name, a strong family name two or three words on begins the person. Gives that
 * number of words.
 */
export function findPersonWithin(
  tokens: readonly Token[],
  first: number,
  context: NameContext,
  facts: PeopleFacts,
): number | undefined {
  const token = tokens[first];
  const family = token === undefined || !isNameWord(token) ? undefined : readFamily(token, facts);
  if (family === undefined || isPersonMarker(tokens, first, facts)) return undefined;
  const length = runEnd(tokens, first, facts) - first;
  if (length < 4 || PLAIN_MIDDLES.has(tokens[first + 1]?.key ?? '')) return undefined;
  const loose = context === 'body' || length > LONGEST || family === 'weak';
  return [2, 3].find((offset) => {
    const strong = facts.families.get(tokens[first + offset]?.key ?? '') === 'strong';
    return strong && length - offset >= 2 && (loose || PLAIN_MIDDLES.has(tokens[first + offset + 1]?.key ?? ''));
  });
}

/** "Y Thanh Hà Niê Kđăm", "H'Kim Hoa Byă": the clan stands last. */
function isPersonMarker(tokens: readonly Token[], first: number, facts: PeopleFacts): boolean {
  const token = tokens[first];
  return (
    token !== undefined && (CLAN_MARKER.test(token.text) || (token.text.length === 1 && facts.families.has(token.key)))
  );
}

/** "Giám đốc Tập đoàn | Puma Energy". */
function isCompany(before: Token | undefined): boolean {
  return before !== undefined && COMPANY_ENDS.has(before.key);
}

/** Three or four words with a middle and a given name that are known as such. */
function isLikelyName(words: readonly Token[], facts: PeopleFacts): boolean {
  if (words.length < 3) return false;
  return facts.middles.has(words[1]?.key ?? '') && facts.givens.has(words.at(-1)?.key ?? '');
}

/** "Phan Thị T.", "ông T.V.": an initial is no name. */
function isDisguised(token: Token | undefined): boolean {
  return token?.text.length === 1;
}

/** A name without a known family name counts only where something introduces it. */
function fitUnknownRun(
  tokens: readonly Token[],
  run: Pick<NameRun, 'first' | 'last'>,
  context: NameContext,
  facts: PeopleFacts,
): NameRun | undefined {
  const words = tokens.slice(run.first, run.last + 1);
  if (isDisguised(words[0]) && isDisguised(words.at(-1))) return undefined;
  if (words.length < 2 || words.length > LONGEST || context === 'none') return undefined;
  if (opensOffice(tokens, run.first, facts)) return undefined;
  if (words[0] !== undefined && facts.foreignFamilies.has(words[0].key)) return { ...run, family: 'foreign' };
  if (words.every(isForeignWord)) return isCompany(tokens[run.first - 1]) ? undefined : { ...run, family: 'foreign' };
  if (context === 'place' || context === 'noted')
    return isLikelyName(words, facts) ? { ...run, family: 'unknown' } : undefined;
  return context === 'introduced' ? { ...run, family: 'unknown' } : undefined;
}
