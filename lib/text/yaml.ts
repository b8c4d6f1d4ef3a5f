import { isAlias, isCollection, isNode, isScalar, LineCounter, parseDocument, visit, type Document } from 'yaml';

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

interface Problem {
  readonly words: string;
  readonly line: number;
}

/**
 * Parses plain YAML of the core schema: days stay the words they are. What makes a value out of something else than its
 * words (anchors and references, tags, directives) is refused: nobody writes it on purpose, and a reference may stand
 * for a thousand others.
 * @throws YamlFault naming the line where the fault begins: a quote that is never closed is found at the end of the text
 */
export function parseYaml(text: string): unknown {
  const lines = new LineCounter();
  const document = parseDocument(text, { schema: 'core', lineCounter: lines });
  const [error] = document.errors;
  if (error !== undefined) {
    const line = Math.min(firstFault(text), error.linePos?.[0].line ?? 1);
    throw new YamlFault(`broken YAML: ${plainWords(error.message)}`, line);
  }
  const unplain = findUnplain(document, lines);
  if (unplain !== undefined) throw new YamlFault(`broken YAML: ${unplain.words}`, unplain.line);
  return document.toJS();
}

function plainWords(message: string): string {
  return (message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/u, '');
}

/** The first place that is YAML, but not plain data. */
function findUnplain(document: Document.Parsed, lines: LineCounter): Problem | undefined {
  const [warning] = document.warnings;
  if (warning !== undefined) return { words: plainWords(warning.message), line: warning.linePos?.[0].line ?? 1 };
  let found: Problem | undefined;
  visit(document, (key, node) => {
    const words = unplainWords(key, node);
    if (words === undefined) return undefined;
    found = { words, line: lines.linePos((isNode(node) ? node.range?.[0] : undefined) ?? 0).line };
    return visit.BREAK;
  });
  return found;
}

function unplainWords(key: unknown, node: unknown): string | undefined {
  if (isAlias(node)) return `*${node.source} stands for something else: write out what is meant, or put it in quotes`;
  if (key === 'key' && isCollection(node)) return 'a key must be a word';
  if (!isScalar(node) && !isCollection(node)) return undefined;
  if (node.anchor !== undefined) return `&${node.anchor} names a value: leave it out, or put it in quotes`;
  return node.tag === undefined ? undefined : `${node.tag} is a tag: leave it out, or put it in quotes`;
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
  return parseDocument(text, { schema: 'core' }).errors.length === 0;
}
