import type { NamedMention, StoredArticle } from '../model';
import { compareVietnamese } from '../text';
import { articlesOf, groupNamings, namesByUse, type ArchiveEntity, type Naming } from './entity';

export type NamedEntity = ArchiveEntity<'organisation' | 'place' | 'outlet'>;

/** Bodies or places, in dictionary order. A page goes to what authority data knows or two articles name. */
export function findNamed(kind: 'organisation' | 'place', articles: readonly StoredArticle[]): NamedEntity[] {
  const field = kind === 'organisation' ? 'organisations' : 'places';
  return toEntities(
    kind,
    articles.flatMap((article) => article[field].map((told) => naming(article, told))),
    (namings) => namings.some(({ id }) => id !== undefined) || articlesOf(namings).length > 1,
  );
}

/** Newspapers and sites that articles credit; each has a page. */
export function findOutlets(articles: readonly StoredArticle[]): NamedEntity[] {
  const namings = articles.flatMap((article) => {
    const outlet = article.source?.outlet;
    return outlet === undefined ? [] : [naming(article, outlet)];
  });
  return toEntities('outlet', namings, () => true);
}

type Named = Pick<NamedMention, 'name' | 'id'>;

function naming(article: StoredArticle, told: Named): Naming<Named> {
  return { name: told.name, article, told, ...(told.id === undefined ? {} : { id: told.id }) };
}

function toEntities(
  kind: NamedEntity['kind'],
  namings: readonly Naming<Named>[],
  hasPage: (namings: readonly Naming<Named>[]) => boolean,
): NamedEntity[] {
  return groupNamings(namings)
    .map((group) => ({
      kind,
      id: group.id,
      ...namesByUse(group.namings),
      articles: articlesOf(group.namings),
      hasPage: hasPage(group.namings),
    }))
    .sort((a, b) => compareVietnamese(a.name, b.name));
}
