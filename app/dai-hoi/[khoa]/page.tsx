import type { Metadata } from 'next';
import { paginate } from '../../../lib/archive';
import { urls } from '../../../lib/site';
import { staticParams } from '../../_archive';
import { Placeholder } from '../../_components/Placeholder';
import { pageMetadata } from '../../_metadata';
import { ROUND_ROWS, roundName, roundParam, rounds } from '../../_rounds';
import { RoundView } from '../RoundView';
import { changedPages } from '../../_kept';

interface Props {
  readonly params: Promise<{ readonly khoa: string }>;
}

export const dynamicParams = false;

export function generateStaticParams() {
  return changedPages('dai-hoi/[khoa]/index.html', staticParams('khoa', rounds.map(roundParam)), {
    page: Page,
    metadata: generateMetadata,
  });
}

async function findRound({ params }: Props) {
  const { khoa } = await params;
  return rounds.find((round) => roundParam(round) === khoa);
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const round = await findRound(props);
  return round === undefined ? {} : pageMetadata({ title: roundName(round), href: urls.round(round.congress.term) });
}

export default async function Page(props: Props) {
  const round = await findRound(props);
  const [first] = paginate(round?.articles ?? [], ROUND_ROWS);
  return round === undefined || first === undefined ? <Placeholder /> : <RoundView round={round} page={first} />;
}
