import { expect, test } from '@playwright/test';
import { builtPages } from '../../scripts/page-kinds';
import { htmlFaults } from './validity';

const AROUND = (html: string) =>
  `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>Kho tin</title></head><body><main>${html}</main></body></html>`;

for (const [what, html, fault] of [
  ['a page without a fault', '<h1>Tin</h1><p>Một đoạn.</p>', undefined],
  ['a block in a paragraph', '<h1>Tin</h1><p>a<div>b</div></p>', /close-order/u],
  ['a block in a heading', '<h1><div>Tin</div></h1>', /element-permitted-content/u],
  ['an id twice', '<h1 id="a">Tin</h1><p id="a">b</p>', /no-dup-id/u],
  ['an unknown attribute value', '<h1>Tin</h1><input type="tex">', /attribute-allowed-values/u],
  ['an attribute twice', '<h1>Tin</h1><p class="a" class="b">c</p>', /duplicate-attribute \(HTML parser\)/u],
  ['a tag left open', '<h1>Tin</h1><section><p>a', /close-order/u],
  ['a control character', '<h1>Tin</h1><p>a\u0001</p>', /control-character/u],
] as const) {
  test(`the validator: ${what}`, async () => {
    const faults = (await htmlFaults(AROUND(html))).join('\n');
    if (fault === undefined) expect(faults).toBe('');
    else expect(faults).toMatch(fault);
  });
}

test('every page is valid HTML', async () => {
  const faults: string[] = [];
  for (const { address, html } of builtPages()) {
    for (const fault of await htmlFaults(html)) faults.push(`/${address} ${fault}`);
  }
  expect(faults).toEqual([]);
});
