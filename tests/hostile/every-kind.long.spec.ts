/** One page of every kind of a large archive full of strange words stands on a narrow phone, and is valid HTML. */
import { expect, test } from '@playwright/test';
import { isMoved, pageKinds } from '../../scripts/page-kinds';
import { accessibilityFaults, narrowFaults, openPage } from '../browser/page-checks';
import { htmlFaults } from '../browser/validity';
import { OUT } from './site';

const kinds = pageKinds(OUT);

for (const page of kinds) {
  test(`${page.kind} stands at 320 px: /${page.address}`, async ({ page: tab }) => {
    await openPage(tab, page);
    expect.soft(await narrowFaults(tab)).toEqual([]);
    expect.soft(await accessibilityFaults(tab)).toEqual([]);
  });
}

test('there are pages of the kinds that only a large archive has', () => {
  const found = new Set(kinds.map(({ kind }) => kind));
  const large = ['nam/[year]/[...phan]/', 'nguoi/[id]/[page]/', 'van-ban/[id]/[page]/', 'bai-viet/[slug]/ moved'];
  expect(large.filter((kind) => !found.has(kind))).toEqual([]);
  expect(kinds.filter(isMoved).length).toBeGreaterThan(0);
});

/** Article files may hold characters that no conversion leaves and that HTML does not allow. */
const STRANGE = /(?:control-character|noncharacter)-in-input-stream \(HTML parser\)$/u;

test('one page of every kind is valid HTML', async () => {
  const faults: string[] = [];
  for (const { address, html } of kinds) {
    for (const fault of await htmlFaults(html)) if (!STRANGE.test(fault)) faults.push(`/${address} ${fault}`);
  }
  expect(faults).toEqual([]);
});
