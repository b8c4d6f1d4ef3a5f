/** What is fuzzed: each makes an input from random choices and says what is wrong with what came of it. */
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { readAbbreviations } from '../../lib/authority/abbreviations';
import { CrawlNoteError, readCrawlNote } from '../../lib/clean/crawl-note';
import { ArticleFileError, readArticle, writeArticle } from '../../lib/markdown';
import type { StoredArticle } from '../../lib/model';
import { buildSearchFiles, type SearchFiles } from '../../lib/search/build';
import { createEncoder, createQueryEncoder } from '../../lib/search/encoder';
import { MANIFEST_FILE, readManifest, SearchFault, writeManifest, type Manifest } from '../../lib/search/format';
import { inquire } from '../../lib/search/inquiry';
import { memorySpool, PackWriter } from '../../lib/search/pack-writer';
import { PACKED, packedFile, packPath, PackReader, type PackedFile } from '../../lib/search/packs';
import { parseQuery } from '../../lib/search/query';
import { Search } from '../../lib/search/search';
import { tabulate } from '../../lib/search/syllables';
import { LONGEST_NAME } from '../../lib/search/terms';
import { HOSTILE_STRINGS } from '../hostile/strings';
import { PIECES } from '../laws/mutate';
import { findArticle, REAL, store } from '../laws/pipeline';
import { PAGES, spoiled, spoiledBytes, spoiledText } from './inputs';
import type { Random } from './random';

export interface Target {
  readonly name: 'decode' | 'convert' | 'note' | 'frontmatter' | 'query' | 'index';
  /** Its part of a whole run. */
  readonly share: number;
  /** What is wrong with one input; undefined where all is well. Throws what the program should not. */
  readonly findFault: (random: Random) => Promise<string | undefined> | string | undefined;
}

const encoder = new TextEncoder();
const table = tabulate(readAbbreviations());
const encode = createEncoder(table);
const encodeQuery = createQueryEncoder(table);

const decode: Target = {
  name: 'decode',
  share: 0.25,
  findFault: (random) => {
    const decoded = REAL.decode(spoiledBytes(random, encoder.encode(spoiledText(random))), 'a.txt');
    if (decoded.kind === 'rejected')
      return decoded.rejection.warnings.length > 0 ? undefined : 'rejected without a word';
    const { text } = decoded.raw;
    return text === text.normalize('NFC') && !text.includes('\r') ? undefined : 'not NFC, or with line ends of others';
  },
};

/** Below it stands the spoiled text, so that most inputs are articles. */
const HEAD =
  'Khai mạc Đại hội Đảng bộ tỉnh lần thứ XIX\n\nSáng 17/10/2020, Đại hội Đảng bộ tỉnh lần thứ XIX đã khai mạc trọng thể tại thành phố.\n\n';

const convert: Target = {
  name: 'convert',
  share: 0.2,
  findFault: (random) => {
    const text = spoiledText(random);
    const article = findArticle(REAL, random.share() < 0.8 ? HEAD + text : text);
    if (!article) return undefined;
    const file = REAL.write(store(article));
    return REAL.write(REAL.read(file)) === file ? undefined : 'other bytes when written again';
  },
};

/** Signs that YAML takes for more than words. */
const YAML_SIGNS = [
  ...HOSTILE_STRINGS.filter(({ family }) => family === 'yaml').map(({ text }) => text),
  ...['*', '&a ', '*a', '!a ', '!!set ', '<<: ', '"', "'", '{', '[', ']', '}', '|', '>', ': ', ' #', '%A b\n', '---\n', '? '],
]; // prettier-ignore

const NOTE =
  'url: https://example.org/a?b=1&c=2\nfetched: 2020-06-05T10:00:00\noutlet: "Báo Tin tức"\n# ghi chú của bộ thu\n';

const note: Target = {
  name: 'note',
  share: 0.1,
  findFault: (random) => {
    const text = spoiled(random, NOTE, 5, random.share() < 0.7 ? YAML_SIGNS : PIECES);
    try {
      const { outlet = 'a' } = readCrawlNote(text);
      return outlet === '' || outlet !== outlet.toWellFormed()
        ? 'an outlet without a name, or half a letter'
        : undefined;
    } catch (error) {
      if (!(error instanceof CrawlNoteError)) throw error;
      const lines = text.split('\n').length;
      return error.line >= 1 && error.line <= lines ? undefined : `a fault on line ${error.line} of ${lines}`;
    }
  },
};

const frontmatter: Target = {
  name: 'frontmatter',
  share: 0.15,
  findFault: (random) => {
    const file = spoiled(random, random.pick(articleFiles()), 3, random.share() < 0.5 ? YAML_SIGNS : PIECES);
    const article = readOrRefuse(file);
    return article && writeArticle(readArticle(writeArticle(article), 'b.md')) !== writeArticle(article)
      ? 'other bytes when written again'
      : undefined;
  },
};

function readOrRefuse(file: string): StoredArticle | undefined {
  try {
    return readArticle(file, 'a.md');
  } catch (error) {
    if (error instanceof ArticleFileError && /^a\.md:\d+: [^]+Remedy: /u.test(error.message)) return undefined;
    throw error;
  }
}

