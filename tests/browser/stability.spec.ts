/** Nothing moves while a page comes in, also where the typeface and the scripts are late. */
import { expect, test, type Page } from '@playwright/test';
import { setTimeout as wait } from 'node:timers/promises';
import { isMoved, pageKinds } from '../../scripts/page-kinds';

/** Later than the first paint by far. */
const LATE = 800;
/** After the last file has come: a script may still change the page. */
const SETTLE = 300;

/** Watches from the very start for what moves by itself; what answers the reader's own act is left out, as browsers do. */
async function watch(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const moved: string[] = [];
    Object.assign(globalThis, { moved });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as unknown as LayoutShift[]) {
        if (entry.hadRecentInput) continue;
        const nodes = entry.sources.map(({ node }) =>
          node instanceof Element ? node.outerHTML.slice(0, 80) : node?.nodeName,
        );
        moved.push(`${entry.value.toFixed(4)}: ${nodes.join(' | ')}`);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

interface LayoutShift {
  readonly value: number;
  readonly hadRecentInput: boolean;
  readonly sources: readonly { readonly node: Node | null }[];
}

const movedIn = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as { readonly moved: readonly string[] }).moved);

for (const { kind, address } of pageKinds().filter((page) => !isMoved(page))) {
  for (const width of [360, 1280]) {
    test(`nothing moves at ${width} px: ${kind}`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await watch(page);
      await page.route(/\.(?:woff2|js)$/u, async (route) => {
        await wait(LATE);
        await route.continue();
      });
      await page.goto(kind === 'not-found' ? '404.html' : address, { waitUntil: 'networkidle' });
      await page.waitForTimeout(SETTLE);
      expect(await movedIn(page), `/${address}`).toEqual([]);
    });
  }
}

for (const width of [360, 1280]) {
  test(`a page drawn before all choices of a list have come keeps their room at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto('nam/');
    const theme = page.getByRole('combobox', { name: 'Nền trang' });
    const whole = await theme.boundingBox();
    await theme.evaluate((list) => list.replaceChildren());
    const begun = await theme.boundingBox();
    // Browsers count a move from 3 px on.
    expect(Math.abs((begun?.x ?? 0) - (whole?.x ?? Infinity))).toBeLessThan(3);
  });
}

test('what moves is seen', async ({ page }) => {
  await watch(page);
  await page.goto('');
  await page.evaluate(() => {
    const late = document.createElement('p');
    late.textContent = 'Đến muộn';
    setTimeout(() => document.body.prepend(late), 100);
  });
  await expect.poll(() => movedIn(page)).not.toEqual([]);
});

test('what stands in for the typeface is as wide as it', async ({ page }) => {
  const article = pageKinds().find(({ kind }) => kind === 'bai-viet/[slug]/');
  await page.goto(article?.address ?? '');
  const widths = await page.evaluate(async () => {
    await document.fonts.ready;
    const text = [...document.querySelectorAll('main article p[id^="d"]')].map((each) => each.textContent).join(' ');
    const family = getComputedStyle(document.documentElement).fontFamily;
    const line = document.body.appendChild(document.createElement('span'));
    // Large: at the size of text some systems round the width of each letter.
    Object.assign(line.style, { fontSize: '100px', position: 'absolute', whiteSpace: 'nowrap' });
    const width = (names: string) => {
      line.style.fontFamily = names;
      // In pieces: one line of all would be wider than a browser draws.
      return (text.match(/.{1,300}/gu) ?? []).reduce((sum, part) => {
        line.textContent = part;
        return sum + line.getBoundingClientRect().width;
      }, 0);
    };
    const standIns = [...document.fonts].filter(({ family: name }) => name.startsWith('stand-in'));
    const there = await Promise.all(
      standIns.map((face) =>
        face.load().then(
          () => face.family,
          () => undefined,
        ),
      ),
    );
    return {
      own: width(family),
      standIns: there.flatMap((name) => (name === undefined ? [] : [[name, width(name)] as const])),
    };
  });
  expect(widths.own).toBeGreaterThan(0);
  for (const [name, width] of widths.standIns) expect(Math.abs(width / widths.own - 1), name).toBeLessThan(0.03);
});
