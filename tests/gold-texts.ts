/** What the conversion understands of a hand-marked article; the texts are no part of the project. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadAuthority } from '../lib/authority/load';
import { decodeRaw } from '../lib/clean/decode';
import { prepareFacts, understand } from '../lib/convert';
import { parseSourcePath } from '../lib/model';

/**
 * @param gold the folder with `seeds.jsonl` and `articles.jsonl`, which name the file of each id
 * @returns understands the article of an id; throws if its file is no text
 */
export function understandGold(gold: string): (id: string) => ReturnType<typeof understand> {
  const facts = prepareFacts(loadAuthority('content/authority'));
  const rows = ['seeds', 'articles'].flatMap((name) =>
    readFileSync(join(gold, `${name}.jsonl`), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as { readonly id: string; readonly file: string }),
  );
  const files = new Map(rows.map(({ id, file }) => [id, file]));
  return (id) => {
    const decoded = decodeRaw(parseSourcePath(`${id}.txt`), readFileSync(join(gold, files.get(id) ?? id)));
    if (decoded.kind !== 'text') throw new Error(`${id}: ${decoded.rejection.reason}`);
    return understand(decoded.raw, facts);
  };
}
