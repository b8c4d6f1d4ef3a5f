import type { Metadata } from 'next';
import { urls } from '../../../../lib/site';
import { Placeholder } from '../../../_components/Placeholder';
import { staticParams } from '../../../_archive';
import { pageMetadata } from '../../../_metadata';
import { text } from '../../../_text/text';
import { openPages, openShelves } from '../../_pages';
import { OpenPage } from '../OpenPage';
import { changedPages } from '../../../_kept';

interface Props {
  readonly params: Promise<{ readonly reason: string }>;
}

export const dynamicParams = false;

const byId = new Map(openShelves.map((shelf) => [shelf.id, shelf]));

export function generateStaticParams() {
  return changedPages('van-ban/chua-ro/[reason]/index.html', staticParams('reason', [...byId.keys()]), {
    page: FirstPage,
    metadata: generateMetadata,
  });
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const shelf = byId.get((await params).reason);
  if (shelf === undefined) return {};
  return pageMetadata({ title: text.document.openReasons[shelf.reason], href: urls.openReferences(shelf.id) });
}

export default async function FirstPage({ params }: Props) {
  const shelf = byId.get((await params).reason);
  const [first] = shelf === undefined ? [] : openPages(shelf);
  if (shelf === undefined || first === undefined) return <Placeholder />;
  return <OpenPage shelf={shelf} page={first} />;
}
