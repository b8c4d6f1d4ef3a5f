import type { PersonMention, StoredArticle } from '../model';
import { compareCodePoints } from '../text';
import type { EntityIndex } from './lookup';
import type { ArchiveEntity } from './entity';
import type { Person } from './people';

/** A paragraph that names two people. */
export interface SharedParagraph {
  readonly article: StoredArticle;
  readonly line: number;
}

/** Somebody whom paragraphs name together with a person. */
export interface Beside {
  readonly person: ArchiveEntity;
  /** Newest article first. */
  readonly paragraphs: readonly SharedParagraph[];
}

/** Who stands beside a person in the same paragraphs, most often first; only people with a page. */
export function findBeside(person: Person, entities: EntityIndex, limit = 12): Beside[] {
  const beside = new Map<ArchiveEntity, SharedParagraph[]>();
  for (const { article, told } of person.namings) {
    const own = linesOf(told);
    for (const other of article.people) {
      const entity = entities.named('person', article, other.name);
      if (entity === undefined || entity === person || !entity.hasPage) continue;
      const shared = [...linesOf(other)].filter((line) => own.has(line)).map((line) => ({ article, line }));
      if (shared.length === 0) continue;
      const known = beside.get(entity);
      if (known === undefined) beside.set(entity, shared);
      else known.push(...shared);
    }
  }
  return [...beside]
    .map(([entity, paragraphs]) => ({ person: entity, paragraphs }))
    .sort((a, b) => b.paragraphs.length - a.paragraphs.length || compareCodePoints(a.person.id, b.person.id))
    .slice(0, limit);
}

/** Lines of the body: the headline is no paragraph to lead to. */
function linesOf({ mentions }: PersonMention): Set<number> {
  return new Set(mentions.map(({ at }) => at.line));
}
