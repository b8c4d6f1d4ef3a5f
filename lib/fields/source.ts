import type { Block, CrawlNote, LostCandidate, Removal, SourceCredit } from '../model';
import { parseRuleId } from '../model';
import { arePenNames, canon } from '../text';
import type { Outlet, OutletFacts } from '../authority/outlets';

/** "(Thanhuytphcm.vn) - ", "TTXVN - ", "Web.ĐTN: ", "(Dân trí) – ": an outlet's prefix before the lead. */
const PREFIX =
  /^(?:\((?<bracketed>[^()]{2,40})\)\s*[-–—:.]?|(?<open>[\p{Lu}][\p{L}\d.&+]{1,24}(?: [\p{Lu}][\p{L}\d.]{0,12}){0,2})\s*[-–—:])\s*/u;
const PHOTO_CREDIT = /Ảnh\s*:\s*(?:[\p{L}\s.]+[/-]\s*)?(?<name>[\p{L}\d+.]+)\)?\.?$/u;

/** "Theo", "Nguồn:", "Trích", "Dẫn theo": what stands before the name of a source. */
const SOURCE_LABEL = /^\(?(?:(?:trích|dẫn)(?: lại)?(?: từ| theo| nguồn)?|theo|nguồn(?: tin)?)\s*:?\s+/iu;
/** "Phóng viên TTXVN tại Bắc Giang": the agency behind the word for a correspondent. */
const CORRESPONDENT = /(?:[Pp]hóng viên|PV)\s+(?<agency>\p{Lu}[\p{Lu}\d+]{1,9})(?![\p{L}\d])/u;
/** "VOV1", "VTV4": a channel of the house. */
const CHANNEL = /(?<=^\p{Lu}{3,5})\d{1,2}$/u;

/** "Nguồn Tiền Phong: http://..." */
const ADDRESS = /\s*:?\s*https?:\/\/\S+$/u;

export interface Prefix {
  readonly text: string;
  /** Characters of the lead that it takes, blanks behind it included. */
  readonly length: number;
  readonly outlet: NamedOutlet;
}

/** An outlet as a page names it; the id is known where authority data knows the outlet. */
type NamedOutlet = Pick<Outlet, 'name'> & Partial<Pick<Outlet, 'id' | 'agency'>>;

/** "Baogialai.com.vn": the address of a site stands for its name. */
const SITE_NAME = /^\p{L}[\p{L}\d]{2,40}\.(?:(?:com|gov|org|edu|net)\.)?vn$/u;

/** The outlet's prefix of a lead, if the outlet is known or told by its address: `"(Thanhuytphcm.vn) - Sáng 3/11"`. */
export function findPrefix(text: string, facts: OutletFacts): Prefix | undefined {
  const match = PREFIX.exec(text);
  const name = match?.groups?.['bracketed'] ?? match?.groups?.['open'];
  if (!match || name === undefined) return undefined;
  const known = facts.byPrefix.get(canon(name)) ?? facts.byCredit.get(canon(name)) ?? facts.byDomain.get(canon(name));
  const outlet = known ?? (SITE_NAME.test(name) ? { name } : undefined);
  return outlet && { text: match[0].trim(), length: match[0].length, outlet };
}

/** True for a line that is nothing but the name of a known outlet or agency. */
export function isOutletLine(text: string, facts: OutletFacts): boolean {
  return findNamedOutlets(text, facts).length > 0;
}

/** "Theo Báo Tin tức", "TTXVN/Báo Tin tức" -> the known names in it, most specific first. */
function findNamedOutlets(text: string, facts: OutletFacts): Outlet[] {
  const bare = text
    .replace(ADDRESS, '')
    .replace(SOURCE_LABEL, '')
    .replace(/[).]+$/u, '')
    .trim();
  const whole = facts.byCredit.get(canon(bare));
  if (whole) return [whole];
  const parts = bare.split(/\s*[/,]\s*/u);
  const known = parts.flatMap((part) => facts.byCredit.get(canon(part)) ?? []);
  return known.length === parts.length ? known : [];
}

/** What a page shows of where it comes from. */
export interface SourcePage {
  readonly blocks: readonly Block[];
  readonly removals: readonly Removal[];
  readonly prefix?: { readonly found: Prefix; readonly line: number } | undefined;
  readonly crawl: CrawlNote;
}

