import { byDay, dayOf, documentsIn, peopleIn, shelve } from '../entities.js';

export default function configure(config) {
  let sorted;
  config.on('eleventy.before', () => (sorted = undefined));
  const articlesOf = (api) =>
    (sorted ??= api
      .getFilteredByGlob('articles/*.md')
      .map(({ data }) => ({ id: data.id, data }))
      .sort(byDay));
  config.addCollection('articles', articlesOf);
  config.addCollection('people', (api) => shelve(articlesOf(api), peopleIn));
  config.addCollection('documents', (api) => shelve(articlesOf(api), documentsIn));
  config.addFilter('peopleIn', peopleIn);
  config.addFilter('documentsIn', documentsIn);
  config.addFilter('dayOf', dayOf);
  return { dir: { input: '.', output: 'out' }, markdownTemplateEngine: false };
}
