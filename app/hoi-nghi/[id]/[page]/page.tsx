import type { Metadata } from 'next';
import { pageParam, type Meeting, type Page } from '../../../../lib/archive';
import { PLACEHOLDER_PARAM, urls } from '../../../../lib/site';
import { PageHeading } from '../../../_components/PageHeading';
import { Placeholder } from '../../../_components/Placeholder';
import { archive } from '../../../_archive';
import { cards } from '../../../_cards';
import { pageMetadata } from '../../../_metadata';
import { fill, text } from '../../../_text/text';
import { MeetingArticles } from '../../MeetingArticles';
import { meetingPages, type AboutMeeting } from '../../_rows';
import { changedPages } from '../../../_kept';

interface Props {
  readonly params: Promise<{ readonly id: string; readonly page: string }>;
}

interface Found {
  readonly meeting: Meeting;
  readonly page: Page<AboutMeeting>;
}

export const dynamicParams = false;

const found = new Map<string, Found>(
  archive.meetings
    .filter(({ hasPage }) => hasPage)
    .flatMap((meeting) =>
      meetingPages(meeting)
        .slice(1)
        .map((page) => [`${meeting.id}/${pageParam(page.number)}`, { meeting, page }] as const),
    ),
);

export function generateStaticParams() {
  const params = [...found.values()].map(({ meeting, page }) => ({ id: meeting.id, page: pageParam(page.number) }));
  const shown = params.length === 0 ? [{ id: PLACEHOLDER_PARAM, page: PLACEHOLDER_PARAM }] : params;
  return changedPages('hoi-nghi/[id]/[page]/index.html', shown, {
    page: MeetingContinuation,
    metadata: generateMetadata,
  });
}

async function findPage({ params }: Props): Promise<Found | undefined> {
  const { id, page } = await params;
  return found.get(`${id}/${page}`);
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const shown = await findPage(props);
  if (shown === undefined) return {};
  const { meeting, page } = shown;
  return pageMetadata({
    title: `${meeting.name}: ${fill(text.list.pageLabel, { number: page.number })}`,
    href: urls.more(urls.entity('meeting', meeting.id), pageParam(page.number)),
    card: cards.ofEntity('meeting', meeting.id),
  });
}

export default async function MeetingContinuation(props: Props) {
  const shown = await findPage(props);
  if (shown === undefined) return <Placeholder />;
  const { meeting, page } = shown;
  return (
    <>
      <PageHeading kicker={{ text: text.nav.meeting, href: urls.entities('meeting') }} title={meeting.name}>
        <p>{fill(text.list.page, { number: page.number, count: page.count })}</p>
      </PageHeading>
      <MeetingArticles meeting={meeting} page={page} />
    </>
  );
}
