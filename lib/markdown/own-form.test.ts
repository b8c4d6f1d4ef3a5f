import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { readArticle, writeArticle } from '.';
import { parseYaml } from '../text/yaml';

vi.mock('../text/yaml', { spy: true });
beforeEach(() => {
  vi.mocked(parseYaml).mockClear();
});

const folder = join('content', 'articles');
const articles = readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')] as const);

test.each(articles)('%s is read without the general reader of YAML, and written again the same', (name, text) => {
  expect(writeArticle(readArticle(text, name))).toBe(text);
  expect(parseYaml).not.toHaveBeenCalled();
});

test('an article that was rewritten by another hand is read by the general reader, the same', () => {
  const [name, text] = articles[0] ?? ['', ''];
  const rewritten = text.replace(/^lang: "vi"$/mu, "lang: 'vi' # tiếng Việt");
  expect(readArticle(rewritten, name)).toEqual(readArticle(text, name));
  expect(parseYaml).toHaveBeenCalledOnce();
});
