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

/** The line with which a beginning of the text ceases to be YAML: found by halving, for a long text is parsed each time. */
function firstFault(text: string): number {
  const lines = text.split('\n');
  let [good, bad] = [0, lines.length];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (isYaml(lines.slice(0, middle).join('\n'))) good = middle;
    else bad = middle;
  }
  return bad;
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
