import type { StoredArticle } from '../../lib/model';
import { listedDate } from '../../lib/render';
import { fill, text } from '../_text/text';
import styles from './ArticleList.module.css';

/** The date of an article in a list, and in words what it is the date of and how sure that is. */
export function ListedDate({ article }: { readonly article: Pick<StoredArticle, 'published' | 'event'> }) {
  const date = listedDate(article);
  switch (date.kind) {
    case 'published':
    case 'event': {
      return (
        <>
          {date.machine === undefined ? date.text : <time dateTime={date.machine}>{date.text}</time>}
          {date.kind === 'event' ? <span className={styles['mark']}> {text.list.eventMark}</span> : null}
          {date.inferred ? <span className={styles['mark']}> {text.list.inferredMark}</span> : null}
        </>
      );
    }
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
