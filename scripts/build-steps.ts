/** What a build runs until a site stands in FRESH. */
import { join } from 'node:path';
import { CARD_FOLDER } from '../lib/cards/card';
import { SEARCH_FOLDER } from '../lib/search/format';
import { FRESH, OUT, PAGE_NOTES } from './built';
import { script, tool } from './run';

export interface BuildStep {
  readonly name: string;
  /** Arguments for Node. */
  readonly program: readonly string[];
  /** What it leaves running when it is killed must be ended with it. */
  readonly startsOthers: boolean;
  readonly env: Readonly<Record<string, string>>;
}

/**
 * @param content the folder with `articles/` and `authority/`
 * @returns steps that may run at the same time, in the order in which one such group follows another
 */
export function buildSteps(content: string): readonly (readonly BuildStep[])[] {
  const articles = join(content, 'articles');
  return [
    [own('former site', 'former', OUT, '--notes', PAGE_NOTES)],
    [
      {
        name: 'pages',
        program: tool('next', 'build'),
        startsOthers: true,
        env: { BUILD_OUT: FRESH, PAGE_DIGESTS: PAGE_NOTES },
      },
    ],
    [own('cards', 'cards', join(FRESH, CARD_FOLDER)), own('small scripts', 'page-scripts', FRESH)],
    [
      own('finish', 'finish', FRESH, '--notes', PAGE_NOTES, '--former', OUT),
      own('search index', 'index', join(FRESH, SEARCH_FOLDER), '--articles', articles),
    ],
  ];
}

function own(name: string, command: string, out: string, ...args: string[]): BuildStep {
  return { name, program: script(command, ...args, '--out', out), startsOthers: false, env: {} };
}
