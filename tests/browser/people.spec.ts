import vi from '../../app/_text/vi.json' with { type: 'json' };
import { shownArticles } from './site';
import { expect, test } from './watched';

/** Somebody whom an article names with a role in a paragraph, and where. */
const named = shownArticles().flatMap((article) => {
  const lines = new Set(article.body.map(({ lines: { first } }) => first));
  const told = article.people.find(
    ({ roles, mentions, standing }) =>
      standing === 'acting' && roles.length > 0 && mentions.some(({ at }) => lines.has(at.line)),
  );
  const at = told?.mentions.find((mention) => lines.has(mention.at.line))?.at;
  return told && at ? [{ article, told, line: at.line }] : [];
})[0];
if (named === undefined) throw new Error('no article names anybody with a role');
const { article, told, line } = named;
const role = told.roles[0]?.text ?? '';

for (const script of [true, false]) {
  test.describe(script ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled: script });

    test('the role at the time appears at the name, and the pointer can go there', async ({ page }) => {
      await page.goto(`bai-viet/${article.id}/#d${line}`);
      const name = page.locator(`#d${line} [data-named]`, { hasText: told.name }).first();
      const note = name.getByRole('tooltip');
      await expect(note).toBeHidden();
      await name.getByRole('link').hover();
      await expect(note).toBeVisible();
      await expect(note).toContainText(role);
      await note.hover();
      await expect(note).toBeVisible();
      await page.mouse.move(0, 0);
      await expect(note).toBeHidden();
      await name.getByRole('link').focus();
      await expect(note).toBeVisible();
    });

    test('the name leads to the person, and the role back to its paragraph', async ({ page }) => {
      await page.goto(`bai-viet/${article.id}/`);
      await page.locator(`#d${line} [data-named]`, { hasText: told.name }).getByRole('link').first().click();
      await expect(page).toHaveURL(/\/nguoi\/[a-z\d-]+\/$/u);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(told.name);
      await page.getByRole('link', { name: role, exact: true }).first().click();
      await expect(page).toHaveURL(/\/bai-viet\/[a-z\d-]+\/#d\d+$/u);
    });
  });
}

test('Escape hides the role without moving the pointer or the focus; coming again brings it back', async ({ page }) => {
  await page.goto(`bai-viet/${article.id}/#d${line}`);
  const name = page.locator(`#d${line} [data-named]`, { hasText: told.name }).first();
  const note = name.getByRole('tooltip');
  await name.getByRole('link').hover();
  await expect(note).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(note).toBeHidden();
  await page.mouse.move(0, 0);
  await name.getByRole('link').hover();
  await expect(note).toBeVisible();
  await page.mouse.move(0, 0);
  await name.getByRole('link').focus();
  await page.keyboard.press('Escape');
  await expect(note).toBeHidden();
  await expect(name.getByRole('link')).toBeFocused();
});

test.describe('on a touch screen of 360 px', () => {
  test.use({ hasTouch: true, viewport: { width: 360, height: 740 } });

  test('the first touch shows the role, inside the screen, the second follows the link', async ({ page }) => {
    await page.goto(`bai-viet/${article.id}/#d${line}`);
    const name = page.locator(`#d${line} [data-named]`, { hasText: told.name }).first();
    await name.getByRole('link').tap();
    const note = name.getByRole('tooltip');
    await expect(note).toBeVisible();
    const box = await note.boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(360);
    await name.getByRole('link').tap();
    await expect(page).toHaveURL(/\/nguoi\/[a-z\d-]+\/$/u);
  });
});

test('people are listed by given name, by family name and by office', async ({ page }) => {
  await page.goto('nguoi/');
  for (const way of [vi.person.byFamily, vi.person.byOffice, vi.person.byGiven]) {
    await page.getByRole('navigation', { name: vi.person.ways }).getByRole('link', { name: way }).click();
    await expect(page.getByRole('link', { name: way, exact: true })).toHaveAttribute('aria-current', 'page');
  }
});

test('an office leads to who held it in which year, and to the sentence that says so', async ({ page }) => {
  await page.goto('nguoi/chuc-vu/');
  await page.getByRole('main').getByRole('listitem').getByRole('link').last().click();
  const row = page.getByRole('main').locator('section li').first();
  await expect(row).toContainText(/\d{4}|chưa rõ năm/u);
  await row.getByRole('link').last().click();
  await expect(page).toHaveURL(/\/bai-viet\/[a-z\d-]+\/#d\d+$/u);
});
