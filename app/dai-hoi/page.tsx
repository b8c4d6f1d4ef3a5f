import { REACH, type CongressRound } from '../../lib/archive';
import { dayAxis } from '../../lib/render';
import { urls } from '../../lib/site';
import { ListData } from '../_components/ListData';
import { PageData } from '../_components/PageData';
import { PageHeading } from '../_components/PageHeading';
import { RoundLegend, RoundTimeline } from '../_components/RoundTimeline';
import { archive } from '../_archive';
import { meetingDays } from '../_meetings';
import { pageMetadata } from '../_metadata';
import { findLevelLanes, lanesWords, roundName, roundParam, rounds } from '../_rounds';
import { overviewText } from '../_text/overview';
import { fill, text } from '../_text/text';
import styles from './page.module.css';

const words = overviewText.rounds;
const lead = fill(words.lead, { reach: REACH });

export const metadata = pageMetadata({ title: words.title, description: lead, href: urls.rounds() });

export default function RoundsPage() {
  const drawn = rounds.filter(isDrawn).map((round) => ({ round, ...findLevelLanes(round) }));
  const axis = dayAxis(drawn.flatMap(({ lanes }) => lanes.flatMap(({ months }) => months)));
  const placed = rounds.reduce((sum, { articles }) => sum + articles.length, 0);
  const left = archive.articles.length - placed;
  return (
    <>
      <PageHeading title={words.title}>
        <p>{lead}</p>
        {rounds.length === 0 ? <p>{words.empty}</p> : null}
      </PageHeading>
      {rounds.length === 0 ? null : <RoundLegend rounds={drawn.map(({ lanes }) => lanes)} />}
      {drawn.map(({ round, ...laid }) => (
        <section key={round.congress.id} className={styles['round']} aria-labelledby={roundParam(round)}>
          <h2 id={roundParam(round)}>
            <a href={urls.round(round.congress.term)}>{roundName(round)}</a>
          </h2>
          <p className={styles['note']}>{[...roundWords(round), ...lanesWords(laid)].join(' · ')}</p>
          <RoundTimeline round={round} lanes={laid.lanes} axis={axis} />
        </section>
      ))}
      <Few few={rounds.filter((round) => !isDrawn(round))} />
      {left === 0 || archive.articles.length === 0 ? null : (
        <p className={styles['note']}>{fill(words.unplaced, { count: left })}</p>
      )}
      <ListData hrefs={rounds.map(({ congress }) => urls.round(congress.term))} />
      <PageData articles={archive.articles} />
    </>
  );
}

/** The newest rounds are compared however few articles they have; an older one where it has its share of them. */
const NEWEST = 3;
const SHARE = 0.1;
const FEWEST = 5;

function isDrawn(round: CongressRound): boolean {
  const all = rounds.reduce((sum, { articles }) => sum + articles.length, 0);
  return rounds.indexOf(round) < NEWEST || round.articles.length >= Math.max(FEWEST, all * SHARE);
}

function roundWords({ articles, meeting }: CongressRound): string[] {
  const days = meetingDays(meeting);
  return [
    fill(text.list.articleCount, { count: articles.length }),
    ...(days === undefined ? [] : [fill(words.days, { days })]),
  ];
}

function Few({ few }: { readonly few: readonly CongressRound[] }) {
  if (few.length === 0) return null;
  return (
    <section className={styles['round']} aria-labelledby="it-bai">
      <h2 id="it-bai">{words.few}</h2>
      <ul className={styles['plenums']}>
        {few.map((round) => (
          <li key={round.congress.id}>
            <a href={urls.round(round.congress.term)}>{roundName(round)}</a>
            <span>{roundWords(round).join(' · ')}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
