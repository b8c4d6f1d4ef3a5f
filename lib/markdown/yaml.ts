/** What frontmatter is made of. */
export type YamlValue = string | number | readonly YamlValue[] | YamlMap;
export interface YamlMap {
  readonly [key: string]: YamlValue;
}

/** Maps and lists down to this depth are written line by line, what lies deeper on one line, so that a diff reads row by row. */
const BLOCK_DEPTH = 2;

/**
 * YAML with plain keys (ASCII words) and every string in double quotes; ends with a line end. A quoted string is the
 * same in YAML as in JSON. The general writer of the `yaml` package gives the same bytes in ten times the time.
 */
export function writeYaml(map: YamlMap): string {
  return `${writeMap(map, '', 0)}\n`;
}

function writeMap(map: YamlMap, indent: string, depth: number): string {
  return Object.entries(map)
    .map(([key, value]) => `${key}:${writeBeside(value, indent, depth + 1)}`)
    .join(`\n${indent}`);
}

/** A value behind its key: on the same line, or below it and further in. */
function writeBeside(value: YamlValue, indent: string, depth: number): string {
  if (isScalar(value) || isFlow(value, depth)) return ` ${writeFlow(value)}`;
  return `\n${indent}  ${writeBlock(value, `${indent}  `, depth)}`;
}

function writeBlock(value: readonly YamlValue[] | YamlMap, indent: string, depth: number): string {
  if (!isList(value)) return writeMap(value, indent, depth);
  return value
    .map((row) => {
      const flow = isScalar(row) || isFlow(row, depth + 1);
      return `- ${flow ? writeFlow(row) : writeBlock(row, `${indent}  `, depth + 1)}`;
    })
    .join(`\n${indent}`);
}

function writeFlow(value: YamlValue): string {
  if (isScalar(value)) return JSON.stringify(value);
  if (isList(value)) return value.length === 0 ? '[]' : `[ ${value.map(writeFlow).join(', ')} ]`;
  const pairs = Object.entries(value).map(([key, inner]) => `${key}: ${writeFlow(inner)}`);
  return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`;
}

function isFlow(value: readonly YamlValue[] | YamlMap, depth: number): boolean {
  return depth > BLOCK_DEPTH || (isList(value) ? value.length === 0 : Object.keys(value).length === 0);
}

function isScalar(value: YamlValue): value is string | number {
  return typeof value !== 'object';
}

function isList(value: readonly YamlValue[] | YamlMap): value is readonly YamlValue[] {
  return Array.isArray(value);
}
