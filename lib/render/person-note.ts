import { findSortKey, type Person } from '../archive';
import type { PersonMention, StoredArticle } from '../model';

/** What is told of a person beside the name in an article. */
export interface PersonNote {
  /** As this article words them, each once. */
  readonly roles: readonly string[];
  readonly historical: boolean;
  /** Where this article tells no role: the one that the article nearest in time tells, and that article. */
  readonly elsewhere?: { readonly role: string; readonly article: StoredArticle };
}

/** Farther away an office says nothing about the day of the article. */
const NEAR_DAYS = 365;
const DAY = 86_400_000;

/** What the article itself tells of a person, wherever on its pages it is told. */
export function toldOf({ roles, standing }: Pick<PersonMention, 'roles' | 'standing'>): PersonNote {
  return { roles: [...new Set(roles.map((role) => role.text))], historical: standing === 'historical' };
}

/** The role at the time: in the words of the article, else of the nearest one; nothing where none is near. */
export function notePerson(article: StoredArticle, told: PersonMention, person: Person): PersonNote | undefined {
  const own = toldOf(told);
  if (own.roles.length > 0 || own.historical) return own;
  const nearest = findNearest(article, person);
  return nearest && { ...own, elsewhere: { role: nearest.role.text, article: nearest.article } };
}

function findNearest(article: StoredArticle, { roles }: Person): Person['roles'][number] | undefined {
  const day = dayNumber(findSortKey(article));
  if (day === undefined) return undefined;
  let best: { readonly held: Person['roles'][number]; readonly away: number } | undefined;
  for (const held of roles) {
    const away = Math.abs((dayNumber(held.asOf) ?? Infinity) - day);
    if (held.role.standing !== 'former' && away <= NEAR_DAYS && (best === undefined || away < best.away)) {
      best = { held, away };
    }
  }
  return best?.held;
}

/** `2020-05-28T10:45` -> days since 1970. */
function dayNumber(key: string | undefined): number | undefined {
  return key === undefined ? undefined : Date.parse(`${key.slice(0, 10)}T00:00:00Z`) / DAY;
}
