/** What came, piece by piece, into texts for the archive, or why not. */
import { z } from 'zod';
import { CrawlNoteError, readCrawlNote } from '../clean/crawl-note';
import { decodeRaw, decodeText } from '../clean/decode';
import { parseSourcePath, type CrawlNote } from '../model';
import { refused, type Piece, type Read } from './arrival';
import { readPage } from './page';

const TRIAL = parseSourcePath('arrival.txt');

/** A text file, a saved page or a file of JSON lines; what it is, its name tells. */
export function readPiece(piece: Piece): readonly Read[] {
  const [, stem = '', ending = ''] = /^(?:.*\/)?(.*?)(?:\.([^./]*))?$/su.exec(piece.name) ?? [];
  switch (ending.toLowerCase()) {
    case 'txt':
      return [readText(piece, stem)];
    case 'html':
    case 'htm':
      return [readSavedPage(piece, stem)];
    case 'jsonl':
    case 'ndjson':
      return readRows(piece, stem);
    default:
      return [refused(piece.place, 'neither .txt, .html nor .jsonl. Remedy: save it as one of these')];
  }
}

function readText({ place, bytes, note }: Piece, name: string): Read {
  // Decoding tells what is wrong, with the line; what is kept are the words as they came.
  const decoded = decodeRaw(TRIAL, bytes);
  if (decoded.kind === 'rejected') {
    const [warning] = decoded.rejection.warnings;
    const line = warning?.lines === undefined ? '' : `line ${warning.lines.first}: `;
    return refused(place, `${line}${warning?.reason ?? decoded.rejection.reason}`);
  }
  return withNote(place, name, new TextDecoder().decode(bytes), note ?? '');
}

function readSavedPage({ place, bytes, note }: Piece, name: string): Read {
  const html = decodeText(bytes);
  if (html === undefined) return refused(place, 'not UTF-8. Remedy: save the page as UTF-8');
  const page = readPage(html);
  if (page === undefined) {
    return refused(place, 'no article was found in the page. Remedy: save its text as a .txt file');
  }
  return withNote(place, name, page.text, note ?? (page.url === undefined ? '' : writeNote({ url: page.url })));
}

const ROW = z.strictObject({
  text: z.string().min(1),
  title: z.string().min(1).optional(),
  id: z.string().min(1).optional(),
  url: z.string().optional(),
  fetched: z.string().optional(),
  outlet: z.string().optional(),
});

/** One JSON object a line: `text`, and where known `title`, `url`, `fetched`, `outlet` and `id` for the file's name. */
function readRows({ place, bytes }: Piece, name: string): Read[] {
  const text = decodeText(bytes);
  if (text === undefined) return [refused(place, 'not UTF-8. Remedy: save the file as UTF-8')];
  return text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    return [readRow(line, `${place}:${index + 1}`, `${name}-${index + 1}`)];
  });
}

function readRow(line: string, place: string, name: string): Read {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    if (error instanceof SyntaxError) return refused(place, `not JSON (${error.message}). Remedy: one object a line`);
    throw error;
  }
  const row = ROW.safeParse(value);
  if (!row.success) {
    const [issue] = row.error.issues;
    const key = issue?.code === 'unrecognized_keys' ? issue.keys.join(', ') : (issue?.path.join('.') ?? '');
    return refused(
      place,
      `${key}: ${issue?.message ?? 'not as expected'}. Remedy: give each line a text, and where known title, url, fetched, outlet and id`,
    );
  }
  const { text, title, id, url, fetched, outlet } = row.data;
  const whole = title === undefined || text.trimStart().startsWith(title) ? text : `${title}\n\n${text}`;
  const decoded = decodeRaw(TRIAL, new TextEncoder().encode(whole));
  if (decoded.kind === 'rejected') return refused(place, decoded.rejection.warnings[0]?.reason ?? 'no article');
  return withNote(place, id ?? name, whole, writeNote({ ...optional({ url, fetched, outlet }) }));
}

function optional<Key extends string>(told: Readonly<Record<Key, string | undefined>>): Partial<Record<Key, string>> {
  return Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined)) as Partial<
    Record<Key, string>
  >;
}

/** NAME.yaml of what is known; empty where nothing is. */
export function writeNote(note: CrawlNote): string {
  // A quoted string is the same in YAML as in JSON.
  return Object.entries(note)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`)
    .join('');
}

function withNote(place: string, name: string, text: string, note: string): Read {
  try {
    return { kind: 'arrival', arrival: { place, name, text, note: readCrawlNote(note) } };
  } catch (error) {
    if (!(error instanceof CrawlNoteError)) throw error;
    return refused(place, `what is told of it: ${error.message}. Remedy: mend url, fetched or outlet`);
  }
}
