import matter from 'gray-matter';
import type {
  Block,
  BodyBlock,
  Dated,
  DateRole,
  DocumentRef,
  DocumentResolution,
  LineRange,
  Mention,
  NamedMention,
  PersonMention,
  SourceCredit,
  StoredArticle,
} from '../model';
import { parseYaml, YamlFault } from '../text/yaml';
import { BodyError, readBody, type MarkdownBlock } from './body';
import { frontmatterSchema, type Frontmatter } from './frontmatter';
import { readWrittenYaml } from './read-yaml';

/** An article file that cannot be read; says where and what to do. */
export class ArticleFileError extends Error {
  constructor(file: string, line: number, problem: string) {
    super(`${file}:${line}: ${problem}. Remedy: restore the file from git, or delete it and run "npm run convert".`);
    this.name = 'ArticleFileError';
  }
}

/**
 * Reads one article file back into the value it was written from.
 * @throws ArticleFileError naming file, line and key
 */
export function readArticle(text: string, file: string): StoredArticle {
  const { yaml, body, bodyLine } = splitFile(text, file);
  const frontmatter = readFrontmatter(yaml, file);
  try {
    return assemble(frontmatter, readBody(body));
  } catch (error) {
    if (error instanceof BodyError) throw new ArticleFileError(file, bodyLine + error.line - 1, error.message);
    throw error;
  }
}

/** gray-matter caches by content and evaluates `---js` unless told otherwise; this is the one place that calls it. */
function splitFile(text: string, file: string): { yaml: string; body: string; bodyLine: number } {
  if (!text.startsWith('---\n')) throw new ArticleFileError(file, 1, 'the frontmatter must begin with a line "---"');
  const keep = { parse: (source: string) => ({ source }), stringify: () => '' };
  const { data, content } = matter(text, { language: 'yaml', engines: { yaml: keep } });
  const yaml: unknown = data['source'];
  if (typeof yaml !== 'string') throw new ArticleFileError(file, 1, 'no frontmatter found');
  return { yaml, body: content, bodyLine: text.slice(0, text.length - content.length).split('\n').length };
}

function readFrontmatter(yaml: string, file: string): Frontmatter {
  const result = frontmatterSchema.safeParse(readYaml(yaml, file));
  if (result.success) return result.data;
  const problems = result.error.issues.map((issue) => `${issue.path.join('.') || 'frontmatter'}: ${issue.message}`);
  throw new ArticleFileError(file, lineOfKey(yaml, result.error.issues[0]?.path[0]), problems.join('; '));
}

function readYaml(yaml: string, file: string): unknown {
  try {
    return readWrittenYaml(yaml.replace(/^\n/u, '')) ?? parseYaml(yaml);
  } catch (error) {
    if (error instanceof YamlFault) throw new ArticleFileError(file, error.line, error.message);
    throw error;
  }
}

/** Line of a top-level key in the file (the YAML begins on its second line); 1 where the key is missing. */
function lineOfKey(yaml: string, key: PropertyKey | undefined): number {
  return yaml.split('\n').findIndex((line) => line.startsWith(`${String(key)}:`)) + 1 || 1;
}

function assemble(data: Frontmatter, markdown: readonly MarkdownBlock[]): StoredArticle {
  const title: Block = { kind: 'title', lines: data.lines.title, text: data.title };
  const body = readBlocks(data, markdown);
  const surfaces = new Map([title, ...body].map((block) => [block.lines.first, block.text]));
  return {
    id: data.id,
    aliases: data.aliases ?? [],
    raw: { file: data.raw.file, sha256: data.raw.sha256 },
    crawl: {
      ...(data.url === undefined ? {} : { url: data.url }),
      ...(data.fetched === undefined ? {} : { fetched: data.fetched }),
      ...(data.outletNote === undefined ? {} : { outlet: data.outletNote }),
    },
    title,
    body,
    imprint: data.imprint ?? [],
    published: readDate(data.published, 'published'),
    event: readDate(data.eventDate, 'event'),
    ...(data.byline === undefined ? {} : { byline: data.byline }),
    credits: data.credits ?? [],
    ...(data.source === undefined ? {} : { source: readSource(data.source) }),
    people: (data.people ?? []).map((row) => readPerson(row, surfaces)),
    documents: (data.documents ?? []).map((row) => readDocument(row, surfaces)),
    organisations: (data.organisations ?? []).map((row) => readNamed('organisation', row, surfaces)),
    places: (data.places ?? []).map((row) => readNamed('place', row, surfaces)),
    meetings: (data.meetings ?? []).map((row) => readNamed('meeting', row, surfaces)),
    quality: data.quality ?? [],
    ...(data.corrections === undefined ? {} : { corrections: data.corrections }),
    archived: data.archived,
    removed: data.raw.removed ?? [],
    mended: data.raw.mended ?? [],
  };
}

