import { expect, test, vi } from 'vitest';
import { parseYaml, YamlFault } from './yaml';

test.each([
  ['words', 'a: b', { a: 'b' }],
  ['a day', 'a: 2020-05-28', { a: '2020-05-28' }],
  ['signs in quotes', 'a: "*b"\nc: "&d"\ne: "!f"', { a: '*b', c: '&d', e: '!f' }],
  ['rows', 'a:\n  - { b: 1, c: [2] }', { a: [{ b: 1, c: [2] }] }],
])('plain data is read: %s', (_, text, value) => expect(parseYaml(text)).toEqual(value));

test.each([
  ['a reference to nothing', 'a: 1\nb: *c', '*c stands for something else', 2],
  ['a merged reference', 'a: 1\n<<: *b', '*b stands for something else', 2],
  ['a name for a value', 'a: 1\nb: &c d', '&c names a value', 2],
  ['values within values without end', 'a: &b [1]\nc: [*b, *b]', '&b names a value', 1],
  ['a tag', 'a: 1\nb: !!binary aGk=', 'tag:yaml.org,2002:binary is a tag', 2],
  ['a tag of nobody', 'a: 1\n\nb: !c d', 'Unresolved tag: !c', 3],
  ['a directive', '%A b\n---\nc: 1', 'Unknown directive %A', 1],
  ['a key that is a list', 'a: 1\n? [1]\n: 2', 'a key must be a word', 2],
  ['a name that may be a key', 'a: 1\n&b: c: d', 'Anchor ending in :', 2],
])('what is not plain is refused by its line, and nothing is said beside it: %s', (_, text, words, line) => {
  const said = vi.spyOn(process, 'emitWarning').mockReturnValue();
  expect(() => parseYaml(text)).toThrow(
    expect.objectContaining({ name: YamlFault.name, line, message: expect.stringContaining(words) as string }),
  );
  expect(said).not.toHaveBeenCalled();
});
