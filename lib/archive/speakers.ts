import type { PersonMention, StoredArticle } from '../model';
import { compareCodePoints } from '../text';
import { findCitingArticles, findSurroundings, type Surroundings } from './citing';
import type { SharedParagraph } from './beside';
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
  /** Of each article where one paragraph holds both, the first that holds them nearest; in the order of the articles. */
  readonly paragraphs: readonly SharedParagraph[];
}

/**
 * Who is named beside a document: in a sentence with it, in a paragraph, elsewhere in the article; nearest and most
 * first. Only articles that surely or likely cite it count, and nobody whom they merely remember.
 */
export function findNamedBeside(document: CitedDocument, entities: EntityIndex, limit = 12): NamedBeside[] {
  const found = new Map<ArchiveEntity, { articles: Record<Nearness, number>; paragraphs: SharedParagraph[] }>();
  for (const { article, certainty, citations } of findCitingArticles(document)) {
    if (certainty === 'possible') continue;
    for (const [person, { nearness, line }] of nearestIn(article, findSurroundings(article, citations), entities)) {
      const told = found.get(person) ?? { articles: { sentence: 0, paragraph: 0, article: 0 }, paragraphs: [] };
      told.articles[nearness] += 1;
      if (line !== undefined) told.paragraphs.push({ article, line });
      found.set(person, told);
    }
  }
  return [...found]
    .map(([person, told]) => ({ person, ...told }))
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

/** How near, and the line where both stand: absent where no paragraph holds both, and in the headline. */
interface Near {
  readonly nearness: Nearness;
  readonly line?: number;
}

function nearestIn(
  article: StoredArticle,
  around: Surroundings,
  entities: EntityIndex,
): ReadonlyMap<ArchiveEntity, Near> {
  const nearest = new Map<ArchiveEntity, Near>();
  for (const told of article.people) {
    const person = told.standing === 'acting' ? entities.named('person', article, told.name) : undefined;
    if (person === undefined) continue;
    const near = nearOf(told, around, article.title.lines.first);
    const known = nearest.get(person);
    if (known === undefined || NEARNESS.indexOf(near.nearness) < NEARNESS.indexOf(known.nearness)) {
      nearest.set(person, near);
    }
  }
  return nearest;
}

function nearOf({ mentions }: PersonMention, { sentences, lines }: Surroundings, headline: number): Near {
  const inSentence = mentions.filter(({ at }) =>
    sentences.some(({ line, span }) => line === at.line && span.start <= at.start && at.end <= span.end),
  );
  const found = inSentence.length > 0 ? inSentence : mentions.filter(({ at }) => lines.has(at.line));
  const nearness = inSentence.length > 0 ? 'sentence' : found.length > 0 ? 'paragraph' : 'article';
  const line = found.map(({ at }) => at.line).find((each) => each !== headline);
  return line === undefined ? { nearness } : { nearness, line };
}
