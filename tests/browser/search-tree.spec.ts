/** What a screen reader is told of what the search page holds: the tree that the browser makes for it. */
import type { CDPSession, Page } from '@playwright/test';
import words from '../../app/_text/search.json' with { type: 'json' };
import { expect as promptly, test } from './watched';
import { patient } from './patience';

const expect = patient(promptly);

const ADDRESS = 'tim-kiem/';

interface Told {
  readonly role: string;
  readonly name: string;
  readonly value: string;
  /** `expanded`, `focused`, `selected`, `live`, … */
  readonly states: Readonly<Record<string, unknown>>;
  /** Of the element that keys choose while the focus stays in the box. */
  readonly active: number | undefined;
  readonly node: number | undefined;
  /** All words below it. */
  readonly text: string;
}

async function listen(page: Page): Promise<() => Promise<readonly Told[]>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Accessibility.enable');
  return () => readTree(session);
}

async function readTree(session: CDPSession): Promise<readonly Told[]> {
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const textBelow = (id: string): string => {
    const node = byId.get(id);
    if (node === undefined) return '';
    if (node.role?.value === 'StaticText') return String(node.name?.value ?? '');
    return (node.childIds ?? []).map(textBelow).join('');
  };
  const idsBelow = (id: string): string[] => [id, ...(byId.get(id)?.childIds ?? []).flatMap(idsBelow)];
  const main = nodes.find(({ role }) => role?.value === 'main');
  const inMain = new Set(main === undefined ? [] : idsBelow(main.nodeId));
  return nodes
    .filter(({ ignored, nodeId }) => !ignored && inMain.has(nodeId))
    .map((node) => {
      const properties = node.properties ?? [];
      const active = properties.find(({ name }) => name === 'activedescendant')?.value.relatedNodes?.[0];
      return {
        role: String(node.role?.value),
        name: String(node.name?.value ?? ''),
        value: String(node.value?.value ?? ''),
        states: Object.fromEntries(properties.map(({ name, value }) => [name, value.value as unknown])),
        active: active?.backendDOMNodeId,
        node: node.backendDOMNodeId,
        text: textBelow(node.nodeId),
      };
    });
}

const box = (tree: readonly Told[]) => tree.find(({ role }) => role === 'combobox');
const options = (tree: readonly Told[]) => tree.filter(({ role }) => role === 'option');
const statuses = (tree: readonly Told[]) => tree.filter(({ role }) => role === 'status');

test('the box is a combobox: name, list, the chosen suggestion, all by the keyboard', async ({ page }) => {
  await page.goto(ADDRESS);
  const tree = await listen(page);
  await expect.poll(async () => box(await tree())?.states['expanded']).toBe(false);
  expect(box(await tree())).toMatchObject({ name: words.label, states: { autocomplete: 'list', hasPopup: 'listbox' } });
  expect(options(await tree())).toEqual([]);

  await page.getByRole('main').getByRole('combobox').focus();
  // At once, as from a clipboard: the list that comes is the only one.
  await page.keyboard.insertText('chi thi 35');
  await expect.poll(async () => options(await tree()).length).toBeGreaterThan(1);
  const opened = await tree();
  expect(box(opened)).toMatchObject({ value: 'chi thi 35', active: undefined });
  expect(box(opened)?.states).toMatchObject({ expanded: true, focused: true });
  expect(opened.find(({ role }) => role === 'listbox')).toMatchObject({ name: words.suggestions });
  expect(statuses(opened).map(({ text }) => text)).toContain(
    `${options(opened).length} gợi ý, dùng phím mũi tên để chọn`,
  );

  for (const step of [0, 1]) {
    await page.keyboard.press('ArrowDown');
    await expect.poll(async () => box(await tree())?.active).toBe(options(opened)[step]?.node);
    const moved = await tree();
    expect(options(moved).map(({ states }) => states['selected'])).toEqual(options(moved).map((_, at) => at === step));
    expect(box(moved)?.states).toMatchObject({ focused: true });
    expect(options(moved)[step]?.name).toMatch(/^Văn bản Chỉ thị số 35-CT\/TW khóa XI/u);
  }
  await page.keyboard.press('Escape');
  await expect.poll(async () => box(await tree())?.states['expanded']).toBe(false);
  const closed = await tree();
  expect(options(closed)).toEqual([]);
  expect(box(closed)).toMatchObject({ value: 'chi thi 35', active: undefined });
});

test('Home and End move in the words, Tab leaves the list closed', async ({ page }) => {
  await page.goto(ADDRESS);
  const tree = await listen(page);
  const input = page.getByRole('main').getByRole('combobox');
  await input.fill('chi thi 35');
  await expect.poll(async () => options(await tree()).length).toBeGreaterThan(1);
  await page.keyboard.press('ArrowUp');
  await expect.poll(async () => box(await tree())?.active).toBe(options(await tree()).at(-1)?.node);
  await page.keyboard.press('Home');
  expect(await input.evaluate((element: HTMLInputElement) => element.selectionStart)).toBe(0);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('main').getByRole('button', { name: words.button })).toBeFocused();
  await expect.poll(async () => box(await tree())?.states['expanded']).toBe(false);
});

for (const [typed, told] of [
  ['chỉ thị 35', /^\d+ bài cho “chỉ thị 35”$/u],
  ['đại hội qqqqx', /^Không tìm thấy bài nào cho “đại hội qqqqx”$/u],
  ['a', words.unready['too-short']],
  ['người:', /^Sau dấu hai chấm còn thiếu tên hoặc ngày, chẳng hạn người:/u],
] as const) {
  test(`the answer to ${typed} is said without being asked for`, async ({ page }) => {
    await page.goto(ADDRESS);
    const tree = await listen(page);
    await page.getByRole('main').getByRole('combobox').fill(typed);
    await page.keyboard.press('Enter');
    const said = async () => {
      const status = statuses(await tree()).find(({ text }) => text !== '');
      return { text: status?.text ?? '', live: status?.states['live'], atomic: status?.states['atomic'] };
    };
    const text = typeof told === 'string' ? told : (expect.stringMatching(told) as unknown as string);
    await expect.poll(said).toEqual({ text, live: 'polite', atomic: true });
    expect(box(await tree())?.states).toMatchObject({ focused: true, expanded: false });
  });
}

test('results, filters and pages are named as what they are', async ({ page }) => {
  await page.goto(`${ADDRESS}?q=${encodeURIComponent('chỉ thị 35')}`);
  const tree = await listen(page);
  await expect.poll(async () => (await tree()).some(({ name }) => name === words.filters.year)).toBe(true);
  const all = await tree();
  const named = (role: string) => all.filter((told) => told.role === role).map(({ name }) => name);
  expect(named('search')).toContain(words.title);
  expect(named('region')).toEqual(expect.arrayContaining([words.entities, words.articles]));
  expect(named('list')).toEqual(expect.arrayContaining([words.order, words.filters.year, words.filters.outlet]));
  expect(named('heading')).toEqual(expect.arrayContaining([words.title, words.entities, words.articles]));
  expect(all.find(({ name }) => name === words.filters.title)?.states).toMatchObject({ expanded: true });
  expect(named('link').filter((name) => name === '')).toEqual([]);
  expect(named('button').filter((name) => name === '')).toEqual([]);
});
