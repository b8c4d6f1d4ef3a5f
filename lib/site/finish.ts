import type { RuleId } from '../model';
import { contentPolicy, isInlineScript, scriptHash } from './policy';
import { linksOf } from './links';
import type { PageLinks } from './links';
import { DROPPED, FAULTS } from './rules';
import type { ElementRule } from './rules';
import { elements, headOf, ownText, parsePage, prepend, printPage, prune } from './tree';
import type { Element } from './tree';

/** Reading pages lose the framework's scripts; scripted pages keep theirs. */
export type PageKind = 'reading' | 'scripted';

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
}

/** Stands for the policy until that of all reading pages together is known. */
const POLICY_PLACE = '@@content-security-policy@@';

/**
 * Takes the framework out of a page of the export and looks for what must not be left. Finishing twice is finishing once.
 * @param origin this site's, where it is known: absolute addresses under it are links of this site
 */
export function finishPage(html: string, kind: PageKind, origin?: string): FinishedPage {
  const page = parsePage(html);
  const drops = DROPPED.filter((rule) => applies(rule, kind));
  prune(page, (element) => drops.some((rule) => rule.matches(element)), kind === 'reading');
  prepend(headOf(page), 'meta', { 'http-equiv': 'Content-Security-Policy', content: POLICY_PLACE });
  const found = [...elements(page)];
  return {
    html: printPage(page),
    hashes: found.filter(isInlineScript).map(scriptHash),
    ...linksOf(found, origin),
    faults: found.flatMap((element) => faultsOf(element, kind)),
  };
}

/**
 * The page with its policy written in.
 * @param hashes those of all reading pages for a reading page (one policy for the site), its own for a scripted one
 */
export function withPolicy(finished: string, hashes: Iterable<string>): string {
  // The mark stands at the head's very start, before any text of an article.
  return finished.replace(POLICY_PLACE, () => contentPolicy(hashes));
}

function applies(rule: ElementRule, kind: PageKind): boolean {
  return rule.scope === 'every' || kind === 'reading';
}

function faultsOf(element: Element, kind: PageKind): Fault[] {
  return FAULTS.filter((rule) => applies(rule, kind) && rule.matches(element)).map((rule) => ({
    rule: rule.id,
    why: rule.why,
    found: openingTag(element),
  }));
}

function openingTag(element: Element): string {
  const attrs = element.attrs.map((attr) => ` ${attr.name}=${JSON.stringify(attr.value)}`).join('');
  return `<${element.tagName}${attrs}>${ownText(element)}`.slice(0, 160);
}
