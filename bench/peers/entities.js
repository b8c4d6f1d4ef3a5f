/** What both peers make pages of beside the articles: people by their names, documents by what they were resolved to. */

/** 'Nguyễn Phú Trọng' -> 'nguyen-phu-trong' */
function slugOf(text) {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/giu, 'd').toLowerCase();
  return plain.replace(/[^a-z0-9]+/gu, '-').replace(/^-|-$/gu, '');
}

/** @param data the frontmatter of an article */
export function peopleIn(data) {
  return (data.people ?? []).map(({ name }) => ({ id: slugOf(name), name }));
}

export function documentsIn(data) {
  const resolved = (data.documents ?? []).filter((each) => each.resolved !== undefined);
  return resolved.map(({ resolved: id, asWritten: name }) => ({ id, name }));
}

/** Newest first; the day on which the article came into the archive where it tells no other. */
export function byDay(a, b) {
  return dayOf(b) < dayOf(a) ? -1 : dayOf(b) > dayOf(a) ? 1 : a.id < b.id ? -1 : 1;
}

export function dayOf({ data }) {
  return String(data.published?.value ?? data.eventDate?.value ?? data.archived);
}

/** Each of what `namesIn` finds, with its articles. @param articles `{ id, data }` each */
export function shelve(articles, namesIn) {
  const shelves = new Map();
  for (const article of articles) {
    for (const { id, name } of namesIn(article.data)) {
      const shelf = shelves.get(id) ?? { id, name, articles: [] };
      if (shelf.articles.at(-1) !== article) shelf.articles.push(article);
      shelves.set(id, shelf);
    }
  }
  return [...shelves.values()].sort((a, b) => b.articles.length - a.articles.length || (a.id < b.id ? -1 : 1));
}
