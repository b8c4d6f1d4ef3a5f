import { parse, YAMLParseError } from 'yaml';

/** A text that is no YAML: what is wrong, and the line on which it begins, from 1. */
export class YamlFault extends Error {
  constructor(
    problem: string,
    readonly line: number,
  ) {
    super(problem);
    this.name = 'YamlFault';
  }
}

/**
 * Parses YAML of the core schema: days stay the words they are.
 * @throws YamlFault naming the line where the fault begins: a quote that is never closed is found at the end of the text
 */
export function parseYaml(text: string): unknown {
  try {
    return parse(text, { schema: 'core' });
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error;
    throw new YamlFault(`broken YAML: ${problemOf(error)}`, Math.min(firstFault(text), error.linePos?.[0].line ?? 1));
  }
}

function problemOf(error: YAMLParseError): string {
  return (error.message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/u, '');
}

/** The line after the longest beginning that is still YAML. */
function firstFault(text: string): number {
  const lines = text.split('\n');
  for (let count = lines.length - 1; count > 0; count -= 1) {
    if (isYaml(lines.slice(0, count).join('\n'))) return count + 1;
  }
  return 1;
}

function isYaml(text: string): boolean {
  try {
    parse(text, { schema: 'core' });
    return true;
  } catch {
    // Only whether it parses is asked.
    return false;
  }
}
