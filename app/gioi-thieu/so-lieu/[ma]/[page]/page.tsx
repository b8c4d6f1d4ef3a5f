import type { Metadata } from 'next';
import { pageParam, paginate } from '../../../../../lib/archive';
import { PLACEHOLDER_PARAM, urls } from '../../../../../lib/site';
import { ROWS } from '../../../../_chronicle';
import { pageMetadata } from '../../../../_metadata';
import { doubtTitle } from '../../../../_text/overview';
import { fill, text } from '../../../../_text/text';
import { doubtShelves } from '../../_doubts';
import { DoubtPage } from '../../DoubtPage';
import { changedPages } from '../../../../_kept';

interface Props {
  readonly params: Promise<{ readonly ma: string; readonly page: string }>;
}

export const dynamicParams = false;

export function generateStaticParams() {
  const all = doubtShelves.flatMap(({ code, articles }) =>
    paginate(articles, ROWS)
      .slice(1)
      .map(({ number }) => ({ ma: code, page: pageParam(number) })),
  );
  const shown = all.length === 0 ? [{ ma: PLACEHOLDER_PARAM, page: PLACEHOLDER_PARAM }] : all;
  return changedPages('gioi-thieu/so-lieu/[ma]/[page]/index.html', shown, { page: Page, metadata: generateMetadata });
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { ma, page } = await params;
  return pageMetadata({
    title: `${doubtTitle(ma)}: ${fill(text.list.pageLabel, { number: page.replace('trang-', '') })}`,
    href: urls.more(urls.doubtful(ma), page),
  });
}

export default async function Page({ params }: Props) {
  const { ma, page } = await params;
  return <DoubtPage shelf={doubtShelves.find(({ code }) => code === ma)} param={page} />;
}
