import vi from '../../app/_text/vi.json' with { type: 'json' };
import { isMoved, pageKinds } from '../../scripts/page-kinds';
import { shownArticles } from './site';
import { accessibilityFaults, NARROWEST, WIDE } from './page-checks';
import { expect, test } from './watched';

const articles = shownArticles();
const longest = articles.toSorted((a, b) => b.body.length - a.body.length)[0];
if (longest === undefined) throw new Error('no articles: run "npm run convert" first');

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  for (const article of articles) {
    test(`reads whole: ${article.title.text}`, async ({ page }) => {
      await page.goto(`bai-viet/${article.id}/`);
      const seen = (await page.getByRole('main').innerText()).replace(/\s+/gu, ' ');
      const missing = [article.title, ...article.body].filter(
        (block) => !seen.includes(block.text.replace(/\s+/gu, ' ')),
      );
      expect(missing).toEqual([]);
    });
  }

  test('the home page leads to the search page', async ({ page }) => {
    await page.goto('');
    await page.getByRole('searchbox').first().fill('chỉ thị 35');
    await page.getByRole('searchbox').first().press('Enter');
    await expect(page).toHaveURL(/\/tim-kiem\/\?q=/u);
  });
});

const viaAgency = articles.find(
  ({ source }) => source?.outlet && source.agency && source.agency !== source.outlet.name,
);
if (viaAgency === undefined) throw new Error('no article names its outlet and another agency');
for (const size of [WIDE, NARROWEST]) {
  test(`the outlet amid words is told to be a link by more than its colour, at ${size.width} px`, async ({ page }) => {
    await page.setViewportSize(size);
    await page.goto(`bai-viet/${viaAgency.id}/`);
    expect(await accessibilityFaults(page)).toEqual([]);
    const outlet = page.getByRole('link', { name: viaAgency.source?.outlet?.name ?? '' }).first();
    await expect(outlet).toHaveCSS('text-decoration-line', 'underline');
  });
}

test('a reading page loads no framework', async ({ page }) => {
  const scripts: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(new URL(request.url()).pathname);
  });
  await page.goto(`bai-viet/${longest.id}/`, { waitUntil: 'networkidle' });
  expect(scripts.filter((path) => path.includes('/_next/') && !path.includes('/joined/'))).toEqual([]);
  for (const path of scripts)
    expect(await (await page.request.get(path)).text()).not.toMatch(/__next_f|TURBOPACK|react/u);
});

test('the keyboard alone reaches the text past the navigation', async ({ page }) => {
  await page.goto(`bai-viet/${longest.id}/`);
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: vi.site.skip });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  const inMain = await page.evaluate(() => document.activeElement?.closest('main') !== null);
  expect(inMain).toBe(true);
});

test('every stop of the keyboard is seen and marked', async ({ page }) => {
  await page.goto('');
  const stops = await page.locator('a[href], button, input, summary').count();
  const faults: string[] = [];
  for (let stop = 0; stop < Math.min(stops, 40); stop += 1) {
    await page.keyboard.press('Tab');
    const fault = await page.evaluate(() => {
      const element = document.activeElement;
      if (element === null || element === document.body) return undefined;
      const box = element.getBoundingClientRect();
      const hit = document.elementFromPoint(box.left + Math.min(box.width, 20) / 2, box.top + box.height / 2);
      const covered = hit !== null && !element.contains(hit) && !hit.contains(element);
      const style = getComputedStyle(element);
      const marked = style.outlineStyle !== 'none' && style.outlineWidth !== '0px';
      return covered || !marked ? `${element.outerHTML.slice(0, 120)} covered=${covered} marked=${marked}` : undefined;
    });
    if (fault !== undefined) faults.push(fault);
  }
  expect(faults).toEqual([]);
});

