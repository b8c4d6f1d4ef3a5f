import { listedDate } from '../../lib/render';
import { boundWords, dateMarks, isTold, type Dates } from '../_dates';
import styles from './ArticleList.module.css';

/** The date of an article in a list, and in words what it is the date of and how sure that is. */
export function ListedDate({ article }: { readonly article: Dates }) {
  const date = listedDate(article);
  if (!isTold(date)) return boundWords(date);
  return (
    <>
      {date.machine === undefined ? date.text : <time dateTime={date.machine}>{date.text}</time>}
      {dateMarks(date).map((words) => (
        <Mark key={words} words={words} />
      ))}
    </>
  );
}

/** The blank stands before the mark: on phones its dot follows on the same line. */
function Mark({ words }: { readonly words: string }) {
  return (
    <>
      {' '}
      <span className={styles['mark']}>{words}</span>
    </>
  );
}