function readBlocks(data: Frontmatter, markdown: readonly MarkdownBlock[]): BodyBlock[] {
  if (markdown.length !== data.lines.body.length) {
    throw new BodyError(`${markdown.length} blocks, but lines.body names ${data.lines.body.length}`, 1);
  }
  const text = markdown.map((block, index): BodyBlock => {
    const lines = data.lines.body[index] as LineRange;
    const isLead = lines.first === data.lines.lead?.first && block.kind === 'paragraph';
    return { kind: isLead ? 'lead' : block.kind, lines, text: block.text };
  });
  const captions = (data.captions ?? []).map((row): BodyBlock => ({ kind: 'caption', ...row }));
  return [...text, ...captions].sort((a, b) => a.lines.first - b.lines.first);
}

function readDate(row: Frontmatter['published'], role: DateRole): Dated {
  if (row === undefined) return { known: false, role };
  if (!('value' in row)) return { known: false, role, bounds: row.bounds };
  return { known: true, role, ...row };
}

function readSource(row: NonNullable<Frontmatter['source']>): SourceCredit {
  const { name, id, ...rest } = row;
  return { ...rest, ...(name === undefined ? {} : { outlet: { name, ...(id === undefined ? {} : { id }) } }) };
}

type Surfaces = ReadonlyMap<number, string>;
type MentionRow = NonNullable<Frontmatter['places']>[number]['at'][number];

function readMentions(rows: readonly MentionRow[], name: string, surfaces: Surfaces): Mention[] {
  return rows.map(({ line, start, end, rule, ...row }) => {
    const surface = row.as ?? name;
    requireWords(surface, { line, start, end }, surfaces);
    return { surface, at: { line, start, end }, rule };
  });
}

function requireWords(words: string, at: Mention['at'], surfaces: Surfaces): void {
  if (surfaces.get(at.line)?.slice(at.start, at.end) === words) return;
  throw new BodyError(`line ${at.line}, ${at.start}-${at.end} of the raw text is not ${JSON.stringify(words)}`, 1);
}

function readPerson(row: NonNullable<Frontmatter['people']>[number], surfaces: Surfaces): PersonMention {
  const roles = (row.roles ?? []).map(({ text, line, start, end, ...told }) => {
    requireWords(text, { line, start, end }, surfaces);
    return { text, at: { line, start, end }, ...told };
  });
  return {
    name: row.name,
    roles,
    mentions: readMentions(row.at, row.name, surfaces),
    standing: row.standing ?? 'acting',
  };
}

type DocumentRow = NonNullable<Frontmatter['documents']>[number];

function readDocument(row: DocumentRow, surfaces: Surfaces): DocumentRef {
  const { at, resolved: _r, certainty: _c, resolvedPlenum: _p, candidates: _s, open: _o, because: _b, ...told } = row;
  return { ...told, mentions: readMentions(at, row.asWritten, surfaces), resolution: readResolution(row) };
}

function readResolution(row: DocumentRow): DocumentResolution {
  const { because } = row;
  if (row.resolved !== undefined) {
    return { kind: 'listed', id: row.resolved, certainty: row.certainty ?? 'certain', because };
  }
  if (row.resolvedPlenum !== undefined) return { kind: 'plenum', id: row.resolvedPlenum, because };
  if (row.candidates !== undefined) return { kind: 'ambiguous', candidates: row.candidates, because };
  if (row.open !== undefined) return { kind: 'open', reason: row.open, because };
  throw new BodyError(`documents: ${JSON.stringify(row.asWritten)} has neither resolved, candidates nor open`, 1);
}

function readNamed(
  kind: NamedMention['kind'],
  row: NonNullable<Frontmatter['places']>[number],
  surfaces: Surfaces,
): NamedMention {
  return {
    kind,
    name: row.name,
    ...(row.id === undefined ? {} : { id: row.id }),
    mentions: readMentions(row.at, row.name, surfaces),
  };
}