for (const [width, beside] of [
  [320, false],
  [360, true],
  [375, true],
  [412, true],
  [440, true],
] as const) {
  test(`at ${width} px the choice of theme stands ${beside ? 'beside' : 'below'} the name, whole`, async ({ page }) => {
    await page.setViewportSize({ width, height: 700 });
    await page.goto('gioi-thieu/');
    const name = await page.getByRole('banner').getByRole('link').first().boundingBox();
    const choice = await page.getByRole('combobox', { name: vi.site.theme }).boundingBox();
    if (name === null || choice === null) throw new Error('name or choice is not shown');
    expect(choice.y < name.y + name.height).toBe(beside);
    expect(choice.x + choice.width).toBeLessThanOrEqual(width - name.x);
    // Browsers keep some room before the words of a control.
    if (!beside) expect(Math.abs(choice.x - name.x)).toBeLessThan(6);
  });
}

test('the theme that a reader chooses stays, and the system holds again when asked for', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('');
  const background = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const frame = () => page.locator('meta[name="theme-color"]').first().getAttribute('content');
  const light = await background();
  const choice = page.getByRole('combobox', { name: vi.site.theme });
  await choice.selectOption(vi.site.themeDark);
  const dark = await background();
  expect(dark).not.toBe(light);
  expect(await frame()).toBe(dark);

  // Before the first paint: nothing flashes.
  await page.addInitScript(() => {
    const shown: string[] = [];
    Object.assign(globalThis, { shown });
    const look = () => {
      if (document.querySelector('body') !== null)
        shown.push(getComputedStyle(document.documentElement).backgroundColor);
      if (document.readyState !== 'complete') requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await page.goto(`bai-viet/${longest.id}/`);
  expect(await background()).toBe(dark);
  const shown = await page.evaluate(() => (globalThis as unknown as { readonly shown: readonly string[] }).shown);
  expect(shown.filter((colour) => colour !== dark)).toEqual([]);
  expect(await choice.inputValue()).toBe('dark');

  await choice.selectOption(vi.site.themeSystem);
  expect(await background()).toBe(light);
});

test('paper is white, ink dark, whatever theme is chosen, and all begins at one edge', async ({ page }) => {
  await page.goto(`bai-viet/${longest.id}/`);
  const look = () =>
    page.evaluate(() => {
      const { backgroundColor, color } = getComputedStyle(document.documentElement);
      return { backgroundColor, color };
    });
  await page.evaluate(() => (document.documentElement.dataset['theme'] = 'dark'));
  const onScreen = await look();
  await page.emulateMedia({ media: 'print' });
  expect(onScreen.backgroundColor).not.toBe('rgb(255, 255, 255)');
  expect(await look()).toEqual({ backgroundColor: 'rgb(255, 255, 255)', color: 'rgb(0, 0, 0)' });
  await expect(page.getByRole('search')).toBeHidden();
  await expect(page.getByRole('contentinfo').getByRole('link').first()).toBeHidden();
  const edges = await page
    .locator('body > header a, h1, body > footer p')
    .evaluateAll((all) =>
      all.filter((each) => each.checkVisibility()).map((each) => each.getBoundingClientRect().left),
    );
  expect(edges.length).toBeGreaterThanOrEqual(3);
  expect(new Set(edges).size).toBe(1);
});

test('what is copied is the text: numbers and dates are kept together without other characters', async ({ page }) => {
  for (const article of articles) {
    await page.goto(`bai-viet/${article.id}/`);
    const together = page.locator('main article p span').filter({ hasText: /^(?:ngày|số|quý|năm|khóa|tháng) /iu });
    expect(await together.count(), article.id).toBeGreaterThan(0);
    const copied = await page.evaluate(() => {
      const text = document.querySelector('main article')?.textContent ?? '';
      return [...text].filter((character) => /[\u00a0\u202f\u2060\u2011]/u.test(character)).length;
    });
    expect(copied, article.id).toBe(0);
  }
});

test('each paragraph has a way to its own address, 24 px large, reached by the keyboard', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(`bai-viet/${longest.id}/`);
  const anchors = page.locator('main article a[href^="#d"]');
  await expect(anchors).toHaveCount(longest.body.length);
  for (const anchor of await anchors.all()) {
    await anchor.focus();
    await expect(anchor).toHaveCSS('opacity', '1');
    const box = await anchor.boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
  }
});

test('programs that read without style take no word of the page for one of the newspaper', async ({ page }) => {
  for (const article of articles) {
    await page.goto(`bai-viet/${article.id}/`);
    const seen = await page.evaluate(() => {
      const blocks = [...document.querySelectorAll('article p[id]')].filter(({ id }) => /^d\d+$/.test(id));
      return blocks.map((block) => {
        const copy = block.cloneNode(true) as Element;
        for (const part of copy.querySelectorAll('[hidden]')) part.remove();
        return copy.textContent;
      });
    });
    const told = article.body.filter(({ kind }) => kind === 'lead' || kind === 'paragraph').map(({ text }) => text);
    expect(seen).toEqual(told);
  }
});

for (const reducedMotion of ['reduce', 'no-preference'] as const) {
  test(`nothing moves on any kind of page: ${reducedMotion}`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion });
    for (const { address, kind } of pageKinds().filter((each) => !isMoved(each))) {
      await page.goto(address);
      const moving = await page.evaluate(() => {
        const isSmooth = getComputedStyle(document.documentElement).scrollBehavior === 'smooth';
        const parts = [...document.querySelectorAll('*')].filter((element) => {
          const { animationName, animationTimingFunction, transitionDuration } = getComputedStyle(element);
          // What appears at once after a while has not moved.
          const plays = animationName !== 'none' && !animationTimingFunction.startsWith('step');
          return plays || transitionDuration.split(', ').some((duration) => Number.parseFloat(duration) > 0);
        });
        return [...parts.map((element) => element.outerHTML.slice(0, 80)), ...(isSmooth ? ['scrolling'] : [])];
      });
      expect(moving, kind).toEqual([]);
    }
  });
}

