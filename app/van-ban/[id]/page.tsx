import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { paginate, type Citation, type CitedDocument, type DocumentFact } from '../../../lib/archive';
import type { EntityId, StoredArticle } from '../../../lib/model';
import { authorityDate, cutAtWord } from '../../../lib/render';
import { urls } from '../../../lib/site';
import { ArticleList } from '../../_components/ArticleList';
import { EntityFigures } from '../../_components/EntityFigures';
import { PageHeading } from '../../_components/PageHeading';
import { Pager } from '../../_components/Pager';
import { Placeholder } from '../../_components/Placeholder';
import { archive, staticParams } from '../../_archive';
import { distinctions, meetingWords } from '../../_documents';
import { pageMetadata } from '../../_metadata';
import { fill, text } from '../../_text/text';
import entityStyles from '../../_components/EntityPage.module.css';
import { DocumentSources } from './DocumentSources';
import styles from './page.module.css';

interface Props {
  readonly params: Promise<{ readonly id: string }>;
}

export const dynamicParams = false;

const documents = new Map<string, CitedDocument>(archive.documents.map((document) => [document.id, document]));

export function generateStaticParams() {
  return staticParams('id', [...documents.keys()]);
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const document = documents.get((await params).id);
  if (document === undefined) return {};
  const { title } = document.fact;
  return pageMetadata({
    title: document.name,
    href: urls.entity('document', document.id),
    ...(title === undefined ? {} : { description: cutAtWord(`${document.name} ${title}`, 200) }),
  });
}

export default async function DocumentPage({ params }: Props) {
  const document = documents.get((await params).id);
  if (document === undefined) return <Placeholder />;
  const { fact } = document;
  const [first] = paginate(document.articles);
  const shown = new Set(first?.rows);
  const citations = document.citations.filter(({ article }) => shown.has(article));
  return (
    <>
      <PageHeading kicker={{ text: text.nav.document, href: urls.entities('document') }} title={document.name}>
        {fact.title === undefined ? null : <p className={styles['title']}>{fact.title}</p>}
        <p>
          <EntityFigures entity={{ ...document, aliases: [] }} />
        </p>
      </PageHeading>
      <div className={entityStyles['columns']}>
        <div>
          <Citations
            id="dan"
            title={text.document.citedBy}
            citations={citations.filter(({ certainty }) => certainty !== 'possible')}
          />
          <Citations
            id="co-the-dan"
            title={text.document.possiblyCitedBy}
            citations={citations.filter(({ certainty }) => certainty === 'possible')}
          />
          {first === undefined ? null : <Pager page={first} list={urls.entity('document', document.id)} />}
        </div>
        <aside className={entityStyles['aside']}>
          <Facts fact={fact} />
          <Links title={text.document.sameNumber} facts={document.sameNumber} />
          <Links title={text.document.adopted} facts={fact.adopted.flatMap(adoptedFact)} />
          <DocumentSources fact={fact} />
        </aside>
      </div>
    </>
  );
}

function adoptedFact(id: EntityId): DocumentFact[] {
  const fact = archive.documentFacts.get(id);
  return fact === undefined ? [] : [fact];
}

function Citations(props: { readonly id: string; readonly title: string; readonly citations: readonly Citation[] }) {
  const byArticle = new Map<StoredArticle, Citation[]>();
  for (const citation of props.citations) {
    byArticle.set(citation.article, [...(byArticle.get(citation.article) ?? []), citation]);
  }
  if (byArticle.size === 0) return null;
  return (
    <section aria-labelledby={props.id}>
      <h2 id={props.id}>{props.title}</h2>
      <ArticleList
        articles={[...byArticle.keys()]}
        note={(article) => <Notes citations={byArticle.get(article) ?? []} />}
      />
    </section>
  );
}

/** In which words each article cites the document, and why they are taken to mean it. */
function Notes({ citations }: { readonly citations: readonly Citation[] }) {
  return citations.map(({ article, reference, certainty, because }) => {
    const at = reference.mentions[0]?.at;
    return (
      <p key={`${at?.line} ${at?.start}`} className={styles['cited']}>
        <a href={urls.paragraph(article.id, at?.line ?? article.title.lines.first)}>
          {fill(text.document.asWritten, { words: reference.asWritten })}
        </a>{' '}
        <small>
          {certainty === 'likely' ? `${text.document.likely}; ` : null}
          {fill(text.article.because, { reason: because })}
        </small>
      </p>
    );
  });
}

function Facts({ fact }: { readonly fact: DocumentFact }) {
  return (
    <dl className={entityStyles['facts']}>
      <Fact name={text.document.date}>{fact.date === undefined ? undefined : authorityDate(fact.date)}</Fact>
      <Fact name={text.document.meeting}>{meetingWords(fact)}</Fact>
      <Fact name={text.document.issuer}>{fact.issuer}</Fact>
      <Fact name={text.document.term}>
        {fact.term === undefined ? undefined : fill(text.document.termValue, { term: fact.term })}
      </Fact>
      <Fact name={text.document.aliases}>{fact.aliases.length === 0 ? undefined : fact.aliases.join('; ')}</Fact>
    </dl>
  );
}

/** Nothing where nothing is known. */
function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  if (children === undefined) return null;
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

/** Other documents, linked where an article cites them. */
function Links({ title, facts }: { readonly title: string; readonly facts: readonly DocumentFact[] }) {
  if (facts.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul className={styles['links']}>
        {facts.map((fact) => (
          <li key={fact.id}>
            {documents.has(fact.id) ? <a href={urls.entity('document', fact.id)}>{fact.name}</a> : fact.name}
            <small>{distinctions(fact, authorityDate).join(', ')}</small>
            {fact.title === undefined ? null : <span>{cutAtWord(fact.title, 120)}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
