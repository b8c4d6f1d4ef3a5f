import type { Metadata } from 'next';
import { urls } from '../../../../lib/site';
import { staticParams } from '../../../_archive';
import { Placeholder } from '../../../_components/Placeholder';
import { PageHeading } from '../../../_components/PageHeading';
import { changedPages } from '../../../_kept';
import { pageMetadata } from '../../../_metadata';
import { findRawShelf, rawShelfNames, type RawShelf } from '../../../_rawShelves';
import { fill, text } from '../../../_text/text';
import styles from './page.module.css';

interface Props {
  readonly params: Promise<{ readonly tap: string }>;
}

export const dynamicParams = false;

export function generateStaticParams() {
  return changedPages('ban-tho/tap/[tap]/index.html', staticParams('tap', rawShelfNames), {
    page: RawShelfPage,
    metadata: generateMetadata,
  });
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { tap } = await params;
  return {
    ...pageMetadata({
      title: fill(text.rawShelf.title, { tap }),
      description: text.rawShelf.lead,
      href: urls.rawShelf(tap),
    }),
    // Evidence to look at, not a page to find.
    robots: { index: false },
  };
}

/** Raw texts as they are, some on a page: to be read without scripts, and for the viewer what it sets line by line. */
export default async function RawShelfPage({ params }: Props) {
  const { tap } = await params;
  const shelf = findRawShelf(tap);
  if (shelf === undefined) return <Placeholder />;
  return (
    <>
      <PageHeading title={fill(text.rawShelf.title, { tap })}>
        <p>{text.rawShelf.lead}</p>
      </PageHeading>
      {shelf.texts.length === 0 ? <p>{text.raw.absent}</p> : null}
      {shelf.texts.map((each) => (
        <RawText key={each.article.id} {...each} />
      ))}
      <script
        type="application/json"
        id="ghi-chep"
        data-keep=""
        // The text of a script is not escaped by React; written so, no crawled word can end it.
        dangerouslySetInnerHTML={{ __html: JSON.stringify(shelf.entries).replaceAll('<', String.raw`\u003c`) }}
      />
    </>
  );
}

function RawText({ article, shown }: RawShelf['texts'][number]) {
  return (
    <section className={styles['text']} id={article.id}>
      <h2>
        <a href={urls.article(article.id)}>{article.title.text}</a>
      </h2>
      <dl>
        <dt>{text.raw.file}</dt>
        <dd>{article.raw.file}</dd>
        <dt>{text.raw.digest}</dt>
        <dd>{article.raw.sha256}</dd>
      </dl>
      <p data-needs-script="">
        <a href={urls.raw(article.id)}>{text.article.rawLines}</a>
      </p>
      {shown.unprintable === 0 ? null : <p>{fill(text.rawShelf.unprintable, { count: String(shown.unprintable) })}</p>}
      <pre>{shown.text}</pre>
    </section>
  );
}