const query: Target = {
  name: 'query',
  share: 0.25,
  findFault: (random) => {
    const parsed = parseQuery(typedQuery(random));
    if (parsed.kind !== 'ready') return undefined;
    const terms = encodeQuery(parsed.text);
    // What may be a name is also looked up by its threes, which a text has only where it is written with capitals.
    const threes = LONGEST_NAME - 2;
    return terms.length <= encode(parsed.text).length + threes
      ? undefined
      : 'a query has more terms than a text of its words';
  },
};

const KEYS = [
  'người:',
  'văn bản:',
  'nguồn:',
  'từ:',
  'đến:',
  'khóa:',
  '-',
  '"',
  '-"',
  'nguoi:"',
  'từ: ',
  '06/2020',
  'XIII',
];

function typedQuery(random: Random): string {
  const words = spoiledText(random, 3);
  const start = random.below(words.length + 1);
  const typed = words.slice(start, start + random.below(60));
  return random.share() < 0.5 ? typed : `${random.pick(KEYS)}${typed} ${random.pick(KEYS)}${random.pick(KEYS)}`;
}

const index: Target = {
  name: 'index',
  share: 0.05,
  findFault: async (random) => {
    const files = await spoiledIndex(random);
    try {
      const search = await Search.open(async (wanted) => files.get(wanted));
      const asked = parseQuery(random.pick(QUERIES));
      if (asked.kind !== 'ready') return undefined;
      const { articles, marks } = await inquire(search, { query: asked, chosen: [], order: 'best' });
      for (const article of articles.slice(0, 3)) await search.result(article, marks);
      await search.suggest(asked.text);
    } catch (error) {
      if (!(error instanceof SearchFault)) throw error;
    }
    return undefined;
  },
};

const QUERIES = [
  'Sơn Minh Thắng',
  'chỉ thị 35',
  'dai hoi dang bo',
  'nghị quyết "xây dựng Đảng"',
  'đại hôi',
  'hội nghị -khai',
  '28/5/2020',
  'từ:2019 đảng',
];

/** Every target, with its part of a run. */
export const TARGETS: readonly Target[] = [decode, convert, note, frontmatter, query, index];

let writtenFiles: readonly string[] | undefined;

/** Article files made of short pages: what is read of them is what is read of long ones. */
function articleFiles(): readonly string[] {
  writtenFiles ??= PAGES.slice(0, 60).flatMap((page) => {
    const article = findArticle(REAL, page.slice(0, 900));
    return article ? [writeArticle(store(article))] : [];
  });
  return writtenFiles;
}

let index20: Promise<SearchFiles> | undefined;

function smallIndex(): Promise<SearchFiles> {
  const records = PAGES.slice(0, 20).map((page, number) => {
    const [title = '', ...body] = page.split('\n').filter((line) => line.trim() !== '');
    return { id: `bai-${number}`, title, body: body.slice(0, 12), entities: [] };
  });
  index20 ??= buildSearchFiles({ records, entities: [], abbreviations: readAbbreviations() });
  return index20;
}

/** One file spoiled as it lies on the host, or inside its deflated bytes: the second gets past the first check. */
async function spoiledIndex(random: Random): Promise<SearchFiles> {
  const files = await smallIndex();
  if (random.share() < 0.3) {
    const path = random.pick([...files.keys()]);
    return new Map(files).set(path, spoiledBytes(random, files.get(path) ?? new Uint8Array()));
  }
  parts20 ??= unpack(files);
  const parts = await parts20;
  const path = random.pick([...parts.keys()]);
  const plain = spoiledBytes(random, inflateRawSync(parts.get(path) ?? new Uint8Array()));
  return packed(new Map(parts).set(path, deflateRawSync(plain, { level: 1 })), manifestOf(files));
}

let parts20: Promise<ReadonlyMap<string, Uint8Array>> | undefined;

/** All files of an index but the manifest, also those that share a pack, by their paths in its folder. */
async function unpack(files: SearchFiles): Promise<ReadonlyMap<string, Uint8Array>> {
  const { folder, packings } = manifestOf(files);
  const reader = new PackReader(async (path) => files.get(path), folder, packings);
  const parts = new Map<string, Uint8Array>();
  for (const path of [...files.keys()].filter((each) => each !== MANIFEST_FILE)) {
    const own = path.slice(folder.length + 1);
    const pack = packedFile(own);
    if (pack === undefined) parts.set(own, files.get(path) ?? new Uint8Array());
    else await takeParts(reader, pack, parts);
  }
  return parts;
}

async function takeParts(reader: PackReader, { kind, number }: PackedFile, parts: Map<string, Uint8Array>) {
  for (let i = 0; i < PACKED[kind]; i += 1) {
    const path = packPath(kind, number * PACKED[kind] + i);
    // The last pack has room for more files than there are.
    const bytes = await reader.read(path).catch(() => undefined);
    if (bytes === undefined) return;
    parts.set(path, bytes);
  }
}

function packed(parts: ReadonlyMap<string, Uint8Array>, manifest: Manifest): SearchFiles {
  const files = new Map<string, Uint8Array>();
  const writer = new PackWriter((path, bytes) => void files.set(`${manifest.folder}/${path}`, bytes), memorySpool());
  for (const [path, bytes] of parts) writer.take(path, bytes);
  return files.set(MANIFEST_FILE, writeManifest({ ...manifest, packings: writer.finish() }));
}

function manifestOf(files: SearchFiles): Manifest {
  return readManifest(new TextDecoder().decode(files.get(MANIFEST_FILE)));
}
