/** Builds the peer's index: `node --import tsx bench/search/peer.ts ARTICLES.jsonl OUT`. A line is `{id, title, text}`. */
import { createReadStream } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { PEER } from './peer-folder';

interface PeerIndex {
  addCustomRecord(record: object): Promise<{ readonly errors: readonly string[] }>;
  writeFiles(options: object): Promise<{ readonly errors: readonly string[] }>;
}

interface Peer {
  createIndex(): Promise<{ readonly index?: PeerIndex }>;
  close(): Promise<unknown>;
}

const [from = '', to = ''] = process.argv.slice(2);
// Its package offers itself to import lines alone, and those look in the project's own packages.
const entry = join(dirname(PEER), 'node_modules', 'pagefind', 'lib', 'index.js');
const peer = (await import(pathToFileURL(entry).href)) as Peer;
const { index } = await peer.createIndex();
if (index === undefined) throw new Error('the peer made no index');
for await (const line of createInterface({ input: createReadStream(from), crlfDelay: Infinity })) {
  const { id, title, text } = JSON.parse(line) as Record<'id' | 'title' | 'text', string>;
  const { errors } = await index.addCustomRecord({
    url: `/${id}/`,
    content: text,
    language: 'vi',
    meta: { title, id },
  });
  if (errors.length > 0) throw new Error(errors.join('; '));
}
const { errors } = await index.writeFiles({ outputPath: to });
if (errors.length > 0) throw new Error(errors.join('; '));
await peer.close();
