/** Watches a page for anything that came alive: what it finds is said in one line each. */
import type { Page } from '@playwright/test';

/** Attributes that hold an address. */
const ADDRESSES = ['href', 'src', 'action', 'formaction', 'data', 'srcset', 'poster', 'ping', 'xlink:href'];

export interface Guard {
  /** Everything found since the guard was set, in order. */
  readonly findings: string[];
}

/**
 * Sets the guard before the first page is opened: calls of `hostileRan`, dialogs, windows, downloads, errors of scripts,
 * breaches of the policy, and requests to other hosts, which are not let through.
 * @param origin whose requests are its own
 */
export async function setGuard(page: Page, origin: string): Promise<Guard> {
  const findings: string[] = [];
  const tell = (line: string) => void findings.push(line.slice(0, 400));
  const context = page.context();
  await context.exposeBinding('hostileRan', ({ frame }, what: unknown) =>
    tell(`ran: ${String(what)} in ${frame.url()}`),
  );
  await context.exposeBinding('hostileBreach', (_, what: unknown) => tell(`policy: ${String(what)}`));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const told = `${event.effectiveDirective} ${event.blockedURI} ${event.sample}`;
      (globalThis as unknown as { hostileBreach: (what: string) => void }).hostileBreach(told);
    });
  });
  await context.route(
    (url) => url.origin !== origin && !['data:', 'blob:', 'about:'].includes(url.protocol),
    async (route) => {
      tell(`request: ${route.request().url()}`);
      await route.abort();
    },
  );
  page.on('dialog', (dialog) => {
    tell(`dialog: ${dialog.message()}`);
    // A page that is gone has closed its dialog.
    dialog.dismiss().catch((error: unknown) => tell(`dialog: ${String(error)}`));
  });
  page.on('popup', (popup) => tell(`window: ${popup.url()}`));
  page.on('download', (download) => tell(`download: ${download.url()}`));
  page.on('pageerror', (error) => tell(`error: ${error.message}`));
  return { findings };
}

/** Elements, attributes and frames of the open page that came from text, a line each. */
export async function findAlive(page: Page): Promise<readonly string[]> {
  const frames = page
    .frames()
    .slice(1)
    .map((frame) => `frame: ${frame.url()}`);
  const elements = await page.evaluate((addresses) => {
    const found: string[] = [];
    const open: (Document | DocumentFragment)[] = [document];
    for (let root = open.pop(); root !== undefined; root = open.pop()) {
      for (const element of root.querySelectorAll('*')) {
        if (element instanceof HTMLTemplateElement) open.push(element.content);
        const names = element.getAttributeNames();
        const tag = element.outerHTML.slice(0, 160);
        if (names.includes('hostile')) found.push(`element: ${tag}`);
        for (const name of names) {
          const value = element.getAttribute(name) ?? '';
          if (name.startsWith('on')) found.push(`handler: ${tag}`);
          // As browsers read an address: white space and control characters at its ends and tabs inside do not count.
          const plain = value.replace(/[\p{Cc}\s]/gu, '').toLowerCase();
          if (
            addresses.includes(name) &&
            /^(?:javascript|vbscript|data|blob):|^[\\/]{2}|^[a-z]+:[\\/]*evil\.example/u.test(plain)
          ) {
            found.push(`address: ${tag}`);
          }
        }
      }
    }
    return found;
  }, ADDRESSES);
  return [...frames, ...elements];
}
