import type { Metadata } from 'next';
import type { Meeting } from '../../../lib/archive';
import { authorityDate } from '../../../lib/render';
import { meetingData } from '../../../lib/cite/structured';
import { urls } from '../../../lib/site';
import { DocumentLinks } from '../../_components/DocumentLinks';
import { Fact } from '../../_components/Fact';
import { FactSources, Unverified } from '../../_components/FactSources';
import { PageData } from '../../_components/PageData';
import { PageHeading } from '../../_components/PageHeading';
import { Placeholder } from '../../_components/Placeholder';
import { archive, staticParams } from '../../_archive';
import { address } from '../../_address';
import { meetingDays, meetingFigures } from '../../_meetings';
import { cards } from '../../_cards';
import { pageMetadata } from '../../_metadata';
import { fill, text } from '../../_text/text';
import entityStyles from '../../_components/EntityPage.module.css';
import { MeetingArticles } from '../MeetingArticles';
import { meetingPages } from '../_rows';
import styles from './page.module.css';
import { changedPages } from '../../_kept';

interface Props {
  readonly params: Promise<{ readonly id: string }>;
}

export const dynamicParams = false;

const meetings = new Map<string, Meeting>(
  archive.meetings.filter(({ hasPage }) => hasPage).map((meeting) => [meeting.id, meeting]),
);

export function generateStaticParams() {
  return changedPages('hoi-nghi/[id]/index.html', staticParams('id', [...meetings.keys()]), {
    page: MeetingPage,
    metadata: generateMetadata,
  });
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const meeting = meetings.get((await params).id);
  if (meeting === undefined) return {};
  const days = meetingDays(meeting);
  return pageMetadata({
    title: meeting.name,
    href: urls.entity('meeting', meeting.id),
    card: cards.ofEntity('meeting', meeting.id),
    ...(days === undefined ? {} : { description: `${meeting.name}, ${days}` }),
  });
}

export default async function MeetingPage({ params }: Props) {
  const meeting = meetings.get((await params).id);
  if (meeting === undefined) return <Placeholder />;
  const [first] = meetingPages(meeting);
  const days = meetingDays(meeting);
  return (
    <>
      <PageHeading kicker={{ text: text.nav.meeting, href: urls.entities('meeting') }} title={meeting.name}>
        <p>{days === undefined ? text.meeting.daysUnknown : fill(text.meeting.days, { days })}</p>
        {days === undefined || meeting.listed === undefined ? null : (
          <Unverified confidence={meeting.listed.confidence} />
        )}
        <p>{meetingFigures(meeting)}</p>
      </PageHeading>
      <div className={entityStyles['columns']}>
        <div>
          <Adopted meeting={meeting} />
          {first === undefined ? null : <MeetingArticles meeting={meeting} page={first} />}
        </div>
        <Beside meeting={meeting} />
      </div>
      <PageData
        data={meetingData(meeting, address(urls.entity('meeting', meeting.id)))}
        articles={[...meeting.articles, ...meeting.citing]}
      />
    </>
  );
}

function Adopted({ meeting }: { readonly meeting: Meeting }) {
  const together = archive.documents.find(({ id }) => id === meeting.id);
  return (
    <section aria-labelledby="thong-qua">
      <h2 id="thong-qua">{text.meeting.adopted}</h2>
      {meeting.adopted.length === 0 ? (
        <p className={entityStyles['note']}>{text.meeting.adoptedNone}</p>
      ) : (
        <DocumentLinks facts={meeting.adopted} dateWords={authorityDate} />
      )}
      {together === undefined ? null : (
        <p className={entityStyles['note']}>
          {text.meeting.together}: <a href={urls.entity('document', together.id)}>{together.name}</a>
        </p>
      )}
    </section>
  );
}

function Beside({ meeting }: { readonly meeting: Meeting }) {
  const { listed } = meeting;
  if (listed === undefined) return null;
  const sameTerm = archive.meetings.filter((other) => other.listed?.term === listed.term);
  return (
    <aside className={entityStyles['aside']}>
      {listed.place === undefined ? null : (
        <dl className={entityStyles['facts']}>
          <Fact name={text.meeting.place}>{listed.place}</Fact>
        </dl>
      )}
      <section aria-labelledby="cung-khoa">
        <h2 id="cung-khoa">{fill(text.meeting.sameTerm, { term: listed.term })}</h2>
        <ul className={styles['meetings']}>
          {sameTerm.map((other) => (
            <li key={other.id} aria-current={other === meeting ? 'true' : undefined}>
              {other.hasPage && other !== meeting ? (
                <a href={urls.entity('meeting', other.id)}>{other.name}</a>
              ) : (
                other.name
              )}
            </li>
          ))}
        </ul>
      </section>
      <FactSources
        confidence={listed.confidence}
        sources={listed.sources}
        seen={listed.from === undefined && listed.to === undefined ? [] : [text.meeting.seenDays]}
      />
    </aside>
  );
}
