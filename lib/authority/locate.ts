import { readLinedYaml } from '../text/lined-yaml';
import { YamlFault } from '../text/yaml';
import { AuthorityError } from './entry';

/** @throws AuthorityError naming the line where the text stops being JSON */
export function parseJsonFile(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const [reason = ''] = error.message.split('\n');
    throw new AuthorityError(file, [`${findFault(text)}not JSON: ${reason}`]);
  }
}

/** The engine's own message names no line. */
function findFault(text: string): string {
  try {
    readLinedYaml(text, 'json');
  } catch (error) {
    if (error instanceof YamlFault) return `line ${error.line}: `;
    throw error;
  }
  // YAML allows some things that JSON does not.
  return '';
}

/** The error with the line of each entry in `text`, the file that was read; a problem that names none stays as it is. */
export function locate({ file, problems }: AuthorityError, text: string): AuthorityError {
  const { lineOf } = readLinedYaml(text, 'json');
  const lines = text.split('\n');
  return new AuthorityError(
    file,
    problems.map((problem) => {
      const line = lineOfKey(problem, lineOf) ?? lineOfId(problem, lines);
      return line === undefined ? problem : `line ${line}: ${problem}`;
    }),
  );
}

/** "documents.12.date: ..." */
function lineOfKey(problem: string, lineOf: (path: readonly PropertyKey[]) => number): number | undefined {
  const [, place] = /^([\w-]+(?:\.[\w-]+)+): /u.exec(problem) ?? [];
  return place === undefined
    ? undefined
    : lineOf(place.split('.').map((key) => (/^\d+$/u.test(key) ? Number(key) : key)));
}

/** "vn-xii-35-ct-tw: ..." */
function lineOfId(problem: string, lines: readonly string[]): number | undefined {
  const [, id] = /^([a-z0-9]+(?:-[a-z0-9]+)+):/u.exec(problem) ?? [];
  const at = id === undefined ? -1 : lines.findLastIndex((line) => new RegExp(`"id"\\s*:\\s*"${id}"`, 'u').test(line));
  return at < 0 ? undefined : at + 1;
}
