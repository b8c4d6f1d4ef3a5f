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

/** The role at the time: in the words of the article, else of the nearest one; nothing where none is near. */
export function notePerson(article: StoredArticle, told: PersonMention, person: Person): PersonNote | undefined {
  const roles = [...new Set(told.roles.map((role) => role.text))];
  const historical = told.standing === 'historical';
  if (roles.length > 0 || historical) return { roles: historical ? [] : roles, historical };
  const nearest = findNearest(article, person);
  return nearest && { roles: [], historical, elsewhere: { role: nearest.role.text, article: nearest.article } };
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
