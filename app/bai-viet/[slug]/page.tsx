import type { Metadata } from 'next';
import { changedPages } from '../../_kept';
import type { Slug, StoredArticle } from '../../../lib/model';
import { excerptOf, isInferredSource, renderBody } from '../../../lib/render';
import { urls } from '../../../lib/site';
import { ArticleCorrections, CorrectionNotice } from '../../_components/ArticleCorrections';
import { ArticleData } from '../../_components/ArticleData';
import { ArticleDates } from '../../_components/ArticleDates';
import { ArticleFacts } from '../../_components/ArticleFacts';
import { ArticleOrigin } from '../../_components/ArticleOrigin';
import { ArticleText } from '../../_components/ArticleText';
import { ArticleWays } from '../../_components/ArticleWays';
import { Citation } from '../../_components/Citation';
import { EntityName } from '../../_components/CountList';
import { Placeholder } from '../../_components/Placeholder';
import { ReprintList } from '../../_components/ReprintList';
import { Together } from '../../_components/Together';
import { Share } from '../../_components/Share';
import { archive, findAbbreviations, findRawBytes, staticParams } from '../../_archive';
import { cards } from '../../_cards';
import { pageMetadata } from '../../_metadata';
import { Moved, movedMetadata } from '../../_moved';
import { fill, text } from '../../_text/text';
import styles from './page.module.css';

interface Props {
  readonly params: Promise<{ readonly slug: string }>;
}

/** The longer a headline, in characters, the smaller it is set. */
const TITLE_SIZES: readonly { readonly over: number; readonly style: string }[] = [
  { over: 230, style: 'longest' },
  { over: 150, style: 'longer' },
  { over: 110, style: 'long' },
  { over: 80, style: 'full' },
];

function titleStyle({ title }: StoredArticle): string | undefined {
  const size = TITLE_SIZES.find(({ over }) => title.text.length > over);
  return size && styles[size.style];
}

export const dynamicParams = false;

export function generateStaticParams() {
  const all = staticParams('slug', [...archive.articleBySlug.keys()]);
  return changedPages('bai-viet/[slug]/index.html', all, { page: ArticlePage, metadata: generateMetadata });
}

async function findArticle({ params }: Props): Promise<StoredArticle | undefined> {
  return archive.articleBySlug.get((await params).slug as Slug);
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const article = await findArticle(props);
  if (article === undefined) return {};
  const description = excerptOf(article, 200);
  const metadata = pageMetadata({
    title: article.title.text,
    href: urls.article(article.id),
    kind: 'article',
    card: cards.ofArticle(article),
    ...(description === undefined ? {} : { description }),
  });
  return article.id === (await props.params).slug ? metadata : movedMetadata(metadata);
}

export default async function ArticlePage(props: Props) {
  const article = await findArticle(props);
  if (article === undefined) return <Placeholder />;
  if (article.id !== (await props.params).slug) {
    return <Moved title={text.article.moved} href={urls.article(article.id)} name={article.title.text} />;
  }
  const raw = findRawBytes(article);
  const abbreviations = findAbbreviations(article);
  return (
    <>
      <ArticleData article={article} />
      <article className={styles['article']}>
        <header className={styles['header']}>
          <p className={styles['outlet']}>
            <Outlet article={article} />
          </p>
          <h1 id={`d${article.title.lines.first}`} className={titleStyle(article)}>
            <Together text={article.title.text} />
          </h1>
          <div className={styles['imprint']}>
            {article.byline === undefined ? null : <p>{article.byline}</p>}
            <ArticleDates article={article} />
            <CorrectionNotice article={article} />
          </div>
          <Share article={article} />
        </header>
        <div className={styles['text']}>
          <ArticleText
            blocks={renderBody(article, archive.entities, abbreviations)}
            {...(raw ? { raw: article.id } : {})}
          />
        </div>
        <aside className={styles['facts']} aria-label={text.article.facts}>
          <ArticleCorrections article={article} />
          <ArticleFacts article={article} archive={archive} abbreviations={abbreviations} />
          <ArticleOrigin article={article} hasRaw={raw !== undefined} />
          <Citation article={article} />
        </aside>
      </article>
      <ReprintList article={article} reprints={archive.reprints()} />
      <ArticleWays article={article} archive={archive} />
      <script src={urls.file('share.js')} defer data-keep="" />
      <script src={urls.file('names.js')} defer data-keep="" />
    </>
  );
}

function Outlet({ article }: { readonly article: StoredArticle }) {
  const { source } = article;
  const { outlet, agency } = source ?? {};
  const entity = outlet && archive.entities.named('outlet', article, outlet.id ?? outlet.name);
  return (
    <>
      {entity === undefined ? text.article.outletUnknown : <EntityName entity={entity} />}
      {agency === undefined || agency === outlet?.name ? null : `, ${fill(text.article.viaAgency, { agency })}`}
      {source !== undefined && isInferredSource(source) ? ` (${text.article.outletInferred})` : null}
    </>
  );
}
