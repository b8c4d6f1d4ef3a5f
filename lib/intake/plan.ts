/** Which arrivals are new, and under which names they come in. */
import { createHash } from 'node:crypto';
import { textDigest } from '../batch/duplicates';
import type { Arrival } from './arrival';

/** What stands in the raw folder already. */
export interface Standing {
  /** Names of all its files. */
  readonly names: readonly string[];
  /** Name of a raw file by the digest of its text (`textDigest`). */
  readonly byText: ReadonlyMap<string, string>;
  /** Name of a raw file by the address that its note tells. */
  readonly byUrl: ReadonlyMap<string, string>;
}

export type Planned =
  | { readonly kind: 'new'; readonly arrival: Arrival; readonly file: string; readonly renamed?: string }
  | { readonly kind: 'duplicate'; readonly arrival: Arrival; readonly because: string };

/** Longest name of a file, in bytes, with room for the digits and the ending. */
const LONGEST_NAME = 180;

/** In order: the first of two arrivals with one text or one address is the one that counts. */
export function planIntake(arrivals: readonly Arrival[], standing: Standing): Planned[] {
  const byText = new Map(standing.byText);
  const byUrl = new Map([...standing.byUrl].map(([url, name]) => [plainUrl(url), name]));
  const taken = new Map(standing.names.map((name) => [sameName(name.replace(/\.[^.]*$/u, '')), name]));
  return arrivals.map((arrival): Planned => {
    const digest = textDigest(arrival.text);
    const twin = byText.get(digest);
    if (twin !== undefined) return { kind: 'duplicate', arrival, because: `the same text as ${twin}` };
    const url = arrival.note.url === undefined ? undefined : plainUrl(arrival.note.url);
    const page = url === undefined ? undefined : byUrl.get(url);
    if (page !== undefined) return { kind: 'duplicate', arrival, because: `the same address as ${page}, another text` };
    const wanted = safeName(arrival.name);
    const other = taken.get(sameName(wanted));
    const stem = other === undefined ? wanted : freeName(wanted, arrival, taken);
    const file = `${stem}.txt`;
    taken.set(sameName(stem), file);
    byText.set(digest, file);
    if (url !== undefined) byUrl.set(url, file);
    return { kind: 'new', arrival, file, ...(other === undefined ? {} : { renamed: other }) };
  });
}

/** Names that differ in case or in the form of their marks alone are one file on some disks. */
function sameName(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

/** Without folders, signs that disks refuse, dots in front, and the ending of a note; cut at a whole character. */
function safeName(name: string): string {
  const plain = name
    .toWellFormed()
    .normalize('NFC')
    // eslint-disable-next-line no-control-regex -- control characters are what it looks for
    .replace(/[\u0000-\u001f\u007f<>:"/\\|?*\ufffd]+/gu, '-')
    .replace(/(?:\.ya?ml)+$/iu, '')
    .replace(/^[.\s]+|[.\s]+$/gu, '');
  let cut = '';
  for (const character of plain === '' ? 'bai' : plain) {
    if (Buffer.byteLength(cut + character) > LONGEST_NAME) break;
    cut += character;
  }
  return cut;
}

function freeName(wanted: string, { text, place }: Arrival, taken: ReadonlyMap<string, string>): string {
  for (let round = 0; ; round += 1) {
    const digits = createHash('sha256').update(`${round} ${place} ${text}`).digest('hex').slice(0, 8);
    const name = `${wanted}-${digits}`;
    if (!taken.has(sameName(name))) return name;
  }
}

/** The address without what changes nothing: fragment, tracking, the last stroke, http or https. */
function plainUrl(text: string): string {
  const url = new URL(text);
  for (const key of [...url.searchParams.keys()])
    if (/^(?:utm_|fbclid$|gclid$)/u.test(key)) url.searchParams.delete(key);
  return `${url.host}${url.pathname.replace(/\/$/u, '')}${url.search}`;
}
