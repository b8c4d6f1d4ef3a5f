/** What a result shows, and the texts that its passages are cut from. */
import type { EntityId, IsoDay } from '../model';
import { findSlug } from '../text/slug';
import type { ByteReader, ByteWriter } from './bytes';

/** What the list of results shows of an article. */
export interface ResultRecord {
  readonly id: string;
  readonly title: string;
  /** As readers see it: "28/5/2020", "quý II/2024"; absent if unknown. */
  readonly dateText?: string;
  readonly outlet?: string;
  /** Numbers of the people and documents with a page that it names, ascending: the most named first. */
  readonly entities: readonly number[];
}

/** Someone or something that an article names, by the id of its page. */
export interface NamedEntity {
  readonly kind: 'person' | 'document';
  readonly id: EntityId;
}

/** One article as search takes it in. */
export interface SearchRecord extends Omit<ResultRecord, 'entities'> {
  readonly entities: readonly NamedEntity[];
  /** When it was published and when what it tells took place, where that is known to the day. */
  readonly days?: readonly IsoDay[];
  /** Of the documents that it surely cites, in whatever words: `nq4`, `nq4/tw` (document-key.ts). */
  readonly documentKeys?: readonly string[];
  readonly lead?: string | undefined;
  /** Paragraphs, headings and captions in reading order. */
  readonly body: readonly string[];
  /** UTF-16 units of lead and body, with one for the end of each block, where they are known before these are read. */
  readonly characters?: number;
}

/** The id as the letters that it shares with the headline's slug, and its others. */
export function writeRecord(writer: ByteWriter, { id, title, dateText, outlet, entities }: ResultRecord): void {
  const shared = sharedLetters(findSlug(title) ?? '', id);
  writer.text(title);
  writer.number(shared);
  for (const text of [id.slice(shared), dateText ?? '', outlet ?? '']) writer.text(text);
  writer.number(entities.length);
  let before = 0;
  for (const entity of entities) {
    writer.number(entity - before);
    before = entity;
  }
}

export function readRecord(reader: ByteReader): ResultRecord {
  const title = reader.text();
  const id = (findSlug(title) ?? '').slice(0, reader.number()) + reader.text();
  const [dateText, outlet] = [reader.text(), reader.text()];
  const entities: number[] = [];
  let entity = 0;
  for (let left = reader.number(); left > 0; left -= 1) entities.push((entity += reader.number()));
  return { id, title, ...(dateText && { dateText }), ...(outlet && { outlet }), entities };
}

/** As much as there is to index of an article, in UTF-16 units. */
export function countCharacters(record: SearchRecord): number {
  const { title, characters } = record;
  return title.length + (characters ?? linesOf(record).reduce((sum, text) => sum + text.length + 1, 0));
}

/** Lead and body as one text, a line each. */
export function fullText({ lead, body }: Pick<SearchRecord, 'lead' | 'body'>): string {
  return linesOf({ lead, body }).join('\n');
}

function linesOf({ lead, body }: Pick<SearchRecord, 'lead' | 'body'>): string[] {
  return [...(lead === undefined ? [] : [lead]), ...body];
}

function sharedLetters(a: string, b: string): number {
  let shared = 0;
  while (shared < a.length && a.charAt(shared) === b.charAt(shared)) shared += 1;
  return shared;
}
