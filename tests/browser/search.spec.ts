import words from '../../app/_text/search.json' with { type: 'json' };
import { expect as promptly, test } from './watched';
import { patient } from './patience';

const expect = patient(promptly);

const ADDRESS = 'tim-kiem/';

test('suggestions are chosen by keyboard alone and open the page', async ({ page }) => {
  await page.goto(ADDRESS);
  const box = page.getByRole('main').getByRole('combobox');
  await box.pressSequentially('son minh th');
  const options = page.getByRole('main').getByRole('option');
  await expect(options.first()).toContainText('Sơn Minh Thắng');
  await expect(page.getByRole('main').getByRole('listbox')).toHaveAttribute('aria-busy', 'false');
  await expect(box).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('ArrowDown');
  await expect(options.first()).toHaveAttribute('aria-selected', 'true');
  expect(await box.getAttribute('aria-activedescendant')).toBe(await options.first().getAttribute('id'));
  await page.keyboard.press('Escape');
  await expect(box).toHaveAttribute('aria-expanded', 'false');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/nguoi\/son-minh-thang\/$/u);
});

test('the query lives in the address; going back brings the former answer', async ({ page }) => {
  await page.goto(`${ADDRESS}?q=${encodeURIComponent('chỉ thị 35')}`);
  const main = page.getByRole('main');
  await expect(main).toContainText(/\d bài cho “chỉ thị 35”/u);
  await main.getByRole('combobox').fill('Sơn Minh Thắng');
  await page.keyboard.press('Enter');
  await expect(main).toContainText(/\d bài cho “Sơn Minh Thắng”/u);
  await expect(main.locator('mark').first()).toHaveText('Sơn Minh Thắng');
  await expect(main.getByRole('combobox')).toBeFocused();
  await page.goBack();
  await expect(main).toContainText(/\d bài cho “chỉ thị 35”/u);
  await expect(main.getByRole('combobox')).toHaveValue('chỉ thị 35');
});

test('going back from a chosen suggestion brings what was typed, with its answer', async ({ page }) => {
  await page.goto(ADDRESS);
  const main = page.getByRole('main');
  const box = main.getByRole('combobox');
  const chooseAndReturn = async (typed: string, choose: () => Promise<void>) => {
    await box.fill('');
    await box.pressSequentially(typed);
    await expect(page.getByRole('main').getByRole('option').first()).toBeVisible();
    await expect(page.getByRole('main').getByRole('listbox')).toHaveAttribute('aria-busy', 'false');
    await choose();
    await expect(page).not.toHaveURL(/tim-kiem/u);
    await page.goBack();
    await expect(page).toHaveURL(`${ADDRESS}?q=${encodeURIComponent(typed)}`);
    await expect(box).toHaveValue(typed);
    await expect(main).toContainText(new RegExp(String.raw`\d bài cho “${typed}”`, 'u'));
  };
  await chooseAndReturn('chi thi 35', async () => {
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
  });
  await chooseAndReturn('son minh thang', () => page.getByRole('main').getByRole('option').first().click());
  await page.goBack();
  await expect(main).toContainText(/\d bài cho “chi thi 35”/u);
});

for (const [typed, answer] of [
  ['', words.unready.empty],
  ['a', words.unready['too-short']],
  ['🎉', words.unready['no-words']],
  ['<img src=x onerror=alert(1)>', 'Không tìm thấy bài nào cho “<img src=x onerror=alert(1)>”'],
  ['"zzz qqq', 'Không tìm thấy bài nào cho “"zzz qqq”'],
  ['zzz '.repeat(2500), 'Câu hỏi quá dài'],
  ['ＣＨỈ ＴＨỊ', /\d bài cho “CHỈ THỊ”/u],
  ['31/5/2019', /\d bài cho “31\/5\/2019”/u],
  ['Đại hội'.normalize('NFD'), /\d bài cho “Đại hội”/u],
] as const) {
  test(`an answer to ${JSON.stringify(typed.slice(0, 30))}`, async ({ page }) => {
    await page.goto(`${ADDRESS}?q=${encodeURIComponent(typed)}`);
    await expect(page.getByRole('main')).toContainText(answer);
    await expect(page.getByRole('main').locator('img, script:not([type="application/ld+json"])')).toHaveCount(0);
  });
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test('the lists are offered', async ({ page }) => {
    await page.goto(ADDRESS);
    // Text matching passes over <noscript>, so the text is read as the reader sees it.
    expect(await page.getByRole('main').innerText()).toContain(words.noScript);
    for (const name of [words.kinds.person, words.kinds.document, words.years, /^\d{4}$/u]) {
      await expect(page.getByRole('main').getByRole('link', { name }).first()).toBeVisible();
    }
    await expect(page.getByRole('main').getByRole('combobox')).toBeHidden();
  });
});
