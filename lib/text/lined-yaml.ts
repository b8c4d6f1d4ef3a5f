import { isCollection, isScalar, LineCounter, parseDocument, type Document } from 'yaml';
import { YamlFault } from './yaml';

/** A YAML or JSON text that was parsed, with the line, from 1, on which the value at a path begins, or what holds it. */
export interface LinedYaml {
  readonly value: unknown;
  readonly lineOf: (path: readonly PropertyKey[]) => number;
}

/**
 * Parses YAML for files that people edit, so that every problem can name its line.
 * @throws YamlFault naming the line of the fault
 */
export function readLinedYaml(text: string, schema: 'core' | 'json' = 'core'): LinedYaml {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, schema });
  const [fault] = document.errors;
  if (fault !== undefined) throw new YamlFault(fault.message.split('\n')[0] ?? '', fault.linePos?.[0].line ?? 1);
  return { value: toValue(document), lineOf: (path) => lineAt(document, lines, path) };
}

/** An alias of nothing, and aliases of aliases that would fill the memory, are found only here. */
function toValue(document: Document): unknown {
  try {
    return document.toJS();
  } catch (error) {
    if (error instanceof ReferenceError) throw new YamlFault(error.message, 1);
    throw error;
  }
}

function lineAt(document: Document, lines: LineCounter, path: readonly PropertyKey[]): number {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    const range = isCollection(node) || isScalar(node) ? node.range : undefined;
    if (range) return lines.linePos(range[0]).line;
  }
  return 1;
}
