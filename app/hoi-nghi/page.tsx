import { shelveByTerm, type Meeting, type TermShelf } from '../../lib/archive';
import { urls } from '../../lib/site';
import { entityHrefs, ListData } from '../_components/ListData';
import { PageData } from '../_components/PageData';
import { PageHeading } from '../_components/PageHeading';
import { archive } from '../_archive';
import { meetingDays, meetingFigures } from '../_meetings';
import { pageMetadata } from '../_metadata';
import { fill, text } from '../_text/text';
import styles from './page.module.css';

export const metadata = pageMetadata({
  title: text.meeting.title,
  description: text.meeting.lead,
  href: urls.entities('meeting'),
});

export default function MeetingsPage() {
  const isEmpty = !archive.meetings.some(({ articles }) => articles.length > 0);
  return (
    <>
      <PageHeading title={text.meeting.title}>
        <p>{text.meeting.lead}</p>
        {isEmpty ? <p>{text.meeting.empty}</p> : null}
      </PageHeading>
      {shelveByTerm(archive.meetings).map((shelf) => (
        <Term key={shelf.term ?? 'chua-co'} shelf={shelf} />
      ))}
      <ListData hrefs={entityHrefs(archive.meetings)} />
      <PageData articles={archive.articles} />
    </>
  );
}

function Term({ shelf: { term, meetings } }: { readonly shelf: TermShelf }) {
  const id = term === undefined ? 'chua-co' : `khoa-${term.toLowerCase()}`;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{term === undefined ? text.meeting.unlisted : fill(text.meeting.term, { term })}</h2>
      {term === undefined ? <p className={styles['note']}>{text.meeting.unlistedNote}</p> : null}
      <MeetingList meetings={meetings} />
    </section>
  );
}

/** The days, and whether they rest on weak sources. */
function daysWords({ listed }: Meeting): string | undefined {
  if (listed === undefined) return undefined;
  const days = meetingDays({ listed });
  if (days === undefined) return text.meeting.daysUnlisted;
  return listed.confidence === 'high' ? days : `${days} · ${text.article.documentUnverified}`;
}

function MeetingList({ meetings }: { readonly meetings: readonly Meeting[] }) {
  return (
    <ul className={styles['meetings']}>
      {meetings.map((meeting) => (
        <li key={meeting.id}>
          <p className={styles['name']}>
            {meeting.hasPage ? <a href={urls.entity('meeting', meeting.id)}>{meeting.name}</a> : meeting.name}
          </p>
          <p className={styles['days']}>{daysWords(meeting)}</p>
          <p className={styles['figures']}>{meetingFigures(meeting)}</p>
        </li>
      ))}
    </ul>
  );
}
