import { dayText } from '../../../lib/render';
import { findIsoDay } from '../../../lib/model';
import { overviewText } from '../../_text/overview';
import { fill, formatCount } from '../../_text/text';
import measured from './measured.json';
import { percentText } from './ShareTable';
import styles from './page.module.css';

const words = overviewText.figures;

/** The scores of the last recorded measurement (`npm run measure -- --record`), with its day. */
export function Measured() {
  const day = findIsoDay(measured.day);
  return (
    <section aria-labelledby="do-duoc">
      <h2 id="do-duoc">{words.gold}</h2>
      <p className={styles['note']}>
        {fill(words.goldNote, { day: day === undefined ? measured.day : dayText(day), articles: measured.articles })}
      </p>
      <table className={styles['shares']}>
        <thead>
          <tr>
            <th scope="col">{words.measure}</th>
            <th scope="col">{words.score}</th>
          </tr>
        </thead>
        <tbody>
          {measured.scores.map(({ name, percent, of }) => (
            <tr key={name}>
              <th scope="row">{scoreName(name)}</th>
              <td>
                {percentText(percent)} <small>{fill(words.of, { count: formatCount(of) })}</small>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function scoreName(name: string): string {
  const names: Readonly<Record<string, string>> = words.scores;
  return names[name] ?? name;
}
