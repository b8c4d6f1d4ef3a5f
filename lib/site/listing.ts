import { findIsoDay, type IsoDay } from '../model';
import { attribute, tokens } from './tree';
import type { Element } from './tree';

/** What a page says of its place in a sitemap. */
export interface Listing {
  /** The address under which the page wants to be found; absent on pages that do not want to. */
  readonly canonical?: string;
  /** The last day on which something came in that the page shows. */
  readonly modified?: IsoDay;
}

/** @param found the elements of a finished page */
export function listingOf(found: readonly Element[]): Listing {
  const canonical = found.find((element) => element.tagName === 'link' && tokens(element, 'rel').includes('canonical'));
  const href = canonical && attribute(canonical, 'href');
  const modified = findIsoDay(metaContent(found, 'DCTERMS.modified') ?? '');
  return {
    ...(href === undefined || isHidden(found) ? {} : { canonical: href }),
    ...(modified === undefined ? {} : { modified }),
  };
}

/** Pages that ask not to be listed, and pages that only send the reader on. */
function isHidden(found: readonly Element[]): boolean {
  return (
    metaContent(found, 'robots')?.toLowerCase().includes('noindex') === true ||
    found.some((element) => attribute(element, 'http-equiv')?.toLowerCase() === 'refresh')
  );
}

function metaContent(found: readonly Element[], name: string): string | undefined {
  const meta = found.find((element) => element.tagName === 'meta' && attribute(element, 'name') === name);
  return meta && attribute(meta, 'content');
}
