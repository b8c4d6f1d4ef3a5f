import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Document, isCollection, parse, visit } from 'yaml';
import { readWrittenYaml } from './read-yaml';
import { writeYaml, type YamlMap } from './yaml';

const key = fc
  .stringMatching(/^[a-z][a-zA-Z0-9]{0,9}$/u)
  .filter((word) => !/^(?:true|false|null|y|n|yes|no|on|off)$/iu.test(word));
const scalar = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.integer(),
  fc.constantFrom('---', '- a: b', "it's", '#', 'Đảng bộ "X"\\', ' '),
);
const flat = fc.dictionary(key, scalar);
const row = fc.dictionary(key, fc.oneof(scalar, fc.array(flat), fc.array(scalar), flat));
const map = fc.dictionary(key, fc.oneof(scalar, row, fc.array(row), fc.array(scalar)), {
  minKeys: 1,
}) as fc.Arbitrary<YamlMap>;

/** The `yaml` package, told to write the way that articles are written. */
function written(value: YamlMap): string {
  const document = new Document(value, { aliasDuplicateObjects: false });
  visit(document, (_, node, path) => {
    if (isCollection(node)) node.flow = node.items.length === 0 || path.filter(isCollection).length > 2;
    return undefined;
  });
  return document.toString({ lineWidth: 0, defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' });
}

describe('YAML', () => {
  test('what is written is read back', () => {
    fc.assert(
      fc.property(map, (value) => {
        expect(parse(writeYaml(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  test('the general writer gives the same bytes, but for its own names of control characters', () => {
    const noControls = (text: string) => !/\\u00|\\[nrtbf]/u.test(text);
    fc.assert(
      fc.property(
        map.filter((value) => noControls(JSON.stringify(value))),
        (value) => {
          expect(writeYaml(value)).toBe(written(value));
        },
      ),
    );
  });

  test('what is written is read back without the general reader, unless a key may mean something else', () => {
    fc.assert(
      fc.property(map, (value) => {
        const text = writeYaml(value);
        const read = readWrittenYaml(text);
        expect(read).toEqual(parse(text));
        expect(readWrittenYaml(text.replace(/\n$/u, ''))).toEqual(read);
      }),
    );
  });

  test('whatever else is made of it is read as the general reader reads it, or left to that', () => {
    const piece = fc.constantFrom(
      '\n',
      '  ',
      ' ',
      '- ',
      '"',
      ',',
      '{ ',
      ' ]',
      ': ',
      '#',
      '\\x41',
      '1.5',
      '\t',
      'a:',
      '~',
    );
    fc.assert(
      fc.property(map, fc.nat(), fc.nat(3), piece, (value, place, cut, inserted) => {
        const text = writeYaml(value);
        const at = place % text.length;
        const spoiled = text.slice(0, at) + inserted + text.slice(at + cut);
        const read = readWrittenYaml(spoiled);
        if (read !== undefined) expect(read).toEqual(parse(spoiled, { schema: 'core' }));
      }),
      { numRuns: 200 },
    );
  });

  test.each([
    ['a: 1\nb: [ "x" ]', { a: 1, b: ['x'] }],
    ['a: 1\na: 2\n', undefined],
    ['true: 1\n', undefined],
    ['a: yes\n', undefined],
    ['a: 1.5\n', undefined],
    ['a: "\\x41"\n', undefined],
    ['a:\n   b: 1\n', undefined],
    [`a: ${'[ '.repeat(50_000)}`, undefined],
    ['', undefined],
  ])('%j', (text, value) => expect(readWrittenYaml(text)).toEqual(value));
});
