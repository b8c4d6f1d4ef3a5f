import type { Metadata } from 'next';
import type { NamedEntity } from '../../lib/archive';
import type { EntityId } from '../../lib/model';
import { urls } from '../../lib/site';
import { archive, staticParams } from '../_archive';
import { cards } from '../_cards';
import { pageMetadata } from '../_metadata';
import { fill, text } from '../_text/text';
import { CountList } from './CountList';
import { EntityFigures } from './EntityFigures';
import { FirstArticles } from './FirstArticles';
import { namedData } from '../../lib/cite/structured';
import { address } from '../_address';
import { FeedLink } from './FeedLink';
import { entityHrefs, ListData } from './ListData';
import { ListFacets } from './ListFacets';
import { PageData } from './PageData';
import { PageHeading } from './PageHeading';
import { Placeholder } from './Placeholder';
import { FormerUnits, UnitFacts, UnitSources } from './UnitFacts';
import styles from './EntityPage.module.css';

/** Bodies, places and outlets are shown alike: the routes are thin and share these pages. */
type NamedKind = NamedEntity['kind'];

const ENTITIES: Readonly<Record<NamedKind, readonly NamedEntity[]>> = {
  organisation: archive.organisations,
  place: archive.places,
  outlet: archive.outlets,
};

export interface EntityProps {
  readonly params: Promise<{ readonly id: string }>;
}

export function namedListMetadata(kind: NamedKind): Metadata {
  return pageMetadata({ title: text[kind].title, description: text[kind].lead, href: urls.entities(kind) });
}

export function NamedListPage({ kind }: { readonly kind: NamedKind }) {
  const entities = ENTITIES[kind];
  const unknown =
    kind === 'outlet' ? archive.articles.filter((article) => article.source?.outlet === undefined).length : 0;
  return (
    <>
      <PageHeading title={text[kind].title}>
        <p>{entities.length === 0 ? text[kind].empty : text[kind].lead}</p>
      </PageHeading>
      <div className={styles['list']}>
        <CountList rows={entities.map((entity) => ({ entity, count: entity.articles.length }))} />
      </div>
      {unknown === 0 ? null : <p className={styles['note']}>{fill(text.outlet.unknown, { count: unknown })}</p>}
      <ListData hrefs={entityHrefs(entities)} />
      <PageData articles={archive.articles} />
    </>
  );
}

export function namedParams(kind: NamedKind): { id: string }[] {
  return staticParams(
    'id',
    ENTITIES[kind].filter((entity) => entity.hasPage).map((entity) => entity.id),
  );
}

export async function namedMetadata(kind: NamedKind, { params }: EntityProps): Promise<Metadata> {
  const entity = archive.entities.byId(kind, (await params).id);
  if (entity === undefined) return {};
  const href = urls.entity(kind, entity.id);
  return pageMetadata({ title: entity.name, href, card: cards.ofEntity(kind, entity.id) });
}

export async function NamedPage({ kind, params }: EntityProps & { readonly kind: NamedKind }) {
  const entity = archive.entities.byId(kind, (await params).id);
  if (entity === undefined) return <Placeholder />;
  const unit = findUnit(kind, entity.id);
  return (
    <>
      <PageHeading kicker={{ text: text.nav[kind], href: urls.entities(kind) }} title={entity.name}>
        <p>
          <EntityFigures entity={entity} />
        </p>
        <FeedLink entity={entity} />
      </PageHeading>
      {unit === undefined ? null : <UnitFacts {...unit} />}
      <section aria-labelledby="bai">
        <h2 id="bai">{text[kind].articles}</h2>
        {kind === 'outlet' ? (
          <ListFacets articles={entity.articles} base={{ conditions: [{ field: 'outlet', id: entity.id }] }} />
        ) : null}
        <FirstArticles entity={entity} />
      </section>
      {unit?.kind === 'place' ? <FormerUnits fact={unit.fact} /> : null}
      {unit === undefined ? null : <UnitSources fact={unit.fact} />}
      <PageData
        data={namedData({ ...entity, kind }, address(urls.entity(kind, entity.id)))}
        articles={entity.articles}
      />
    </>
  );
}

/** What is known of a body or a place in time, where something is. */
function findUnit(kind: NamedKind, id: EntityId) {
  if (kind === 'outlet') return undefined;
  const fact = archive.units[kind].get(id);
  return fact && { kind, fact };
}
