import { urls } from '../../../lib/site';
import { recordSchema, SCHEMA_FILE, type DataFile, type DataList } from '../../../lib/feeds/dataset';
import { address } from '../../_address';
import { dataset } from '../../_dataset';

export const dynamic = 'force-static';
export const dynamicParams = false;

type Written = Pick<DataFile, 'name' | 'type' | 'write'>;

const schema: Written = {
  name: SCHEMA_FILE,
  type: 'application/schema+json',
  write: () => [`${JSON.stringify(recordSchema(address(urls.data(SCHEMA_FILE))), undefined, 2)}\n`],
};

function listFiles(): readonly Written[] {
  const { all, table, years } = dataset();
  return [schema, ...[all, table, ...years].flatMap((list: DataList) => [list, ...list.parts])];
}

export function generateStaticParams() {
  return listFiles().map(({ name }) => ({ tep: name }));
}

export async function GET(_: Request, { params }: { readonly params: Promise<{ readonly tep: string }> }) {
  const { tep } = await params;
  const file = listFiles().find(({ name }) => name === tep);
  if (file === undefined) return new Response(null, { status: 404 });
  return new Response(new Blob([...file.write()]), { headers: { 'Content-Type': file.type } });
}
