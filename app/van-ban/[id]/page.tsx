import type { Metadata } from 'next';
import { changedPages } from '../../_kept';
import type { CitedDocument } from '../../../lib/archive';
import { documentData } from '../../../lib/cite/structured';
import { authorityDate, cutAtWord } from '../../../lib/render';
import { urls } from '../../../lib/site';
import { Unverified } from '../../_components/FactSources';
import { FeedLink } from '../../_components/FeedLink';
import { ListFacets } from '../../_components/ListFacets';
import { PageData } from '../../_components/PageData';
import { PageHeading } from '../../_components/PageHeading';
import { Placeholder } from '../../_components/Placeholder';
import { archive, staticParams } from '../../_archive';
import { address } from '../../_address';
import { tallyWords } from '../../_citations';
import { distinctions } from '../../_documents';
import { pageMetadata } from '../../_metadata';
import { fill, text } from '../../_text/text';
import entityStyles from '../../_components/EntityPage.module.css';
import { citingPages, documents, undecidedPages } from '../_pages';
import { Beside } from './Beside';
import { ChooserPage } from './ChooserPage';
import { CitationTimeline } from './CitationTimeline';
import { CitedBy } from './CitedBy';
import styles from './page.module.css';

interface Props {
  readonly params: Promise<{ readonly id: string }>;
}

export const dynamicParams = false;

/** Documents, and the numbers that several of them carry. */
export function generateStaticParams() {
  const all = staticParams('id', [...documents.keys(), ...archive.choosers.all.map(({ id }) => id)]);
  return changedPages('van-ban/[id]/index.html', all, { page: DocumentPage, metadata: generateMetadata });
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id } = await params;
  const chooser = archive.choosers.byId(id);
  if (chooser !== undefined) {
    const description = fill(text.document.chooserLead, { count: chooser.documents.length });
    return pageMetadata({ title: chooser.name, href: urls.entity('document', chooser.id), description });
  }
  const document = documents.get(id);
  if (document === undefined) return {};
  const { title } = document.fact;
  return pageMetadata({
    title: [document.name, ...distinctions(document.fact, authorityDate)].join(', '),
    href: urls.entity('document', document.id),
    ...(title === undefined ? {} : { description: cutAtWord(`${document.name} ${title}`, 200) }),
  });
}

export default async function DocumentPage({ params }: Props) {
  const { id } = await params;
  const chooser = archive.choosers.byId(id);
  const undecided = chooser && undecidedPages(chooser)[0];
  if (chooser !== undefined && undecided !== undefined) return <ChooserPage chooser={chooser} page={undecided} />;
  const document = documents.get(id);
  if (document === undefined) return <Placeholder />;
  const [first] = citingPages(document);
  return (
    <>
      <Heading document={document} />
      <div className={entityStyles['columns']}>
        <div>
          <CitationTimeline document={document} />
          <ListFacets articles={document.articles} base={{ conditions: [{ field: 'document', id: document.id }] }} />
          {first === undefined ? null : <CitedBy page={first} list={urls.entity('document', document.id)} />}
        </div>
        <Beside document={document} />
      </div>
      <PageData
        data={documentData(document, address(urls.entity('document', document.id)))}
        articles={document.articles}
      />
    </>
  );
}

function Heading({ document }: { readonly document: CitedDocument }) {
  const { fact, name } = document;
  const told = [
    ...(fact.date === undefined ? [] : [fill(text.document.issuedOn, { date: authorityDate(fact.date) })]),
    ...(fact.issuer === undefined ? [] : [fact.issuer]),
    ...(fact.term === undefined ? [] : [fill(text.document.termValue, { term: fact.term })]),
  ];
  return (
    <PageHeading kicker={{ text: text.nav.document, href: urls.entities('document') }} title={name}>
      {fact.title === undefined ? null : <p className={styles['title']}>{fact.title}</p>}
      {told.length === 0 ? null : <p>{told.join(' · ')}</p>}
      <Unverified confidence={fact.confidence} />
      <p>{tallyWords(document)}</p>
      <FeedLink entity={document} />
    </PageHeading>
  );
}
