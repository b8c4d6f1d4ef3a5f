import type { CitedDocument } from '../../lib/archive';
import { authorityDate } from '../../lib/render';
import { urls } from '../../lib/site';
import { entityHrefs, ListData } from '../_components/ListData';
import { Together } from '../_components/Together';
import { tallies } from '../_citations';
import { meetingWords, termWords } from '../_documents';
import { fill, text } from '../_text/text';
import styles from './page.module.css';

/** Documents in a dense list: day, name and term, title, how many articles cite it. */
export function DocumentRows({ documents }: { readonly documents: readonly CitedDocument[] }) {
  return (
    <>
      <ul className={styles['documents']}>
        {documents.map((document) => (
          <DocumentRow key={document.id} document={document} />
        ))}
      </ul>
      <ListData hrefs={entityHrefs(documents)} />
    </>
  );
}

/** A resolution of a meeting has the meeting's days below its name. */
function unknownDay(days: string | undefined): string | null {
  return days === undefined ? text.list.dateUnknown : null;
}

function DocumentRow({ document }: { readonly document: CitedDocument }) {
  const { fact } = document;
  const [term, days] = [termWords(fact), meetingWords(fact)];
  return (
    <li>
      <p className={styles['date']}>{fact.date === undefined ? unknownDay(days) : authorityDate(fact.date)}</p>
      <div>
        <h3 className={styles['name']}>
          <a href={urls.entity('document', document.id)}>{document.name}</a>
          {term === undefined ? null : <span className={styles['term']}>, {term}</span>}
          {fact.confidence === 'high' ? null : (
            <span className={styles['term']}> · {text.article.documentUnverified}</span>
          )}
        </h3>
        {[fact.title, days && fill(text.document.meetingInLine, { days })].map((words) =>
          words === undefined ? null : (
            <p key={words}>
              <Together text={words} />
            </p>
          ),
        )}
      </div>
      <p className={styles['count']}>
        {tallies(document).map((words) => (
          <span key={words}>{words}</span>
        ))}
      </p>
    </li>
  );
}