test('each caption says that its picture is not there', async ({ page }) => {
  const withCaptions = articles.filter(({ body }) => body.some(({ kind }) => kind === 'caption'));
  expect(withCaptions.length).toBeGreaterThan(0);
  for (const article of withCaptions) {
    await page.goto(`bai-viet/${article.id}/`);
    const captions = page.locator('figcaption');
    await expect(captions).toHaveCount(article.body.filter(({ kind }) => kind === 'caption').length);
    for (const words of await captions.allInnerTexts()) expect(words).toContain(vi.article.captionLabel);
  }
});

test('every Vietnamese letter is the one that the typeface has, not put together from another and a mark', async ({
  page,
}) => {
  await page.goto(`bai-viet/${longest.id}/`);
  const told = await page.evaluate(async () => {
    await document.fonts.ready;
    const vietnamese = [...document.fonts].find(({ family }) => family.includes('vietnamese'));
    const rows = Array.from({ length: 0x1efa - 0x1ea0 }, (_, i) => String.fromCodePoint(0x1ea0 + i));
    const letters = [...rows, ...'Ă ă Đ đ Ĩ ĩ Ũ ũ Ơ ơ Ư ư'.split(' ')].filter(
      (letter) => letter === letter.normalize('NFC'),
    );
    const draw = (letter: string, family: string) => {
      const canvas = new OffscreenCanvas(120, 160);
      const context = canvas.getContext('2d');
      if (context === null) throw new Error('no canvas');
      context.font = `80px ${family}`;
      context.fillText(letter, 10, 120);
      return context.getImageData(0, 0, 120, 160).data.join();
    };
    const family = getComputedStyle(document.body).fontFamily;
    const other = letters.filter((letter) => draw(letter, family) !== draw(letter, vietnamese?.family ?? 'none'));
    return { status: vietnamese?.status, letters: letters.length, other };
  });
  expect(told).toEqual({ status: 'loaded', letters: 102, other: [] });
});

test('related articles say what relates them', async ({ page }) => {
  await page.goto(`bai-viet/${longest.id}/`);
  const rows = page.getByRole('region', { name: vi.article.related }).getByRole('listitem');
  expect(await rows.count()).toBeGreaterThan(0);
  for (const words of await rows.allInnerTexts()) expect(words).toMatch(/Cùng (?:nhắc|dẫn) \S|cùng ngày/u);
});
