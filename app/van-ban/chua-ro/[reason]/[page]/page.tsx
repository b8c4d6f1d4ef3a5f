import type { Metadata } from 'next';
import { pageParam } from '../../../../../lib/archive';
import { PLACEHOLDER_PARAM, urls } from '../../../../../lib/site';
import { Placeholder } from '../../../../_components/Placeholder';
import { pageMetadata } from '../../../../_metadata';
import { fill, text } from '../../../../_text/text';
import { openPages, openShelves } from '../../../_pages';
import { OpenPage } from '../../OpenPage';
import { changedPages } from '../../../../_kept';

interface Props {
  readonly params: Promise<{ readonly reason: string; readonly page: string }>;
}

export const dynamicParams = false;

const all = openShelves.flatMap((shelf) =>
  openPages(shelf)
    .slice(1)
    .map((page) => ({ shelf, page })),
);

export function generateStaticParams() {
  const params = all.map(({ shelf, page }) => ({ reason: shelf.id, page: pageParam(page.number) }));
  const shown = params.length === 0 ? [{ reason: PLACEHOLDER_PARAM, page: PLACEHOLDER_PARAM }] : params;
  return changedPages('van-ban/chua-ro/[reason]/[page]/index.html', shown, {
    page: FurtherPage,
    metadata: generateMetadata,
  });
}

async function findPage({ params }: Props) {
  const shown = await params;
  return all.find(({ shelf, page }) => shelf.id === shown.reason && pageParam(page.number) === shown.page);
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const found = await findPage(props);
  if (found === undefined) return {};
  const { shelf, page } = found;
  return pageMetadata({
    title: `${text.document.openReasons[shelf.reason]}: ${fill(text.list.pageLabel, { number: page.number })}`,
    href: urls.more(urls.openReferences(shelf.id), pageParam(page.number)),
  });
}

export default async function FurtherPage(props: Props) {
  const found = await findPage(props);
  return found === undefined ? <Placeholder /> : <OpenPage shelf={found.shelf} page={found.page} />;
}
