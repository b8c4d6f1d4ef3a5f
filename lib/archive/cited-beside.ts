import { compareCodePoints } from '../text';
import type { SharedParagraph } from './beside';
import type { ArchiveEntity } from './entity';
import type { EntityIndex } from './lookup';
import type { Person } from './people';

/** A document that articles cite which name a person. */
export interface CitedBeside {
  readonly document: ArchiveEntity;
  readonly articles: number;
  /** Paragraphs that hold both, newest article first. */
  readonly paragraphs: readonly SharedParagraph[];
}

/** What is cited where a person is named: in the same paragraphs first, most often first; only documents with a page. */
export function findCitedBeside(person: Person, entities: EntityIndex, limit = 12): CitedBeside[] {
  const found = new Map<ArchiveEntity, { articles: number; paragraphs: SharedParagraph[] }>();
  for (const { article, told } of person.namings) {
    const own = new Set(told.mentions.map(({ at }) => at.line));
    own.delete(article.title.lines.first);
    const linesOf = new Map<ArchiveEntity, Set<number>>();
    for (const { resolution, mentions } of article.documents) {
      const document = 'id' in resolution ? entities.byId('document', resolution.id) : undefined;
      if (document?.hasPage !== true) continue;
      const lines = linesOf.get(document) ?? new Set();
      for (const { at } of mentions) lines.add(at.line);
      linesOf.set(document, lines);
    }
    for (const [document, lines] of linesOf) {
      const sum = found.get(document) ?? { articles: 0, paragraphs: [] };
      sum.articles += 1;
      for (const line of lines) if (own.has(line)) sum.paragraphs.push({ article, line });
      found.set(document, sum);
    }
  }
  return [...found]
    .map(([document, sum]) => ({ document, ...sum }))
    .sort(
      (a, b) =>
        b.paragraphs.length - a.paragraphs.length ||
        b.articles - a.articles ||
        compareCodePoints(a.document.id, b.document.id),
    )
    .slice(0, limit);
}
