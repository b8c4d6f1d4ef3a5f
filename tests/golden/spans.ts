import type { Article, TextPlace } from '../../lib/model';

/** Every place that an article's entities point to, with the words they claim for it. */
export function spansOf(article: Article): { readonly at: TextPlace; readonly words: string }[] {
  const mentions = [article.people, article.documents, article.organisations, article.places, article.meetings].flatMap(
    (entities) => entities.flatMap((entity) => entity.mentions.map(({ at, surface }) => ({ at, words: surface }))),
  );
  const roles = article.people.flatMap((person) => person.roles.map(({ at, text }) => ({ at, words: text })));
  return [...mentions, ...roles];
}
