import type { StoredArticle } from '../../lib/model';
import { listedDate } from '../../lib/render';
import { fill, text } from '../_text/text';
import styles from './ArticleList.module.css';

/** The date of an article in a list, and in words what it is the date of and how sure that is. */
export function ListedDate({ article }: { readonly article: Dates }) {
  const date = listedDate(article);
  if (!isTold(date)) return boundWords(date);
  return (
    <>
      {date.machine === undefined ? date.text : <time dateTime={date.machine}>{date.text}</time>}
      {date.kind === 'event' ? <Mark words={text.list.eventMark} /> : null}
      {date.inferred ? <Mark words={text.list.inferredMark} /> : null}
    </>
  );
}

/** The date alone, where a sentence goes around it. */
export function listedDateText(article: Dates): string {
  const date = listedDate(article);
  return isTold(date) ? date.text : boundWords(date);
}

type Dates = Pick<StoredArticle, 'published' | 'event'>;
type Listed = ReturnType<typeof listedDate>;
type Told = Extract<Listed, { readonly inferred: boolean }>;

function isTold(date: Listed): date is Told {
  return 'inferred' in date;
}

/** What is said of a date that no words of the article tell. */
function boundWords(date: Exclude<Listed, Told>): string {
  switch (date.kind) {
    case 'after':
      return fill(text.list.after, { date: date.text });
    case 'before':
      return fill(text.list.before, { date: date.text });
    case 'unknown':
      return text.list.dateUnknown;
    default:
      return date satisfies never;
  }
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
