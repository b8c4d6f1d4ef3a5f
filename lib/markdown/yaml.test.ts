import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Document, isCollection, parse, visit } from 'yaml';
import { writeYaml, type YamlMap } from './yaml';

const key = fc
  .stringMatching(/^[a-z][a-zA-Z]{0,9}$/u)
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
});
