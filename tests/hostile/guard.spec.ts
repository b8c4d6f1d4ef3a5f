/** The guard itself: without the site's defences these strings come alive, and each way of it is found. */
import { expect, test } from '@playwright/test';
import { findAlive, setGuard } from './guard';
import { HOSTILE_STRINGS } from './strings';

const ORIGIN = 'http://unguarded.example';

for (const { name, html, found } of [
  { name: 'a script', html: '<script>hostileRan(1)</script>', found: 'ran: 1' },
  { name: 'a handler', html: '<img src=x onerror=hostileRan(1)>', found: 'ran: 1' },
  { name: 'a handler that waits', html: '<p onclick=hostileRan(1)>a</p>', found: 'handler: <p' },
  { name: 'a frame', html: '<iframe srcdoc="a"></iframe>', found: 'frame: about:srcdoc' },
  { name: 'a dialog', html: '<script>alert(1)</script>', found: 'dialog: 1' },
  { name: 'a window', html: '<script>open("/b")</script>', found: 'window: ' },
  { name: 'a request', html: '<img src=//evil.example/a.png>', found: 'request: http://evil.example/a.png' },
  { name: 'an address', html: '<a href="java\tscript:hostileRan(1)">a</a>', found: 'address: <a' },
  { name: 'a broken script', html: '<script>null.a</script>', found: 'error: ' },
  { name: 'an element', html: '<b hostile>a</b>', found: 'element: <b hostile' },
  { name: 'an element in a template', html: '<template><b hostile>a</b></template>', found: 'element: <b hostile' },
  {
    name: 'a breach of the policy',
    html: `<meta http-equiv=Content-Security-Policy content="script-src 'self'"><script>hostileRan(1)</script>`,
    found: 'policy: script-src-elem inline',
  },
]) {
  test(`finds ${name}`, async ({ page }) => {
    const { findings } = await setGuard(page, ORIGIN);
    await page.route(`${ORIGIN}/**`, (route) => route.fulfill({ contentType: 'text/html', body: html }));
    await page.goto(ORIGIN);
    await expect(async () => {
      const lines = [...findings, ...(await findAlive(page))];
      expect(
        lines.some((line) => line.startsWith(found)),
        lines.join('\n'),
      ).toBe(true);
    }).toPass({ timeout: 20_000 });
  });
}

test('finds nothing in a plain page', async ({ page }) => {
  const { findings } = await setGuard(page, ORIGIN);
  await page.route(`${ORIGIN}/**`, (route) => route.fulfill({ contentType: 'text/html', body: '<p>Đại hội</p>' }));
  await page.goto(ORIGIN);
  expect([...findings, ...(await findAlive(page))]).toEqual([]);
});

/** Strings made to run: as markup they must, or they prove nothing of a page where they do not. */
test('hostile strings run where nothing escapes them', async ({ page }) => {
  const { findings } = await setGuard(page, ORIGIN);
  const running = HOSTILE_STRINGS.filter(
    ({ family, text }) => family === 'broken out' && /^<(?:img|svg|script|body)/iu.test(text),
  );
  expect(running.length).toBeGreaterThan(10);
  let text = '';
  await page.route(`${ORIGIN}/**`, (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html><title>a</title><main>${text}</main>`,
    }),
  );
  for (const row of running) {
    findings.length = 0;
    text = row.text;
    await page.goto(ORIGIN);
    await expect(() =>
      expect(
        findings.some((line) => /^(?:ran|request)/u.test(line)),
        row.text,
      ).toBe(true),
    ).toPass({ timeout: 20_000 });
  }
});
