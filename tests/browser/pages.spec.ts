import { pageKinds } from '../../scripts/page-kinds';
import { layoutFaults } from './layout';
import { accessibilityFaults, narrowFaults, NARROWEST, openPage, WIDE } from './page-checks';
import { expect, test } from './watched';

const PAGES = [
  ...pageKinds(),
  { address: 'tim-kiem/?q=chỉ thị 35', kind: 'search with results' },
  { address: 'tim-kiem/?q=không có gì như thế zzz', kind: 'search without results' },
];

for (const { address, kind } of PAGES) {
  test(`${kind} is accessible, wide and narrow, light and dark, and fits 320 px: /${address}`, async ({ page }) => {
    await page.setViewportSize(WIDE);
    await page.emulateMedia({ colorScheme: 'light' });
    await openPage(page, { address, kind });
    await expect(page.locator('html')).toHaveAttribute('lang', 'vi');
    await expect(page).toHaveTitle(/\S/u);

    for (const [size, viewport] of Object.entries({ WIDE, NARROWEST })) {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.setViewportSize(viewport);
        await page.emulateMedia({ colorScheme });
        expect.soft(await accessibilityFaults(page), `${size}, ${colorScheme}`).toEqual([]);
      }
      expect.soft(await layoutFaults(page), size).toEqual([]);
    }
    expect(await narrowFaults(page)).toEqual([]);
  });
}

for (const [what, html, fault] of [
  ['a page as it should be', '<h1>Tin</h1><p>Một đoạn dài hơn một dòng, để các dòng nằm dưới nhau.</p>', undefined],
  [
    'a word wider than the window',
    '<h1>Tin</h1><p style="white-space:nowrap">Một dòng không xuống hàng dù cửa sổ hẹp đến đâu đi nữa</p>',
    /^wide/u,
  ],
  ['text on text', '<h1>Tin</h1><p>Một đoạn</p><p style="margin-top:-2.5em">Đoạn khác</p>', /^overlap/u],
  [
    'text that is cut off',
    '<h1>Tin</h1><p style="white-space:nowrap;overflow:hidden;width:60px">Một đoạn dài</p>',
    /^cut off/u,
  ],
  ['text outside the window', '<h1>Tin</h1><p style="position:absolute;left:-30px">Một đoạn</p>', /^outside/u],
  ['no headline', '<p>Một đoạn</p>', /^headings: 0/u],
  ['a level left out', '<h1>Tin</h1><h3>Mục</h3>', /^headings: 3 out of turn/u],
] as const) {
  test(`the eye for layout sees ${what}`, async ({ page }) => {
    await page.setViewportSize(NARROWEST);
    await page.setContent(`<!DOCTYPE html><html lang="vi"><body>${html}</body></html>`);
    const faults = (await layoutFaults(page)).join('\n');
    if (fault === undefined) expect(faults).toBe('');
    else expect(faults).toMatch(fault);
  });
}
