/** What a result shows, and the texts that its passages are cut from. */
import { parseEntityId, type EntityId, type IsoDay } from '../model';
import type { ByteReader, ByteWriter } from './bytes';

/** Someone or something that a result names, with the id of its page. */
export interface NamedEntity {
  readonly kind: 'person' | 'document';
  readonly id: EntityId;
  readonly name: string;
}

/** What the list of results shows of an article. */
export interface ResultRecord {
  readonly id: string;
  readonly title: string;
  /** As readers see it: "28/5/2020", "quý II/2024"; absent if unknown. */
  readonly dateText?: string;
  readonly outlet?: string;
  /** The first lines, plain text. */
  readonly opening: string;
  readonly entities: readonly NamedEntity[];
}

/** One article as search takes it in. */
export interface SearchRecord extends ResultRecord {
  /** When it was published and when what it tells took place, where that is known to the day. */
  readonly days?: readonly IsoDay[];
  readonly lead?: string;
  /** Paragraphs, headings and captions in reading order. */
  readonly body: readonly string[];
}

export function writeRecord(writer: ByteWriter, record: ResultRecord): void {
  for (const text of [record.id, record.title, record.dateText ?? '', record.outlet ?? '', record.opening]) {
    writer.text(text);
  }
  writer.number(record.entities.length);
  for (const { kind, id, name } of record.entities) {
    writer.number(kind === 'person' ? 0 : 1);
    writer.text(id);
    writer.text(name);
  }
}

export function readRecord(reader: ByteReader): ResultRecord {
  const [id, title, dateText, outlet, opening] = [
    reader.text(),
    reader.text(),
    reader.text(),
    reader.text(),
    reader.text(),
  ];
  const entities: NamedEntity[] = [];
  for (let left = reader.number(); left > 0; left -= 1) {
    entities.push({
      kind: reader.number() === 0 ? 'person' : 'document',
      id: parseEntityId(reader.text()),
      name: reader.text(),
    });
  }
  return { id, title, ...(dateText && { dateText }), ...(outlet && { outlet }), opening, entities };
}

/** Lead and body as one text, a line each. */
export function fullText({ lead, body }: Pick<SearchRecord, 'lead' | 'body'>): string {
  return [...(lead === undefined ? [] : [lead]), ...body].join('\n');
}
