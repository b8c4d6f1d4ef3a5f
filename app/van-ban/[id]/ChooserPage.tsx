import type { Citation, NumberChooser, Page } from '../../../lib/archive';
import type { StoredArticle } from '../../../lib/model';
import { authorityDateWords } from '../../../lib/render';
import { urls } from '../../../lib/site';
import { ArticleList } from '../../_components/ArticleList';
import { DocumentLinks } from '../../_components/DocumentLinks';
import { PageHeading } from '../../_components/PageHeading';
import { Pager } from '../../_components/Pager';
import { Quote } from '../../_components/Quote';
import { distinctions } from '../../_documents';
import { archive } from '../../_archive';
import { fill, text } from '../../_text/text';
import entityStyles from '../../_components/EntityPage.module.css';
import styles from './page.module.css';

/** A number that several documents carry: what tells them apart, and the articles that do not tell which they mean. */
export function ChooserPage({ chooser, page }: { readonly chooser: NumberChooser; readonly page: Page<Citation> }) {
  return (
    <>
      <PageHeading kicker={{ text: text.nav.document, href: urls.entities('document') }} title={chooser.name}>
        <p>{fill(text.document.chooserLead, { count: chooser.documents.length })}</p>
        {page.count === 1 ? null : <p>{fill(text.list.page, { number: page.number, count: page.count })}</p>}
      </PageHeading>
      <section aria-labelledby="cac-van-ban">
        <h2 id="cac-van-ban">{text.document.chooserDocuments}</h2>
        <DocumentLinks facts={chooser.documents} dateWords={authorityDateWords} />
      </section>
      <section aria-labelledby="chua-ro">
        <h2 id="chua-ro">{text.document.chooserUndecided}</h2>
        {page.rows.length === 0 ? (
          <p className={entityStyles['note']}>{text.document.chooserNone}</p>
        ) : (
          <References citations={page.rows} />
        )}
        <Pager page={page} list={urls.entity('document', chooser.id)} />
      </section>
      {page.number === 1 ? <Local citations={chooser.local} /> : null}
    </>
  );
}

/** Articles with the sentence of each reference, why it stays open, and what it may mean. */
function References({ citations }: { readonly citations: readonly Citation[] }) {
  const byArticle = new Map<StoredArticle, Citation[]>();
  for (const citation of citations) {
    byArticle.set(citation.article, [...(byArticle.get(citation.article) ?? []), citation]);
  }
  return (
    <ArticleList
      articles={[...byArticle.keys()]}
      note={(article) =>
        byArticle.get(article)?.map((citation) => (
          <Quote key={keyOf(citation)} article={article} mentions={citation.reference.mentions}>
            {`${fill(text.article.because, { reason: citation.because })}. `}
            <Candidates citation={citation} />
          </Quote>
        ))
      }
    />
  );
}

function keyOf({ reference }: Citation): string {
  const at = reference.mentions[0]?.at;
  return `${at?.line} ${at?.start}`;
}

function Candidates({ citation: { reference } }: { readonly citation: Citation }) {
  if (reference.resolution.kind !== 'ambiguous') return null;
  const facts = reference.resolution.candidates.flatMap(({ id }) => archive.documentFacts.get(id) ?? []);
  return (
    <span className={styles['candidates']}>
      {text.document.candidatesAre}{' '}
      {facts.map((fact, index) => (
        <span key={fact.id}>
          {index === 0 ? null : '; '}
          <a href={urls.entity('document', fact.id)}>{fact.name}</a> (
          {distinctions(fact, authorityDateWords).join(', ')})
        </span>
      ))}
      {'. '}
    </span>
  );
}

/** Local references shown; the list of open references holds all. */
const LOCAL = 10;

function Local({ citations }: { readonly citations: readonly Citation[] }) {
  if (citations.length === 0) return null;
  const left = citations.length - LOCAL;
  return (
    <section aria-labelledby="dia-phuong">
      <h2 id="dia-phuong">{text.document.chooserLocal}</h2>
      <p className={entityStyles['note']}>{text.document.chooserLocalNote}</p>
      <References citations={citations.slice(0, LOCAL)} />
      {left <= 0 ? null : <p className={entityStyles['note']}>{fill(text.document.moreCount, { count: left })}</p>}
    </section>
  );
}
