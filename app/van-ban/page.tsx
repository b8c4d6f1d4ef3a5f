import type { CitedDocument, OpenReason, OpenReference } from '../../lib/archive';
import { authorityDate } from '../../lib/render';
import { urls } from '../../lib/site';
import { PageHeading } from '../_components/PageHeading';
import { archive } from '../_archive';
import { meetingWords, termWords } from '../_documents';
import { pageMetadata } from '../_metadata';
import { fill, text } from '../_text/text';
import styles from './page.module.css';

export const metadata = pageMetadata({
  title: text.document.title,
  description: text.document.lead,
  href: urls.entities('document'),
});

export default function DocumentsPage() {
  const { documents, openReferences } = archive;
  return (
    <>
      <PageHeading title={text.document.title}>
        <p>{documents.length === 0 ? text.document.empty : text.document.lead}</p>
      </PageHeading>
      <ul className={styles['documents']}>
        {documents.map((document) => (
          <DocumentRow key={document.id} document={document} />
        ))}
      </ul>
      {openReferences.length === 0 ? null : <OpenReferences references={openReferences} />}
    </>
  );
}

function DocumentRow({ document }: { readonly document: CitedDocument }) {
  const { fact, articles } = document;
  const [term, days] = [termWords(fact), meetingWords(fact)];
  return (
    <li>
      <p className={styles['date']}>{fact.date === undefined ? null : authorityDate(fact.date)}</p>
      <div>
        <h2 className={styles['name']}>
          <a href={urls.entity('document', document.id)}>{document.name}</a>
          {term === undefined ? null : <span className={styles['term']}>, {term}</span>}
        </h2>
        {fact.title === undefined ? null : <p>{fact.title}</p>}
        {days === undefined ? null : <p>{fill(text.document.meetingInLine, { days })}</p>}
      </div>
      <p className={styles['count']}>{fill(text.list.articleCount, { count: articles.length })}</p>
    </li>
  );
}

const REASONS: readonly OpenReason[] = ['ambiguous', 'unlisted', 'undated', 'collective', 'local', 'state'];

function OpenReferences({ references }: { readonly references: readonly OpenReference[] }) {
  return (
    <section aria-labelledby="chua-ro">
      <h2 id="chua-ro">{text.document.open}</h2>
      <p className={styles['note']}>{text.document.openNote}</p>
      {REASONS.map((reason) => (
        <OpenGroup key={reason} reason={reason} references={references.filter((row) => row.reason === reason)} />
      ))}
    </section>
  );
}

/** Wordings of one kind, and articles of one wording, that the page shows; the rest are counted. */
const WORDINGS_SHOWN = 100;
const ARTICLES_SHOWN = 3;

function OpenGroup(props: { readonly reason: OpenReason; readonly references: readonly OpenReference[] }) {
  if (props.references.length === 0) return null;
  const shown = mostCited(props.references);
  const left = props.references.length - shown.length;
  return (
    <>
      <h3 className={styles['reason']}>{text.document.openReasons[props.reason]}</h3>
      <ul className={styles['open']}>
        {shown.map((reference) => (
          <li key={reference.wording}>
            <OpenRow reference={reference} />
          </li>
        ))}
      </ul>
      {left === 0 ? null : <p className={styles['note']}>{fill(text.document.openMore, { count: left })}</p>}
    </>
  );
}

/** All of a short list in its order; of a long one those that most articles use. */
function mostCited(references: readonly OpenReference[]): readonly OpenReference[] {
  if (references.length <= WORDINGS_SHOWN) return references;
  return references.toSorted((a, b) => b.citations.length - a.citations.length).slice(0, WORDINGS_SHOWN);
}

function OpenRow({ reference: { wording, candidates, citations } }: { readonly reference: OpenReference }) {
  return (
    <>
      <p>{wording}</p>
      {candidates.length === 0 ? null : (
        <p className={styles['note']}>
          {text.document.openCandidates}{' '}
          {candidates.map((fact, index) => (
            <span key={fact.id}>
              {index === 0 ? null : ', '}
              <a href={urls.entity('document', fact.id)}>{fact.name}</a>
              {termWords(fact) === undefined ? null : ` (${termWords(fact)})`}
            </span>
          ))}
        </p>
      )}
      <ul className={styles['citing']}>
        {citations.slice(0, ARTICLES_SHOWN).map(({ article, reference }) => (
          <li key={`${article.id} ${reference.mentions[0]?.at.line} ${reference.mentions[0]?.at.start}`}>
            <a href={urls.paragraph(article.id, reference.mentions[0]?.at.line ?? article.title.lines.first)}>
              {article.title.text}
            </a>
          </li>
        ))}
        {citations.length <= ARTICLES_SHOWN ? null : (
          <li>{fill(text.document.openArticlesMore, { count: citations.length - ARTICLES_SHOWN })}</li>
        )}
      </ul>
    </>
  );
}
