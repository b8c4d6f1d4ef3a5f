/** Queries in a real browser, against a host that counts. */
import { chromium, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { findBrowser } from '../../scripts/browser';
import { serveCounting, type CountingHost } from './serve';

export interface KnownItem {
  readonly id: string;
  readonly kind: string;
  readonly q: string;
  readonly relevant: readonly string[];
}

/** One query: what the host sent for it to a reader who never searched before, and how long it took one who had. */
export interface Asked {
  readonly item: KnownItem;
  readonly found: readonly string[];
  readonly bytes: number;
  readonly files: number;
  /** For the passages, after the records. */
  readonly passageBytes: number;
  /** Milliseconds on a page that has answered others, on a new page with all files in the browser's cache, and asked again. */
  readonly next: number;
  readonly cached: number;
  readonly warm: number;
}

interface Answer {
  readonly ids: readonly string[];
  readonly milliseconds: number;
}

/** @param folder a site with `index.html` and `engine.js`, which exports `open`, `ask` and `cut` */
export async function measureInBrowser(folder: string, items: readonly KnownItem[]): Promise<Asked[]> {
  const host = await serveCounting(folder);
  const browser = await chromium.launch({
    executablePath: await findBrowser((line) => console.error(line)),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  try {
    const page = await openSearch(await browser.newContext(), host);
    const asked: Omit<Asked, 'warm'>[] = [];
    for (const item of items) {
      const first = await askFirst(browser, host, item.q);
      const { milliseconds } = await call<Answer>(page, 'ask', item.q);
      asked.push({ item, ...first, next: milliseconds });
    }
    const all: Asked[] = [];
    for (const each of asked) all.push({ ...each, warm: (await call<Answer>(page, 'ask', each.item.q)).milliseconds });
    return all;
  } finally {
    await browser.close();
    host.close();
  }
}

/** Of a reader without anything in the cache, and of the same one on a new page. */
async function askFirst(browser: Browser, host: CountingHost, q: string) {
  const context = await browser.newContext();
  const page = await openPage(context, host);
  host.take();
  const { ids } = await call<Answer>(page, 'ask', q);
  const { bytes, files } = host.take();
  await call<number>(page, 'cut', q);
  const passageBytes = host.take().bytes;
  const { milliseconds } = await call<Answer>(await openSearch(context, host), 'ask', q);
  await context.close();
  return { found: ids, bytes, files, passageBytes, cached: milliseconds };
}

async function openPage(context: BrowserContext, host: CountingHost): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${host.address}/`);
  return page;
}

/** A page that is ready for questions. */
async function openSearch(context: BrowserContext, host: CountingHost): Promise<Page> {
  const page = await openPage(context, host);
  await call<null>(page, 'open', '');
  return page;
}

async function call<T>(page: Page, name: string, q: string): Promise<T> {
  return page.evaluate(
    async ([ask, typed]) => {
      const engine = (await import(new URL('engine.js', location.href).href)) as Record<
        string,
        (typed: string) => Promise<T>
      >;
      const question = engine[ask];
      if (question === undefined) throw new Error(`the engine has no ${ask}`);
      return question(typed);
    },
    [name, q] as const,
  );
}
