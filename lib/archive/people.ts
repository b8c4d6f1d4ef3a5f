import type { Assertion, PersonMention, StoredArticle } from '../model';
import { compareByGivenName } from '../text';
import { articlesOf, groupNamings, namesByUse, type ArchiveEntity, type Naming, type NamingGroup } from './entity';
import { findSortKey } from './order';

/** A role in the words of one article, as of that article's date. */
export interface RoleHeld extends Assertion {
  readonly article: StoredArticle;
}

/** Someone the news names. Identity in its first form: one canonical name is one person. */
export interface Person extends ArchiveEntity<'person'> {
  /** Newest article first; within one article in reading order. Nobody remembered holds a role as of the article's date. */
  readonly roles: readonly RoleHeld[];
  /** Never acting in the news, only remembered by it. */
  readonly historical: boolean;
}

/** Everybody named, by given name. A page goes to whoever is named with a role or in two articles. */
export function findPeople(articles: readonly StoredArticle[]): Person[] {
  return groupNamings(personNamings(articles))
    .map(toPerson)
    .sort((a, b) => compareByGivenName(a.name, b.name));
}

function* personNamings(articles: readonly StoredArticle[]): Generator<Naming<PersonMention>> {
  for (const article of articles) {
    for (const told of article.people) yield { name: told.name, article, told };
  }
}

function toPerson({ id, namings }: NamingGroup<PersonMention>): Person {
  const articles = articlesOf(namings);
  const acting = namings.filter(({ told }) => told.standing === 'acting');
  const roles = articles.flatMap((article) => acting.filter((n) => n.article === article).flatMap(rolesHeld));
  return {
    kind: 'person',
    id,
    ...namesByUse(namings),
    articles,
    roles,
    historical: acting.length === 0,
    hasPage: namings.some(({ told }) => told.roles.length > 0) || articles.length > 1,
  };
}

/** Each wording once: an article repeats the full office at every mention. */
function rolesHeld({ name, article, told }: Naming<PersonMention>): RoleHeld[] {
  const asOf = findSortKey(article);
  const first = new Map(told.roles.toReversed().map((role) => [role.text.toLowerCase(), role]));
  return told.roles
    .filter((role) => first.get(role.text.toLowerCase()) === role)
    .map((role) => ({ person: name, role, article, ...(asOf === undefined ? {} : { asOf }) }));
}