/** Each sign of the origin, the surest first; looked for only as far as it is asked for. */
function* findSigns({ blocks, removals, prefix, crawl }: SourcePage, facts: OutletFacts): Generator<SourceCredit> {
  yield* some(fromNote(crawl, facts));
  if (prefix) yield fromPrefix(prefix);
  for (const block of blocks) if (block.kind === 'source') yield fromSourceLine(block, facts);
  for (const removal of removals) yield* some(fromBoilerplate(removal, facts));
  yield* some(fromByline(blocks, facts));
  yield* some(fromMasthead(removals));
  for (const block of blocks) if (block.kind === 'caption') yield* some(fromPhoto(block, facts));
}

function some<Value>(value: Value | undefined): readonly Value[] {
  return value === undefined ? [] : [value];
}

/** What a page tells of its origin, the surest sign first; undefined where nothing does. */
export function findSource(page: SourcePage, facts: OutletFacts): SourceCredit | undefined {
  const [surest] = findSigns(page, facts);
  return surest;
}

/** Every sign of an origin but the one that counts, and names that could be one, for whoever asks why. */
export function findLostSources(page: SourcePage, facts: OutletFacts): LostCandidate[] {
  const [surest, ...others] = findSigns(page, facts);
  const lost = others.map(({ outlet, agency, evidence, line, rule }): LostCandidate => {
    const name = [outlet?.name, agency].filter((each) => each !== undefined).join(', ');
    const because = `${name} by ${rule}; ${surest?.rule ?? ''} comes first`;
    return { words: evidence, ...(line === undefined ? {} : { line }), because };
  });
  return [...lost, ...findUnknownPrefix(page, facts), ...findManyMastheads(page.removals)];
}

/** "(Báo Bình Lâm) - " before the lead, of which nothing is known. */
function findUnknownPrefix({ blocks }: SourcePage, facts: OutletFacts): LostCandidate[] {
  const first = blocks.find(({ kind }) => kind === 'lead' || kind === 'paragraph');
  const match = first && PREFIX.exec(first.text);
  if (!first || !match || findPrefix(first.text, facts)) return [];
  const because = 'no outlet with this prefix in content/authority/outlets.json';
  return [{ words: match[0].trim(), line: first.lines.first, because }];
}

function findManyMastheads(removals: readonly Removal[]): LostCandidate[] {
  if (fromMasthead(removals)) return [];
  return mastheads(removals).map(({ text, lines }, _, all) => ({
    words: text,
    line: lines.first,
    because: all.length > 1 ? 'one of several such lines: a menu' : `below the first ${MASTHEAD_LINES} lines`,
  }));
}

function fromNote(crawl: CrawlNote, facts: OutletFacts): SourceCredit | undefined {
  if (crawl.outlet !== undefined) {
    const known = facts.byCredit.get(canon(crawl.outlet));
    const outlet = { name: known?.name ?? crawl.outlet, ...(known ? { id: known.id } : {}) };
    return { outlet, evidence: crawl.outlet, rule: parseRuleId('fields/outlet-of-note'), confidence: 'high' };
  }
  if (crawl.url === undefined) return undefined;
  const host = new URL(crawl.url).hostname.replace(/^www\./u, '');
  const known = facts.byDomain.get(canon(host)) ?? facts.byDomain.get(canon(host.split('.').slice(1).join('.')));
  return known && credit(known, crawl.url, 'fields/outlet-of-address', 'high');
}

function fromPrefix({ found, line }: { found: Prefix; line: number }): SourceCredit {
  return credit(found.outlet, found.text, 'fields/outlet-prefix', 'high', line);
}

function fromSourceLine(block: Block, facts: OutletFacts): SourceCredit {
  const known = findNamedOutlets(block.text, facts);
  const paper = known.find((outlet) => outlet.agency !== true);
  const agency = known.find((outlet) => outlet.agency === true) ?? agencyIn(block.text, facts);
  const shared = {
    evidence: block.text,
    line: block.lines.first,
    rule: parseRuleId('fields/source-line'),
    confidence: 'high' as const,
  };
  if (known.length > 0) {
    return {
      ...(paper ? { outlet: { name: paper.name, id: paper.id } } : {}),
      ...(agency ? { agency: agency.name } : {}),
      ...shared,
    };
  }
  const name = block.text
    .replace(ADDRESS, '')
    .replace(SOURCE_LABEL, '')
    .replace(/[).]+$/u, '');
  const house = findHouseOfWriter(name, facts);
  if (house) return credit(house, block.text, shared.rule, 'high', shared.line);
  return { outlet: { name }, ...shared, confidence: 'medium' };
}

