import { findTimePlace, tabulateMonths, type CongressRound, type Page } from '../../lib/archive';
import type { StoredArticle } from '../../lib/model';
import { authorityDate, dayAxis } from '../../lib/render';
import { urls } from '../../lib/site';
import { ArticleList } from '../_components/ArticleList';
import { articleHrefs, ListData } from '../_components/ListData';
import { ListFacets } from '../_components/ListFacets';
import { MonthTable } from '../_components/MonthTable';
import { MostNamed } from '../_components/MostNamed';
import { PageData } from '../_components/PageData';
import { PageHeading } from '../_components/PageHeading';
import { Pager } from '../_components/Pager';
import { RoundLegend, RoundTimeline } from '../_components/RoundTimeline';
import { meetingDays, meetingFigures } from '../_meetings';
import { findLevelLanes, lanesWords, roundName, rounds } from '../_rounds';
import { overviewText } from '../_text/overview';
import { fill, text } from '../_text/text';
import entityStyles from '../_components/EntityPage.module.css';
import neighbourStyles from '../nam/Neighbours.module.css';
import styles from './page.module.css';

const words = overviewText.rounds;

interface RoundProps {
  readonly round: CongressRound;
}

/** A page of a round: on the first how it lies in time, its plenums, who and what it speaks of; on each some of its articles. */
export function RoundView({ round, page }: RoundProps & { readonly page: Page<StoredArticle> }) {
  return (
    <>
      <RoundHeading round={round} page={page} />
      {page.number > 1 ? null : <RoundTime round={round} />}
      {page.number > 1 ? (
        <Articles round={round} page={page} />
      ) : (
        <div className={`${entityStyles['columns'] ?? ''} ${styles['below'] ?? ''}`}>
          <div>
            <Articles round={round} page={page} />
          </div>
          <Beside round={round} />
        </div>
      )}
      <RoundNeighbours round={round} />
      <ListData hrefs={articleHrefs(page.rows)} />
      <PageData articles={page.number > 1 ? page.rows : round.articles} />
    </>
  );
}

function RoundHeading({ round, page }: RoundProps & { readonly page: Page<StoredArticle> }) {
  const { meeting, from, to, articles } = round;
  const days = meetingDays(meeting);
  return (
    <PageHeading kicker={{ text: words.title, href: urls.rounds() }} title={roundName(round)}>
      {page.number > 1 ? (
        <p>{fill(text.list.page, { number: page.number, count: page.count })}</p>
      ) : (
        <>
          <p>
            {[
              fill(text.list.articleCount, { count: articles.length }),
              fill(words.span, { from: authorityDate(from), to: authorityDate(to) }),
              ...(days === undefined ? [] : [fill(words.days, { days })]),
            ].join(' · ')}
          </p>
          {meeting.hasPage ? (
            <p>
              <a href={urls.entity('meeting', meeting.id)}>{fill(words.meeting, { name: meeting.name })}</a>
            </p>
          ) : null}
        </>
      )}
    </PageHeading>
  );
}

function RoundTime({ round }: RoundProps) {
  const laid = findLevelLanes(round);
  const { lanes } = laid;
  return (
    <section aria-labelledby="thoi-gian">
      <h2 id="thoi-gian">{words.timeline}</h2>
      <p className={styles['note']}>{[fill(words.counts, beforeAndAfter(round)), ...lanesWords(laid)].join(' · ')}</p>
      <RoundTimeline round={round} lanes={lanes} axis={dayAxis(lanes.flatMap(({ months }) => months))} />
      <RoundLegend rounds={[lanes]} />
      <MonthTable rows={tabulateMonths(round.articles)} />
    </section>
  );
}

/** Articles dated before the congress opened, and from that day on. */
function beforeAndAfter({ articles, congress }: CongressRound): { readonly before: number; readonly after: number } {
  const before = articles.filter((article) => {
    const place = findTimePlace(article);
    return place !== undefined && (place.day ?? place.month ?? place.year) < congress.from;
  }).length;
  return { before, after: articles.length - before };
}

function Articles({ round, page }: RoundProps & { readonly page: Page<StoredArticle> }) {
  const day = (iso: string): string => authorityDate(iso);
  return (
    <section aria-labelledby="bai">
      <h2 id="bai">{words.articles}</h2>
      {page.number > 1 ? null : (
        <ListFacets articles={round.articles} base={{ typed: `từ:${day(round.from)} đến:${day(round.to)}` }} />
      )}
      <ArticleList articles={page.rows} />
      <Pager page={page} list={urls.round(round.congress.term)} />
    </section>
  );
}

function Beside({ round }: RoundProps) {
  return (
    <aside className={entityStyles['aside']}>
      <MostNamed id="nguoi" title={words.people} kind="person" articles={round.articles} />
      <MostNamed id="van-ban" title={words.documents} kind="document" articles={round.articles} />
      <Plenums plenums={round.plenums} />
    </aside>
  );
}

/** The plenums that articles name or whose documents they cite, and how many others there were. */
function Plenums({ plenums }: Pick<CongressRound, 'plenums'>) {
  const told = plenums.filter(({ hasPage }) => hasPage);
  const others = plenums.length - told.length;
  if (plenums.length === 0) return null;
  return (
    <section aria-labelledby="hoi-nghi">
      <h2 id="hoi-nghi">{words.plenums}</h2>
      {told.length === 0 ? null : (
        <ul className={styles['plenums']}>
          {told.map((meeting) => (
            <li key={meeting.id}>
              <a href={urls.entity('meeting', meeting.id)}>{meeting.name}</a>
              <span>
                {meetingDays(meeting)} · {meetingFigures(meeting)}
              </span>
            </li>
          ))}
        </ul>
      )}
      {others === 0 ? null : (
        <p className={styles['note']}>
          <a href={urls.entities('meeting')}>{fill(words.otherPlenums, { count: others })}</a>
        </p>
      )}
    </section>
  );
}

function RoundNeighbours({ round }: RoundProps) {
  const index = rounds.indexOf(round);
  const ways = [
    { label: words.older, to: rounds[index + 1] },
    { label: words.newer, to: index < 1 ? undefined : rounds[index - 1] },
  ].flatMap(({ label, to }) => (to === undefined ? [] : [{ label, to }]));
  if (ways.length === 0) return null;
  return (
    <nav className={neighbourStyles['neighbours']} aria-label={words.title}>
      {ways.map(({ label, to }) => (
        <p key={to.congress.id}>
          <span>{label}</span> <a href={urls.round(to.congress.term)}>{roundName(to)}</a>
        </p>
      ))}
    </nav>
  );
}
