import { ORIGIN, urls } from '../../../lib/site';
import {
  ALL_FILE,
  csvTable,
  JSON_LINES_TYPE,
  jsonLines,
  recordSchema,
  SCHEMA_FILE,
  TABLE_FILE,
  yearFile,
  yearJson,
} from '../../../lib/feeds/dataset';
import { archive } from '../../_archive';
import { address } from '../../_address';

export const dynamic = 'force-static';
export const dynamicParams = false;

interface DataFile {
  readonly type: string;
  readonly write: () => Iterable<string>;
}

const files = new Map<string, DataFile>([
  [ALL_FILE, { type: JSON_LINES_TYPE, write: () => jsonLines(archive, ORIGIN) }],
  [TABLE_FILE, { type: 'text/csv; charset=utf-8', write: () => csvTable(archive, ORIGIN) }],
  [
    SCHEMA_FILE,
    {
      type: 'application/schema+json',
      write: () => [`${JSON.stringify(recordSchema(address(urls.data(SCHEMA_FILE))), undefined, 2)}\n`],
    },
  ],
  ...archive.years.map((shelf): [string, DataFile] => [
    yearFile(shelf),
    { type: 'application/json', write: () => [yearJson(shelf, archive, ORIGIN)] },
  ]),
]);

export function generateStaticParams() {
  return [...files.keys()].map((tep) => ({ tep }));
}

export async function GET(_: Request, { params }: { readonly params: Promise<{ readonly tep: string }> }) {
  const file = files.get((await params).tep);
  if (file === undefined) return new Response(null, { status: 404 });
  // In pieces: all texts of a large archive are more than one string can hold.
  return new Response(new Blob([...file.write()]), { headers: { 'Content-Type': file.type } });
}