/** "Thu Hà/TTXVN", "Thu Hà (VOV1)", "PV - TTXVN": the known house behind a writer's name. */
function findHouseOfWriter(name: string, facts: OutletFacts): Outlet | undefined {
  const parts = /^(?<writer>[^/()–-]{2,40})(?:[/(]|\s[–-]\s)\s*(?<house>[^/()]{2,30})$/u.exec(name)?.groups;
  return parts && arePenNames((parts['writer'] ?? '').trim()) ? houseNamed(parts['house'] ?? '', facts) : undefined;
}

function houseNamed(name: string, facts: OutletFacts): Outlet | undefined {
  const bare = name.trim();
  return facts.byCredit.get(canon(bare)) ?? facts.byCredit.get(canon(bare.replace(CHANNEL, '')));
}

function agencyIn(text: string, facts: OutletFacts): Outlet | undefined {
  const words = new Set(text.split(/[\s/,()]+/u).map(canon));
  return facts.outlets.find(
    (outlet) => outlet.agency === true && outlet.credits.some((name) => words.has(canon(name))),
  );
}

function fromBoilerplate({ text, lines }: Removal, facts: OutletFacts): SourceCredit | undefined {
  const known = facts.byBoilerplate.get(canon(text));
  return known && credit(known, text, 'fields/outlet-boilerplate', 'medium', lines.first);
}

/** "Thu Phương (TTXVN)", "Minh Hoa (Theo TTXVN)", "Phóng viên TTXVN tại Lào": the agency of the byline. */
function fromByline(blocks: readonly Block[], facts: OutletFacts): SourceCredit | undefined {
  const block = blocks.find(({ kind }) => kind === 'byline');
  const name = /(?:\((?<inside>[^()]+)\)|(?:\/|\s[-–—])\s*(?<behind>[^/–—-]+))$/u.exec(block?.text ?? '')?.groups;
  const behind = (name?.['inside'] ?? name?.['behind'] ?? '').trim().replace(SOURCE_LABEL, '');
  const correspondent = CORRESPONDENT.exec(block?.text ?? '')?.groups?.['agency'] ?? '';
  const known = houseNamed(behind, facts) ?? houseNamed(correspondent, facts);
  return block && known && credit(known, block.text, 'fields/outlet-of-byline', 'medium', block.lines.first);
}

/** Lines above the headline in which a site tells its name; the menu has more than one such line. */
const MASTHEAD =
  /^(?:Báo|BÁO|Tạp chí|TẠP CHÍ|Đài (?:Phát thanh|PT)|ĐÀI (?:PHÁT THANH|PT)|Cổng [Tt]hông tin|CỔNG THÔNG TIN|Trang [Tt]hông tin|TRANG THÔNG TIN)(?: (?:điện tử|ĐIỆN TỬ))?(?: [\p{L}&-]+){1,12}$/u;
const OWN_NAME = / \p{Lu}\p{L}+ \p{Lu}/u;
const MASTHEAD_LINES = 5;

/** "Báo Quảng Bình điện tử" as the first line of the page. */
function fromMasthead(removals: readonly Removal[]): SourceCredit | undefined {
  const [first, ...more] = mastheads(removals);
  if (!first || more.length > 0 || first.lines.first > MASTHEAD_LINES) return undefined;
  return credit({ name: first.text }, first.text, 'fields/outlet-masthead', 'medium', first.lines.first);
}

function mastheads(removals: readonly Removal[]): Removal[] {
  return removals.filter(
    ({ rule, text }) => rule === 'segment/above-the-title' && MASTHEAD.test(text) && OWN_NAME.test(text),
  );
}

/** Photo credits alone: an agency's pictures run everywhere, so only the agency is told, with low confidence. */
function fromPhoto({ text, lines }: Block, facts: OutletFacts): SourceCredit | undefined {
  const name = PHOTO_CREDIT.exec(text)?.groups?.['name'];
  const known = name === undefined ? undefined : facts.byCredit.get(canon(name));
  return known?.agency === true ? credit(known, text, 'fields/agency-of-photos', 'low', lines.first) : undefined;
}

function credit(
  outlet: NamedOutlet,
  evidence: string,
  rule: string,
  confidence: SourceCredit['confidence'],
  line?: number,
): SourceCredit {
  return {
    ...(outlet.agency === true
      ? { agency: outlet.name }
      : { outlet: { name: outlet.name, ...(outlet.id === undefined ? {} : { id: outlet.id }) } }),
    evidence,
    ...(line === undefined ? {} : { line }),
    rule: parseRuleId(rule),
    confidence,
  };
}
