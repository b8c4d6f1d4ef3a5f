import type { Mention, StoredArticle } from '../../../lib/model';
import { urls } from '../../../lib/site';
import styles from './SentenceLink.module.css';

/** The sentence that says something of a person, and the way to it in its article. */
export function SentenceLink(props: {
  readonly article: StoredArticle;
  readonly at: Mention['at'];
  readonly sentence: string;
}) {
  const { article, at, sentence } = props;
  return (
    <p className={styles['sentence']}>
      <a href={urls.paragraph(article.id, at.line)}>{sentence}</a>
    </p>
  );
}
