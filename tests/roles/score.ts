import { z } from 'zod';
import type { PersonMention, RoleMention, RoleStanding } from '../../lib/model';
import { canon, squeezeSpaces } from '../../lib/text';

export type Part = 'tuning' | 'unseen';

const fileSchema = z.strictObject({
  about: z.array(z.string()),
  articles: z.array(
    z.strictObject({
      id: z.string(),
      part: z.enum(['tuning', 'unseen']),
      people: z.record(z.string(), z.array(z.string().min(1))),
    }),
  ),
});

/** A role that a reader found in the text; see `about` of marks.json. */
export interface MarkedRole {
  readonly text: string;
  readonly rank?: string;
  readonly body?: string;
  readonly place?: string;
  readonly standing?: RoleStanding;
  readonly optional: boolean;
}

export interface MarkedArticle {
  readonly id: string;
  readonly part: Part;
  readonly people: ReadonlyMap<string, readonly MarkedRole[]>;
}

const STANDINGS: Readonly<Record<string, RoleStanding>> = {
  '-': 'former',
  '+': 'elected',
  '*': 'appointed',
  '~': 'acting',
};

/** @throws ZodError if the file is broken */
export function readMarks(json: unknown): MarkedArticle[] {
  return fileSchema.parse(json).articles.map(({ id, part, people }) => ({
    id,
    part,
    people: new Map(Object.entries(people).map(([name, roles]) => [name, roles.map(readRole)])),
  }));
}

/** `"?-nguyên Bí thư|Tỉnh ủy|Nghệ An"` -> optional, former, its three parts. */
function readRole(mark: string): MarkedRole {
  const [, optional = '', sign = '', words = ''] = /^(\??)([-+*~]?)(.*)$/u.exec(mark) ?? [];
  const [rank, body, place] = words.split('|');
  const parts = words.includes('|');
  return {
    text: squeezeSpaces(words.replace(/\|/gu, ' ')),
    ...(parts && rank ? { rank } : {}),
    ...(body ? { body } : {}),
    ...(place ? { place } : {}),
    ...(STANDINGS[sign] === undefined ? {} : { standing: STANDINGS[sign] }),
    optional: optional !== '',
  };
}

export interface RoleError {
  readonly id: string;
  readonly kind: 'missed' | 'false' | 'standing' | 'body' | 'place';
  readonly person: string;
  readonly role: string;
}

export interface RoleScore {
  readonly found: number;
  readonly wanted: number;
  /** Roles told that are neither right nor optional. */
  readonly wrong: number;
  /** Of the roles found whose mark or finding has a standing, a body or a place: how many, and how many agree. */
  readonly agreement: Readonly<Record<'standing' | 'body' | 'place', { readonly right: number; readonly of: number }>>;
  readonly errors: readonly RoleError[];
}

/** Compares person and role; case, the place of tone marks, blanks and a term ("nhiệm kỳ 2015-2020") do not count. */
export function scoreRoles(
  marked: readonly MarkedArticle[],
  told: (id: string) => readonly PersonMention[],
): RoleScore {
  const errors: RoleError[] = [];
  const agreement = { standing: { right: 0, of: 0 }, body: { right: 0, of: 0 }, place: { right: 0, of: 0 } };
  let [found, wanted, wrong] = [0, 0, 0];
  for (const { id, people } of marked) {
    const marks = byPerson([...people].map(([name, roles]) => ({ name, roles })));
    const tellings = byPerson(told(id));
    for (const [person, roles] of marks) {
      const heard = tellings.get(person) ?? [];
      for (const mark of required(roles)) {
        wanted += 1;
        const match = heard.filter(({ text }) => roleKey(text) === roleKey(mark.text));
        if (match.length === 0) errors.push({ id, kind: 'missed', person, role: mark.text });
        else {
          found += 1;
          errors.push(...compareParts(mark, match, agreement).map((kind) => ({ id, kind, person, role: mark.text })));
        }
      }
    }
    for (const [person, roles] of tellings) {
      for (const { text } of roles) {
        if ((marks.get(person) ?? []).some((mark) => covers(mark.text, text))) continue;
        wrong += 1;
        errors.push({ id, kind: 'false', person, role: text });
      }
    }
  }
  return { found, wanted, wrong, agreement, errors };
}

function byPerson<Role extends { readonly text: string }>(
  people: readonly { readonly name: string; readonly roles: readonly Role[] }[],
): Map<string, Role[]> {
  const roles = new Map<string, Role[]>();
  for (const person of people) {
    const key = canon(person.name);
    roles.set(key, [...(roles.get(key) ?? []), ...person.roles]);
  }
  return roles;
}

function required(roles: readonly MarkedRole[]): MarkedRole[] {
  return roles.filter(
    (role) => !role.optional && !roles.some((other) => other !== role && beginsWith(other.text, role.text)),
  );
}

function covers(mark: string, told: string): boolean {
  return roleKey(mark) === roleKey(told) || beginsWith(mark, told);
}

function beginsWith(whole: string, begin: string): boolean {
  return roleKey(whole).startsWith(`${roleKey(begin)} `);
}

const TERM = /,? ?\(?(?:nhiệm kỳ|khóa|khoá) [\divxl]+(?: ?[-–] ?\d+)?\)?.*$/iu;

function roleKey(text: string): string {
  return canon(squeezeSpaces(text).replace(TERM, ''));
}

function compareParts(
  mark: MarkedRole,
  told: readonly RoleMention[],
  agreement: Record<'standing' | 'body' | 'place', { right: number; of: number }>,
): ('standing' | 'body' | 'place')[] {
  const parts = ['standing', 'body', 'place'] as const;
  return parts.filter((part) => {
    if (part !== 'standing' && mark.rank === undefined) return false;
    if (mark[part] === undefined && told.every((role) => role[part] === undefined)) return false;
    agreement[part].of += 1;
    const right = told.some((role) => partKey(role[part]) === partKey(mark[part]));
    if (right) agreement[part].right += 1;
    return !right;
  });
}

/** "Trưởng Ban Tổ chức" shares its "Ban" between rank and body. */
function partKey(part: string | undefined): string {
  return part === undefined ? '' : roleKey(part).replace(/^(?:ban|phòng|đoàn|cục|vụ) /u, '');
}
