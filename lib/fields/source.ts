import type { Block, CrawlNote, Removal, SourceCredit } from '../model';
import { parseRuleId } from '../model';
import { canon } from '../text';
import type { Outlet, OutletFacts } from '../authority/outlets';

/** "(Thanhuytphcm.vn) - ", "TTXVN - ", "Web.ĐTN: ", "(Dân trí) – ": an outlet's prefix before the lead. */
const PREFIX =
  /^(?:\((?<bracketed>[^()]{2,40})\)\s*[-–—:.]?|(?<open>[\p{Lu}][\p{L}\d.&+]{1,24}(?: [\p{Lu}][\p{L}\d.]{0,12}){0,2})\s*[-–—:])\s*/u;
const PHOTO_CREDIT = /Ảnh\s*:\s*(?:[\p{L}\s.]+[/-]\s*)?(?<name>[\p{L}\d+.]+)\)?\.?$/u;

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
    .replace(/^\(?(?:theo|nguồn(?: tin)?)\s*:?\s+/iu, '')
    .replace(/[).]+$/u, '')
    .trim();
  const whole = facts.byCredit.get(canon(bare));
  if (whole) return [whole];
  const parts = bare.split(/\s*[/,]\s*/u);
  const known = parts.flatMap((part) => facts.byCredit.get(canon(part)) ?? []);
  return known.length === parts.length ? known : [];
}

/** What a page tells of its origin, the surest sign first; undefined where nothing does. */
export function findSource(
  blocks: readonly Block[],
  removals: readonly Removal[],
  prefix: { readonly found: Prefix; readonly line: number } | undefined,
  crawl: CrawlNote,
  facts: OutletFacts,
): SourceCredit | undefined {
  return (
    fromNote(crawl, facts) ??
    (prefix && fromPrefix(prefix)) ??
    fromSourceLine(blocks, facts) ??
    fromBoilerplate(removals, facts) ??
    fromByline(blocks, facts) ??
    fromMasthead(removals) ??
    fromPhotos(blocks, facts)
  );
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

function fromSourceLine(blocks: readonly Block[], facts: OutletFacts): SourceCredit | undefined {
  const block = blocks.find(({ kind }) => kind === 'source');
  if (!block) return undefined;
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
    .replace(/^\(?(?:theo|nguồn(?: tin)?)\s*:?\s+/iu, '')
    .replace(/[).]+$/u, '');
  return { outlet: { name }, ...shared, confidence: 'medium' };
}

function agencyIn(text: string, facts: OutletFacts): Outlet | undefined {
  const words = new Set(text.split(/[\s/,()]+/u).map(canon));
  return facts.outlets.find(
    (outlet) => outlet.agency === true && outlet.credits.some((name) => words.has(canon(name))),
  );
}

function fromBoilerplate(removals: readonly Removal[], facts: OutletFacts): SourceCredit | undefined {
  for (const { text, lines } of removals) {
    const known = facts.byBoilerplate.get(canon(text));
    if (known) return credit(known, text, 'fields/outlet-boilerplate', 'medium', lines.first);
  }
  return undefined;
}

/** "Thu Phương (TTXVN)": the agency of the byline. */
function fromByline(blocks: readonly Block[], facts: OutletFacts): SourceCredit | undefined {
  const block = blocks.find(({ kind }) => kind === 'byline');
  const name = /(?:\((?<inside>[^()]+)\)|\/\s*(?<behind>[^/]+))$/u.exec(block?.text ?? '')?.groups;
  const known = facts.byCredit.get(canon((name?.['inside'] ?? name?.['behind'] ?? '').trim()));
  return block && known && credit(known, block.text, 'fields/outlet-of-byline', 'medium', block.lines.first);
}

/** Lines above the headline in which a site tells its name; the menu has more than one such line. */
const MASTHEAD =
  /^(?:Báo|BÁO|Tạp chí|TẠP CHÍ|Đài (?:Phát thanh|PT)|ĐÀI (?:PHÁT THANH|PT)|Cổng [Tt]hông tin|CỔNG THÔNG TIN|Trang [Tt]hông tin|TRANG THÔNG TIN)(?: (?:điện tử|ĐIỆN TỬ))?(?: [\p{L}&-]+){1,12}$/u;
const OWN_NAME = / \p{Lu}\p{L}+ \p{Lu}/u;
const MASTHEAD_LINES = 5;

/** "Báo Quảng Bình điện tử" as the first line of the page. */
function fromMasthead(removals: readonly Removal[]): SourceCredit | undefined {
  const names = removals.filter(
    ({ rule, text }) => rule === 'segment/above-the-title' && MASTHEAD.test(text) && OWN_NAME.test(text),
  );
  const [first] = names;
  if (!first || names.length > 1 || first.lines.first > MASTHEAD_LINES) return undefined;
  return credit({ name: first.text }, first.text, 'fields/outlet-masthead', 'medium', first.lines.first);
}

/** Photo credits alone: an agency's pictures run everywhere, so only the agency is told, with low confidence. */
function fromPhotos(blocks: readonly Block[], facts: OutletFacts): SourceCredit | undefined {
  for (const block of blocks) {
    const name = block.kind === 'caption' ? PHOTO_CREDIT.exec(block.text)?.groups?.['name'] : undefined;
    const known = name === undefined ? undefined : facts.byCredit.get(canon(name));
    if (known?.agency === true) return credit(known, block.text, 'fields/agency-of-photos', 'low', block.lines.first);
  }
  return undefined;
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
