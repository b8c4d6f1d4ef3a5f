import type { OfficeHeld } from '../../../lib/archive';
import type { RoleStanding } from '../../../lib/model';
import { findSentence, placeMarks, type TimeAxis, type TimeMark } from '../../../lib/render';
import { urls } from '../../../lib/site';
import { listedDateText } from '../../_dates';
import { fill, text } from '../../_text/text';
import styles from './OfficeTimeline.module.css';

interface Props {
  readonly offices: readonly OfficeHeld[];
  /** Absent where no article is dated. */
  readonly axis: TimeAxis | undefined;
}

/** The offices in the words of the articles, each with its days drawn, its proving sentence and the way to it. */
export function OfficeTimeline({ offices, axis }: Props) {
  return (
    <>
      {axis === undefined ? null : <Axis axis={axis} />}
      <ol className={styles['offices']}>
        {offices.map((office, index) => (
          <Office
            key={`${office.standing ?? ''} ${office.text}`}
            office={office}
            axis={axis}
            above={sentenceOf(offices[index - 1])}
          />
        ))}
      </ol>
      {axis === undefined ? null : <Legend />}
    </>
  );
}

function sentenceOf(office: OfficeHeld | undefined): string | undefined {
  const newest = office?.roles[0];
  return newest && findSentence(newest.article, newest.role.at);
}

interface OfficeProps {
  readonly office: OfficeHeld;
  readonly axis: TimeAxis | undefined;
  /** The sentence of the row above: one sentence often gives several offices. */
  readonly above: string | undefined;
}

function Office({ office, axis, above }: OfficeProps) {
  const [newest] = office.roles;
  if (newest === undefined) return null;
  const sentence = sentenceOf(office);
  const marks = axis === undefined ? [] : placeMarks(office.roles, axis);
  return (
    <li className={styles['office']}>
      <p className={styles['name']}>
        <a href={urls.paragraph(newest.article.id, newest.role.at.line)}>{office.text}</a>
        {office.standing === undefined ? null : (
          <span className={styles['standing']}>{text.person.standings[office.standing]}</span>
        )}
      </p>
      <p className={styles['when']}>{whenText(office)}</p>
      {marks.length === 0 ? null : <Marks marks={marks} standing={office.standing} />}
      {sentence === undefined ? null : (
        <blockquote className={styles['proof']} cite={urls.article(newest.article.id)}>
          {sentence === above ? text.person.sameSentence : sentence}
        </blockquote>
      )}
    </li>
  );
}

/** "theo 4 bài, 30/05/2019 – 28/05/2020 (1 bài chưa rõ thời gian)": the days are those of the dated articles. */
function whenText({ roles }: OfficeHeld): string {
  const [only] = roles;
  if (only !== undefined && roles.length === 1)
    return fill(text.person.heldOnce, { date: listedDateText(only.article) });
  const dates = roles.filter(({ asOf }) => asOf !== undefined).map(({ article }) => listedDateText(article));
  const [to, from] = [dates[0], dates.at(-1)];
  if (to === undefined || from === undefined) return fill(text.person.heldUndated, { count: roles.length });
  const when = fill(from === to ? text.person.heldSameDay : text.person.heldOften, { count: roles.length, from, to });
  const undated = roles.length - dates.length;
  return undated === 0 ? when : fill(text.person.heldBeside, { when, count: undated });
}

const WIDTH = 200;
/** Room for a mark at either end. */
const EDGE = 6;

function xOf(at: number): string {
  return (EDGE + at * (WIDTH - 2 * EDGE)).toFixed(1);
}

/** Told apart by shape: a dot while held, a ring afterwards, a stroke where somebody was elected or appointed. */
function Marks({
  marks,
  standing,
}: {
  readonly marks: readonly TimeMark[];
  readonly standing: RoleStanding | undefined;
}) {
  const dots = marks.map(({ at }) => `M${xOf(at)} 7h0`).join('');
  const strokes = marks.map(({ at }) => `M${xOf(at)} 1v12`).join('');
  const [first, last] = [marks[0], marks.at(-1)];
  return (
    <svg className={styles['strip']} viewBox={`0 0 ${WIDTH} 14`} aria-hidden="true">
      <path className={styles['ground']} d={`M0 7H${WIDTH}`} />
      {first === undefined || last === undefined || first === last ? null : (
        <path className={styles['span']} d={`M${xOf(first.at)} 7H${xOf(last.at)}`} />
      )}
      {standing === 'elected' || standing === 'appointed' ? (
        <path className={styles['stroke']} d={strokes} />
      ) : (
        <path className={styles['dot']} d={dots} />
      )}
      {standing === 'former' ? <path className={styles['hole']} d={dots} /> : null}
    </svg>
  );
}

function Axis({ axis }: { readonly axis: TimeAxis }) {
  return (
    <svg className={styles['axis']} viewBox={`0 0 ${WIDTH} 20`} aria-hidden="true">
      {axis.ticks.map(({ year, at }) => (
        <text key={year} x={xOf(at)} y="13">
          {year}
        </text>
      ))}
      <path className={styles['tick']} d={axis.ticks.map(({ at }) => `M${xOf(at)} 16v4`).join('')} />
    </svg>
  );
}

const SHAPES = [
  ['held', undefined],
  ['former', 'former'],
  ['elected', 'elected'],
] as const;

function Legend() {
  return (
    <p className={styles['legend']} aria-hidden="true">
      {SHAPES.map(([name, standing]) => (
        <span key={name}>
          <svg viewBox="0 0 14 14">
            {standing === 'elected' ? (
              <path className={styles['stroke']} d="M7 1v12" />
            ) : (
              <path className={styles['dot']} d="M7 7h0" />
            )}
            {standing === 'former' ? <path className={styles['hole']} d="M7 7h0" /> : null}
          </svg>
          {text.person.marks[name]}
        </span>
      ))}
    </p>
  );
}
