import { canon, findWords } from '../text';
import type { RoleStanding } from '../model';
import { groupBy } from './group';
import type { RoleHeld } from './people';

/** One office in one wording, over all articles that give it to a person. Nothing is concluded about the time between. */
export interface OfficeHeld {
  /** As the newest article words it. */
  readonly text: string;
  readonly standing: RoleStanding | undefined;
  /** Newest first. */
  readonly roles: readonly RoleHeld[];
}

/** The offices of a person, the latest named first; "nguyên" and "được bầu" are offices of their own, for they tell another time. */
export function listOffices(roles: readonly RoleHeld[]): OfficeHeld[] {
  const groups = groupBy(roles, ({ role }) => `${role.standing ?? ''} ${findWords(role.text).map(canon).join(' ')}`);
  return [...groups.values()].map((held) => ({
    text: held[0]?.role.text ?? '',
    standing: held[0]?.role.standing,
    roles: held,
  }));
}
