/** What spoiled inputs brought to light, each as small as it could be made. */
import { describe, expect, test } from 'vitest';
import { ByteReader } from '../../lib/search/bytes';
import { mapCharacters } from '../../lib/text';
import { parseYaml, YamlFault } from '../../lib/text/yaml';

test.each([
  ['six bytes of a number', [0xff, 0xff, 0xff, 0xff, 0xff, 0x01]],
  ['a length below nothing, which led back to where it stands', [0x80, 0x80, 0x80, 0x80, 0x08]],
])('a damaged index is told, never read for ever: %s', (_, bytes) => {
  expect(() => new ByteReader(Uint8Array.from(bytes)).block()).toThrow(RangeError);
});

test('letters that an invisible sign kept apart are one letter at once, not only the second time', () => {
  const once = mapCharacters('a\u200b\u0301');
  expect(mapCharacters(once)).toBe(once);
});

describe('broken YAML', () => {
  const note = (lines: number) =>
    `${'outlet: "Báo"\n'.repeat(lines).replace(/outlet/gu, () => `k${(count += 1)}`)}url: "never closed\n`;
  let count = 0;

  test('is told by the line on which it begins', () => {
    expect(() => parseYaml(note(20))).toThrow(expect.objectContaining({ line: 21 }));
  });

  test('is not parsed once for each of its lines', () => {
    const cost = (text: string, fails: boolean) => {
      const { user } = process.cpuUsage();
      if (fails) expect(() => parseYaml(text)).toThrow(YamlFault);
      else parseYaml(text);
      return process.cpuUsage().user - user;
    };
    const text = note(500);
    expect(cost(text, true)).toBeLessThan(60 * cost(`${text.trimEnd()}"`, false));
  });
});
