import { getCollection } from 'astro:content';
import { byDay, documentsIn, peopleIn, shelve } from '../../entities.js';

/** Each is made once: every page of a kind asks for it. */
const once = (make) => {
  let made;
  return () => (made ??= make());
};

export const articles = once(async () => (await getCollection('articles')).sort(byDay));
export const people = once(async () => shelve(await articles(), peopleIn));
export const documents = once(async () => shelve(await articles(), documentsIn));
