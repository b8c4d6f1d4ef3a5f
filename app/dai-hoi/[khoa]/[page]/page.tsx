import type { Metadata } from 'next';
import { pageParam, paginate } from '../../../../lib/archive';
import { PLACEHOLDER_PARAM, urls } from '../../../../lib/site';
import { Placeholder } from '../../../_components/Placeholder';
import { pageMetadata } from '../../../_metadata';
import { ROUND_ROWS, roundName, roundParam, rounds } from '../../../_rounds';
import { fill, text } from '../../../_text/text';
import { RoundView } from '../../RoundView';
import { changedPages } from '../../../_kept';

interface Props {
  readonly params: Promise<{ readonly khoa: string; readonly page: string }>;
}

export const dynamicParams = false;

export function generateStaticParams() {
  const all = rounds.flatMap((round) =>
    paginate(round.articles, ROUND_ROWS)
      .slice(1)
      .map(({ number }) => ({ khoa: roundParam(round), page: pageParam(number) })),
  );
  const shown = all.length === 0 ? [{ khoa: PLACEHOLDER_PARAM, page: PLACEHOLDER_PARAM }] : all;
  return changedPages('dai-hoi/[khoa]/[page]/index.html', shown, { page: Page, metadata: generateMetadata });
}

async function findPage({ params }: Props) {
  const { khoa, page: param } = await params;
  const round = rounds.find((each) => roundParam(each) === khoa);
  const page = round && paginate(round.articles, ROUND_ROWS).find(({ number }) => pageParam(number) === param);
  return round && page && { round, page };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const found = await findPage(props);
  if (found === undefined) return {};
  const { round, page } = found;
  return pageMetadata({
    title: `${roundName(round)}: ${fill(text.list.pageLabel, { number: page.number })}`,
    href: urls.more(urls.round(round.congress.term), pageParam(page.number)),
  });
}

export default async function Page(props: Props) {
  const found = await findPage(props);
  return found === undefined ? <Placeholder /> : <RoundView {...found} />;
}
