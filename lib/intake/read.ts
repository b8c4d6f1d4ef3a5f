/** What came, piece by piece, into texts for the archive, or why not. */
import { z } from 'zod';
import { CrawlNoteError, readCrawlNote } from '../clean/crawl-note';
import { decodeRaw, decodeText } from '../clean/decode';
import { parseSourcePath, type CrawlNote, type IsoDay } from '../model';
import { latestDay } from '../text/clock';
import { MEANT_AS_YAML } from '../text/file-names';
import { decodeUtf8, EncodingFault } from '../text/utf8';
import { refused, type Arrival, type Piece, type Read } from './arrival';
import { readPage } from './page';

const TRIAL = parseSourcePath('arrival.txt');

/**
 * A text file, a saved page or a file of JSON lines; what it is, its name tells.
 * @param latest the last day on which anything can have been fetched
 */
export function readPiece(piece: Piece, latest = latestDay()): readonly Read[] {
  return readAny(piece).map((read) => (read.kind === 'arrival' ? withNote(read, latest) : read));
}

/** A text with its note as it came. */
interface Told extends Omit<Arrival, 'note'> {
  readonly kind: 'arrival';
  readonly note: string | Uint8Array;
}
type Refused = ReturnType<typeof refused>;

function readAny(piece: Piece): readonly (Told | Refused)[] {
  if (MEANT_AS_YAML.test(piece.name)) {
    const stem = piece.name.replace(MEANT_AS_YAML, '');
    return [
      refused(
        piece.place,
        `a note is called as its text is, with .yaml in small letters. Remedy: rename it to ${stem}.yaml`,
      ),
    ];
  }
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

function readText({ place, bytes, note }: Piece, name: string): Told | Refused {
  // Decoding tells what is wrong, with the line; what is kept are the words as they came.
  const decoded = decodeRaw(TRIAL, bytes);
  if (decoded.kind === 'rejected') {
    const [warning] = decoded.rejection.warnings;
    const line = warning?.lines === undefined ? '' : `line ${warning.lines.first}: `;
    return refused(place, `${line}${warning?.reason ?? decoded.rejection.reason}`);
  }
  return { kind: 'arrival', place, name, text: new TextDecoder().decode(bytes), note: note ?? '' };
}

function readSavedPage({ place, bytes, note }: Piece, name: string): Told | Refused {
  const html = decodeText(bytes);
  if (html === undefined) return refused(place, 'not UTF-8. Remedy: save the page as UTF-8');
  const page = readPage(html);
  if (page === undefined) {
    return refused(place, 'no article was found in the page. Remedy: save its text as a .txt file');
  }
  const told = note ?? (page.url === undefined ? '' : writeNote({ url: page.url }));
  return { kind: 'arrival', place, name, text: page.text, note: told };
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
function readRows({ place, bytes }: Piece, name: string): (Told | Refused)[] {
  const text = decodeText(bytes);
  if (text === undefined) return [refused(place, 'not UTF-8. Remedy: save the file as UTF-8')];
  return text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    return [readRow(line, `${place}:${index + 1}`, `${name}-${index + 1}`)];
  });
}

function readRow(line: string, place: string, name: string): Told | Refused {
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
  const [halved] = Object.entries(row.data).filter(([, words]) => words?.isWellFormed() === false);
  if (halved)
    return refused(place, `${halved[0]}: half of a letter (a lone surrogate). Remedy: write the letter whole`);
  const { text, title, id, url, fetched, outlet } = row.data;
  const whole = title === undefined || text.trimStart().startsWith(title) ? text : `${title}\n\n${text}`;
  const decoded = decodeRaw(TRIAL, new TextEncoder().encode(whole));
  if (decoded.kind === 'rejected') return refused(place, decoded.rejection.warnings[0]?.reason ?? 'no article');
  return { kind: 'arrival', place, name: id ?? name, text: whole, note: writeNote(optional({ url, fetched, outlet })) };
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

function withNote({ kind, place, name, text, note }: Told, latest: IsoDay): Read {
  try {
    const words = typeof note === 'string' ? note : decodeUtf8(note);
    return { kind, arrival: { place, name, text, note: readCrawlNote(words, latest) } };
  } catch (error) {
    if (error instanceof EncodingFault) {
      return refused(place, `its note, line ${error.line}: ${error.message}. Remedy: save it as UTF-8`);
    }
    if (!(error instanceof CrawlNoteError)) throw error;
    return refused(place, `what is told of it: ${error.message}. Remedy: mend url, fetched or outlet`);
  }
}
