/** The files of what readers are shown: abbreviations, records, texts, entities, suggestions, filters. */
import { ByteWriter } from './bytes';
import type { SearchContent } from './build';
import { writeEntity, type EntityRecord, type FindableEntity } from './entities';
import { facetFiles } from './facets';
import { FILES, type Manifest } from './format';
import { fullText, writeRecord, type ResultRecord, type SearchRecord } from './records';
import { gatherBeginnings, writeBeginnings } from './suggestions';
import type { AbbreviationRow } from './syllables';
import type { PlainFile } from './writer';

/** @param findable the entities by their numbers */
export function* contentFiles(
  { records, abbreviations, facets }: SearchContent,
  findable: readonly FindableEntity[],
  { entitiesPerFile }: Pick<Manifest, 'entitiesPerFile'>,
): Iterable<PlainFile> {
  const entities = findable.map(({ record }) => record);
  yield [FILES.abbreviations, writeAbbreviations(abbreviations)];
  yield* chunks(resultRecords(records, entities), 1, FILES.records, writeRecord);
  yield* chunks(records, 1, FILES.texts, (writer, record) => writer.text(fullText(record)));
  yield* chunks(entities, entitiesPerFile, FILES.entities, writeEntity);
  yield* suggestionFiles(findable);
  if (facets !== undefined) yield* facetFiles(facets);
}

/** Entities by their numbers, so that a record takes few bytes. */
function resultRecords(records: readonly SearchRecord[], entities: readonly EntityRecord[]): ResultRecord[] {
  const numbers = new Map(entities.map(({ kind, id }, number) => [`${kind}/${id}`, number]));
  return records.map(({ id, title, dateText, outlet, entities: named }) => ({
    id,
    title,
    ...(dateText !== undefined && { dateText }),
    ...(outlet !== undefined && { outlet }),
    entities: named.flatMap(({ kind, id: page }) => numbers.get(`${kind}/${page}`) ?? []).sort((a, b) => a - b),
  }));
}

function* suggestionFiles(findable: readonly FindableEntity[]): Iterable<PlainFile> {
  const beginnings = [...gatherBeginnings(findable)].sort(([a], [b]) => (a < b ? -1 : 1));
  const list = new ByteWriter();
  writeBeginnings(
    list,
    beginnings.map(([beginning]) => beginning),
  );
  yield [FILES.nameBeginnings, list.finish()];
  for (const [at, [, numbers]] of beginnings.entries()) {
    const writer = new ByteWriter();
    for (const number of numbers) {
      const record = findable[number]?.record;
      if (record === undefined) throw new RangeError(`no entity has the number ${number}`);
      writer.number(number);
      writeEntity(writer, record);
    }
    yield [FILES.names(at), writer.finish()];
  }
}

function* chunks<T>(
  values: readonly T[],
  perFile: number,
  fileName: (number: number) => string,
  write: (writer: ByteWriter, value: T) => void,
): Iterable<PlainFile> {
  for (let first = 0; first < values.length; first += perFile) {
    const writer = new ByteWriter();
    for (const value of values.slice(first, first + perFile)) write(writer, value);
    yield [fileName(first / perFile), writer.finish()];
  }
}

function writeAbbreviations(rows: readonly AbbreviationRow[]): Uint8Array {
  const writer = new ByteWriter();
  for (const { abbr, expand, before } of rows) {
    writer.text(abbr);
    writer.text(expand);
    writer.text(before?.join(' ') ?? '');
  }
  return writer.finish();
}
