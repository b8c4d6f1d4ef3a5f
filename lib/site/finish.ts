import type { RuleId } from '../model';
import { classesOf, isDeferredScript, isStyleSheet, shortenClasses } from './joined';
import type { ShortNames, Joined } from './joined';
import { CLASSES_GIVEN } from './classes-given';
import { contentPolicy, isInlineScript, scriptHash } from './policy';
import { linksOf } from './links';
import { listingOf } from './listing';
import type { Listing } from './listing';
import type { PageLinks } from './links';
import { findForward } from './redirects';
import type { Forward } from './redirects';
import { DROPPED, FAULTS } from './rules';
import { attribute, elements, hasAttribute, headOf, ownText, parsePage, prepend, printPage, prune } from './tree';
import type { Element, Page } from './tree';

/** Why a page cannot be published. `found` is the offending tag, cut short. */
export interface Fault {
  readonly rule: RuleId;
  readonly why: string;
  readonly found: string;
}

export interface FinishedPage extends PageLinks {
  /** Still without a policy: see `withPolicy`. */
  readonly html: string;
  /** Source expressions of the inline scripts that are left. */
  readonly hashes: readonly string[];
  readonly faults: readonly Fault[];
  readonly listing: Listing;
  /** Addresses of the style sheets and of the deferred scripts that one file of each is to stand for; in page order. */
  readonly sheets: readonly string[];
  readonly scripts: readonly string[];
  /** Class names in use. */
  readonly classes: ReadonlySet<string>;
  /** Set if the page sends its reader on. */
  readonly forward?: Forward;
}

/** Stand for what is known when all pages are read. They are put at the head's very start, before any text of an article. */
const POLICY_PLACE = '@@content-security-policy@@';
const SHEET_PLACE = '@@style-sheet@@';
const SCRIPT_PLACE = '@@script@@';

/**
 * Takes the framework out of a page of the export and looks for what must not be left. Finishing twice is finishing once.
 * @param origin this site's, where it is known: absolute addresses under it are links of this site
 * @param names short names for the classes
 */
export function finishPage(html: string, origin?: string, names: ShortNames = new Map()): FinishedPage {
  const page = parsePage(html);
  const hasBox = hasBoxOfItsOwn(page);
  prune(
    page,
    (element) => (hasBox && hasAttribute(element, BOX_OF_HEAD)) || DROPPED.some((rule) => rule.matches(element)),
    isRunByScript,
  );
  const found = [...elements(page)];
  shortenClasses(found, names);
  const files = setApart(page, found);
  const forward = findForward(found);
  prepend(headOf(page), 'meta', { 'http-equiv': 'Content-Security-Policy', content: POLICY_PLACE });
  return {
    html: printPage(page),
    hashes: found.filter(isInlineScript).map(scriptHash),
    ...files,
    classes: classesOf(found),
    ...linksOf(
      found.filter((element) => !isJoined(element)),
      origin,
    ),
    ...(forward === undefined ? {} : { forward }),
    listing: listingOf(found),
    faults: found.flatMap(faultsOf),
  };
}

/** On the place of the search box in the head of every page. */
const BOX_OF_HEAD = 'data-box-of-head';

/**
 * Whether the page searches in its main part. Styles hide the other box too, but only once the main part has come: until
 * then it was seen, and all below it moved up when it went.
 */
function hasBoxOfItsOwn(page: Page): boolean {
  const main = [...elements(page)].find(({ tagName }) => tagName === 'main');
  return main !== undefined && [...elements(main)].some((element) => attribute(element, 'role') === 'search');
}

/** What a script takes over as the framework wrote it: it finds its texts by the comments between them. */
function isRunByScript(element: Element): boolean {
  return hasAttribute(element, CLASSES_GIVEN);
}

/** True for what one file stands for in its place: it need not be there any longer, so no link to it is looked after. */
function isJoined(element: Element): boolean {
  return isStyleSheet(element) || isDeferredScript(element);
}

/** Takes style sheets and deferred scripts out of a page, and keeps a place for the one file of each. */
function setApart(page: Page, found: readonly Element[]): Pick<FinishedPage, 'sheets' | 'scripts'> {
  const sheets = found.filter(isStyleSheet);
  const scripts = found.filter(isDeferredScript);
  const gone = new Set(found.filter(isJoined));
  prune(page, (element) => gone.has(element), isRunByScript);
  const head = headOf(page);
  if (scripts.length > 0) prepend(head, 'script', { src: SCRIPT_PLACE, defer: '', 'data-keep': '' });
  if (sheets.length > 0) prepend(head, 'link', { rel: 'stylesheet', href: SHEET_PLACE });
  return {
    sheets: sheets.map((element) => attribute(element, 'href') ?? ''),
    scripts: scripts.map((element) => attribute(element, 'src') ?? ''),
  };
}

/**
 * The page with its policy and the addresses of its files written in.
 * @param hashes those of all pages: one policy for the site
 * @param joined what was made of its `sheets` and `scripts`; nothing for a page that has none
 */
export function withPolicy(finished: string, hashes: Iterable<string>, { sheet, script }: Joined = {}): string {
  const ready = finished.replace(POLICY_PLACE, () => contentPolicy(hashes));
  const styled = sheet === undefined ? ready : ready.replace(SHEET_PLACE, () => sheet);
  return script === undefined ? styled : styled.replace(SCRIPT_PLACE, () => script);
}

function faultsOf(element: Element): Fault[] {
  return FAULTS.filter((rule) => rule.matches(element)).map((rule) => ({
    rule: rule.id,
    why: rule.why,
    found: openingTag(element),
  }));
}

function openingTag(element: Element): string {
  const attrs = element.attrs.map((attr) => ` ${attr.name}=${JSON.stringify(attr.value)}`).join('');
  return `<${element.tagName}${attrs}>${ownText(element)}`.slice(0, 160);
}
