import type { Metadata } from 'next';
import { pageParam } from '../../../../lib/archive';
import { urls } from '../../../../lib/site';
import { staticParams } from '../../../_archive';
import { pageMetadata } from '../../../_metadata';
import { doubtTitle } from '../../../_text/overview';
import { doubtShelves } from '../_doubts';
import { DoubtPage } from '../DoubtPage';
import { changedPages } from '../../../_kept';

interface Props {
  readonly params: Promise<{ readonly ma: string }>;
}

export const dynamicParams = false;

export function generateStaticParams() {
  return changedPages(
    'gioi-thieu/so-lieu/[ma]/index.html',
    staticParams(
      'ma',
      doubtShelves.map(({ code }) => code),
    ),
    { page: Page, metadata: generateMetadata },
  );
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { ma } = await params;
  return pageMetadata({ title: doubtTitle(ma), href: urls.doubtful(ma) });
}

export default async function Page({ params }: Props) {
  const { ma } = await params;
  return <DoubtPage shelf={doubtShelves.find(({ code }) => code === ma)} param={pageParam(1)} />;
}
