import type { Metadata } from 'next';
import { urls } from '../../../../lib/site';
import { Placeholder } from '../../../_components/Placeholder';
import { staticParams } from '../../../_archive';
import { pageMetadata } from '../../../_metadata';

import { shelfPages, shelves } from '../../_pages';
import { shelfName } from '../../_shelves';
import { ShelfPage } from '../ShelfPage';
import { changedPages } from '../../../_kept';

interface Props {
  readonly params: Promise<{ readonly shelf: string }>;
}

export const dynamicParams = false;

const byId = new Map(shelves.map((shelf) => [shelf.id, shelf]));

export function generateStaticParams() {
  return changedPages('van-ban/theo/[shelf]/index.html', staticParams('shelf', [...byId.keys()]), {
    page: FirstPage,
    metadata: generateMetadata,
  });
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const shelf = byId.get((await params).shelf);
  if (shelf === undefined) return {};
  return pageMetadata({ title: shelfName(shelf), href: urls.documentShelf(shelf.id) });
}

export default async function FirstPage({ params }: Props) {
  const shelf = byId.get((await params).shelf);
  const [first] = shelf === undefined ? [] : shelfPages(shelf);
  if (shelf === undefined || first === undefined) return <Placeholder />;
  return <ShelfPage shelf={shelf} page={first} />;
}
