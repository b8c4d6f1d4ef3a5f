/** Queries in a real browser, against a host that counts. */
import { chromium, type Browser, type Page } from '@playwright/test';
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
  /** Milliseconds after other queries, and again after itself. */
  readonly next: number;
  readonly again: number;
}

interface Answer {
  readonly ids: readonly string[];
  readonly milliseconds: number;
}

/** @param folder a site with `index.html` and `engine.js`, which exports `ask` and `cut` */
export async function measureInBrowser(folder: string, items: readonly KnownItem[]): Promise<Asked[]> {
  const host = await serveCounting(folder);
  const browser = await chromium.launch({
    executablePath: await findBrowser((line) => console.error(line)),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  try {
    const warm = await openPage(browser, host);
    const asked: Asked[] = [];
    for (const item of items) {
      const first = await askFirst(browser, host, item.q);
      const next = await call<Answer>(warm, 'ask', item.q);
      const again = await call<Answer>(warm, 'ask', item.q);
      asked.push({ item, ...first, next: next.milliseconds, again: again.milliseconds });
    }
    return asked;
  } finally {
    await browser.close();
    host.close();
  }
}

async function askFirst(browser: Browser, host: CountingHost, q: string) {
  const page = await openPage(browser, host);
  host.take();
  const { ids } = await call<Answer>(page, 'ask', q);
  const { bytes, files } = host.take();
  await call<number>(page, 'cut', q);
  const passageBytes = host.take().bytes;
  await page.context().close();
  return { found: ids, bytes, files, passageBytes };
}

/** A reader without anything in the cache. */
async function openPage(browser: Browser, host: CountingHost): Promise<Page> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${host.address}/`);
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
