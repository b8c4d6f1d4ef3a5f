import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import vi from '../../app/_text/vi.json' with { type: 'json' };
import type { DocumentRef, StoredArticle } from '../../lib/model';
import { builtPages } from '../../scripts/page-kinds';
import { shownArticles } from './site';
import { expect, test } from './watched';

interface Cited {
  readonly article: StoredArticle;
  readonly reference: DocumentRef;
}

const cited: readonly Cited[] = shownArticles().flatMap((article) =>
  article.documents.map((reference) => ({ article, reference })),
);
const addresses = new Set(builtPages().map(({ address }) => address));
const chooser = [...addresses].find((address) => /^van-ban\/[a-z-]+-\d+\/$/u.test(address));

/** The first that has the resolution, and stands in the body. */
function firstOf(kinds: readonly DocumentRef['resolution']['kind'][]): Cited {
  const found = cited.find(
    ({ article, reference: { resolution, mentions } }) =>
      kinds.includes(resolution.kind) && mentions.some(({ at }) => at.line !== article.title.lines.first),
  );
  if (found === undefined) throw new Error(`no article has a reference that is ${kinds.join(' or ')}`);
  return found;
}

async function accessibilityFaults(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.html}`));
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('a reference leads to its document, and the sentence there leads back to the paragraph', async ({ page }) => {
    const { article, reference } = firstOf(['listed']);
    const id = reference.resolution.kind === 'listed' ? reference.resolution.id : '';
    const mention = reference.mentions.find(({ at }) => at.line !== article.title.lines.first);
    await page.goto(`bai-viet/${article.id}/`);
    const link = page.locator(`#d${mention?.at.line} a[href*="/van-ban/${id}/"]`).first();
    await expect(link).toHaveAttribute('title', /\S/u);
    await link.click();
    await expect(page).toHaveURL(new RegExp(`/van-ban/${id}/$`, 'u'));
    const mark = page.locator(`blockquote a[href*="/bai-viet/${article.id}/#d"] mark`).first();
    await expect(mark).toHaveText(reference.mentions[0]?.surface ?? '');
    await mark.click();
    await expect(page.locator(`#d${reference.mentions[0]?.at.line}`)).toBeInViewport();
  });

  test('one that leads nowhere says why beside the text, and the note leads back', async ({ page }) => {
    const { article, reference } = firstOf(['open', 'ambiguous']);
    await page.goto(`bai-viet/${article.id}/`);
    const note = `vb-${article.documents.indexOf(reference) + 1}`;
    const link = page.locator(`main a[href="#${note}"]`).first();
    await link.focus();
    await page.keyboard.press('Enter');
    await expect(page.locator(`#${note}`)).toBeInViewport();
    await expect(page.locator(`#${note}`)).toContainText(reference.resolution.because);
    await page.locator(`#${note} a[href*="#d"]`).first().click();
    await expect(page.locator(`#d${reference.mentions[0]?.at.line}`)).toBeInViewport();
  });

  test('a number of several documents shows each with its term and leads to those that are cited', async ({ page }) => {
    expect(chooser, 'the articles cite a number that several documents carry').toBeDefined();
    await page.goto(chooser ?? '');
    const documents = page.getByRole('region', { name: vi.document.chooserDocuments }).getByRole('listitem');
    expect(await documents.count()).toBeGreaterThan(1);
    for (const row of await documents.all()) await expect(row).toContainText('khóa');
    const link = documents.getByRole('link').first();
    const name = (await link.textContent()) ?? '';
    await link.click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
    await page.getByRole('link', { name: /^So sánh/u }).click();
    await expect(page).toHaveURL(new RegExp(`${chooser}$`, 'u'));
  });

  test('the list leads by term, type, issuer and year, and to what stays open', async ({ page }) => {
    for (const kind of ['term', 'type', 'issuer', 'year'] as const) {
      await page.goto('van-ban/');
      const ways = page.getByRole('navigation', { name: vi.document.browse });
      const way = ways.getByRole('region', { name: vi.document.shelves[kind] }).getByRole('link').first();
      await way.click();
      await expect(page).toHaveURL(/\/van-ban\/theo\//u);
      expect(await page.getByRole('main').getByRole('heading', { level: 3 }).count()).toBeGreaterThan(0);
    }
    await page.goto('van-ban/');
    await page.getByRole('region', { name: vi.document.open }).getByRole('link').first().click();
    await expect(page).toHaveURL(/\/van-ban\/chua-ro\//u);
    await expect(page.getByRole('main').getByRole('listitem').first()).toContainText('Căn cứ');
  });

  test('a meeting lists the articles that name it, with the words', async ({ page }) => {
    const article = shownArticles().find(({ meetings }) => meetings.some(({ id }) => id !== undefined));
    const meeting = article?.meetings.find(({ id }) => id !== undefined);
    expect(meeting, 'an article names a meeting').toBeDefined();
    await page.goto('hoi-nghi/');
    await page
      .getByRole('main')
      .getByRole('link', { name: meeting?.name ?? '', exact: true })
      .click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(meeting?.name ?? '');
    const quote = page.locator(`blockquote a[href*="/bai-viet/${article?.id}/#d${meeting?.mentions[0]?.at.line}"]`);
    await expect(quote.first()).toHaveText(meeting?.mentions[0]?.surface ?? '');
  });
});

test('the figures of the timeline open by the keyboard', async ({ page }) => {
  const { reference } = firstOf(['listed']);
  await page.goto(`van-ban/${reference.resolution.kind === 'listed' ? reference.resolution.id : ''}/`);
  const summary = page.getByText(vi.document.timelineFigures);
  await summary.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('table')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('table')).toBeHidden();
});

for (const width of [1280, 360]) {
  test(`pages of documents and meetings are accessible ${width} wide, light and dark`, async ({ page }) => {
    const { reference } = firstOf(['listed']);
    const document = reference.resolution.kind === 'listed' ? reference.resolution.id : '';
    await page.setViewportSize({ width, height: 800 });
    for (const address of [`van-ban/${document}/`, chooser ?? '', 'van-ban/', 'hoi-nghi/']) {
      await page.goto(address);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect.soft(await accessibilityFaults(page), `${address}, ${colorScheme}`).toEqual([]);
      }
    }
  });
}
