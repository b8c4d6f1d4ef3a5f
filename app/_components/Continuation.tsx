import type { Metadata } from 'next';
import { pageParam, paginate, type ArchiveEntity, type Page } from '../../lib/archive';
import type { EntityKind, StoredArticle } from '../../lib/model';
import { PLACEHOLDER_PARAM, urls } from '../../lib/site';
import { archive } from '../_archive';
import { cards } from '../_cards';
import { pageMetadata } from '../_metadata';
import { fill, text } from '../_text/text';
import { ArticleList } from './ArticleList';
import { articleHrefs, ListData } from './ListData';
import { PageData } from './PageData';
import { PageHeading } from './PageHeading';
import { Pager } from './Pager';
import { Placeholder } from './Placeholder';

/** The pages after the first of whatever more articles name than one page holds; the routes are thin and share this. */
export interface ContinuationProps {
  readonly params: Promise<{ readonly id: string; readonly page: string }>;
}

const ENTITIES: Readonly<Record<EntityKind, readonly ArchiveEntity[]>> = {
  person: archive.people,
  document: archive.documents,
  organisation: archive.organisations,
  place: archive.places,
  outlet: archive.outlets,
  meeting: archive.meetings,
};

export function continuationParams(kind: EntityKind): { id: string; page: string }[] {
  const all = ENTITIES[kind]
    .filter((entity) => entity.hasPage)
    .flatMap(({ id, articles }) =>
      paginate(articles)
        .slice(1)
        .map(({ number }) => ({ id, page: pageParam(number) })),
    );
  return all.length === 0 ? [{ id: PLACEHOLDER_PARAM, page: PLACEHOLDER_PARAM }] : all;
}

interface Found {
  readonly entity: ArchiveEntity;
  readonly page: Page<StoredArticle>;
}

async function findPage(kind: EntityKind, { params }: ContinuationProps): Promise<Found | undefined> {
  const { id, page: param } = await params;
  const entity = archive.entities.byId(kind, id);
  const page = entity && paginate(entity.articles).find(({ number }) => pageParam(number) === param);
  return entity && page && { entity, page };
}

export async function continuationMetadata(kind: EntityKind, props: ContinuationProps): Promise<Metadata> {
  const found = await findPage(kind, props);
  if (found === undefined) return {};
  const { entity, page } = found;
  return pageMetadata({
    title: `${entity.name}: ${fill(text.list.pageLabel, { number: page.number })}`,
    href: urls.more(urls.entity(kind, entity.id), pageParam(page.number)),
    card: cards.ofEntity(kind, entity.id),
  });
}

export async function Continuation({ kind, params }: ContinuationProps & { readonly kind: EntityKind }) {
  const found = await findPage(kind, { params });
  if (found === undefined) return <Placeholder />;
  const { entity, page } = found;
  const list = urls.entity(kind, entity.id);
  return (
    <>
      <PageHeading kicker={{ text: text.nav[kind], href: urls.entities(kind) }} title={entity.name}>
        <p>{fill(text.list.page, { number: page.number, count: page.count })}</p>
      </PageHeading>
      <section aria-labelledby="bai">
        <h2 id="bai">{LIST_TITLES[kind]}</h2>
        <ArticleList articles={page.rows} />
        <ListData hrefs={articleHrefs(page.rows)} />
        <PageData articles={page.rows} />
        <Pager page={page} list={list} />
      </section>
    </>
  );
}

const LIST_TITLES: Readonly<Record<EntityKind, string>> = {
  person: text.person.articles,
  document: text.document.citedBy,
  organisation: text.organisation.articles,
  place: text.place.articles,
  outlet: text.outlet.articles,
  meeting: text.meeting.articles,
};
