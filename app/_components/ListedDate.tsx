import type { StoredArticle } from '../../lib/model';
import { listedDate } from '../../lib/render';
import { fill, text } from '../_text/text';
import styles from './ArticleList.module.css';

type ListedDateKinds = ReturnType<typeof listedDate>;

/** The date of an article in a list, and in words what it is the date of and how sure that is. */
export function ListedDate({ article }: { readonly article: Pick<StoredArticle, 'published' | 'event'> }) {
  const date = listedDate(article);
  switch (date.kind) {
    case 'published':
    case 'event': {
      return (
        <>
          {date.machine === undefined ? date.text : <time dateTime={date.machine}>{date.text}</time>}
          {date.kind === 'event' ? <Mark words={text.list.eventMark} /> : null}
          {date.inferred ? <Mark words={text.list.inferredMark} /> : null}
        </>
      );
    }
    case 'after':
    case 'before':
    case 'unknown':
      return boundWords(date);
    default:
      return date satisfies never;
  }
}

/** The date alone, where a sentence goes around it. */
export function listedDateText(article: Pick<StoredArticle, 'published' | 'event'>): string {
  const date = listedDate(article);
  switch (date.kind) {
    case 'published':
    case 'event':
      return date.text;
    case 'after':
    case 'before':
    case 'unknown':
      return boundWords(date);
    default:
      return date satisfies never;
  }
}

/** What is said of a date that no words of the article tell. */
function boundWords(date: Exclude<ListedDateKinds, { readonly kind: 'published' | 'event' }>): string {
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
