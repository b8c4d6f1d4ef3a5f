import type { PersonMention, StoredArticle } from '../model';
import { compareCodePoints } from '../text';
import { findCitingArticles, findSurroundings, type Surroundings } from './citing';
import type { CitedDocument } from './documents';
import type { ArchiveEntity } from './entity';
import type { EntityIndex } from './lookup';

/** How near to a document a person is named. */
export const NEARNESS = ['sentence', 'paragraph', 'article'] as const;
export type Nearness = (typeof NEARNESS)[number];

/** Someone named in articles that cite a document; each article counts once, where the two stand nearest. */
export interface NamedBeside {
  readonly person: ArchiveEntity;
  readonly articles: Readonly<Record<Nearness, number>>;
}

/**
 * Who is named beside a document: in a sentence with it, in a paragraph, elsewhere in the article; nearest and most
 * first. Only articles that surely or likely cite it count, and nobody whom they merely remember.
 */
export function findNamedBeside(document: CitedDocument, entities: EntityIndex, limit = 12): NamedBeside[] {
  const found = new Map<ArchiveEntity, Record<Nearness, number>>();
  for (const { article, certainty, citations } of findCitingArticles(document)) {
    if (certainty === 'possible') continue;
    for (const [person, nearness] of nearestIn(article, findSurroundings(article, citations), entities)) {
      const counts = found.get(person) ?? { sentence: 0, paragraph: 0, article: 0 };
      counts[nearness] += 1;
      found.set(person, counts);
    }
  }
  return [...found]
    .map(([person, articles]) => ({ person, articles }))
    .filter(({ person }) => person.hasPage)
    .sort(compareNearest)
    .slice(0, limit);
}

function compareNearest(a: NamedBeside, b: NamedBeside): number {
  for (const nearness of NEARNESS) {
    const difference = b.articles[nearness] - a.articles[nearness];
    if (difference !== 0) return difference;
  }
  return compareCodePoints(a.person.id, b.person.id);
}

function nearestIn(
  article: StoredArticle,
  around: Surroundings,
  entities: EntityIndex,
): ReadonlyMap<ArchiveEntity, Nearness> {
  const nearest = new Map<ArchiveEntity, Nearness>();
  for (const told of article.people) {
    const person = told.standing === 'acting' ? entities.named('person', article, told.name) : undefined;
    if (person === undefined) continue;
    const nearness = nearnessOf(told, around);
    const known = nearest.get(person);
    if (known === undefined || NEARNESS.indexOf(nearness) < NEARNESS.indexOf(known)) nearest.set(person, nearness);
  }
  return nearest;
}

function nearnessOf({ mentions }: PersonMention, { sentences, lines }: Surroundings): Nearness {
  const inSentence = mentions.some(({ at }) =>
    sentences.some(({ line, span }) => line === at.line && span.start <= at.start && at.end <= span.end),
  );
  if (inSentence) return 'sentence';
  return mentions.some(({ at }) => lines.has(at.line)) ? 'paragraph' : 'article';
}
