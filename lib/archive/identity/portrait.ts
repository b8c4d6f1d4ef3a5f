import type { Witness } from './evidence';

/** What a group of namings says that another group of the same name may contradict. Grows with the group. */
export interface Portrait {
  leading: boolean;
  /** Nobody of the group acts in the news. */
  historical: boolean;
  /** Provinces that offices held at the time name in so many words, by month. */
  readonly provinces: Map<number, Set<string>>;
  /** Months in which all offices are of the army or the police, in which none is, in which one is of a district. */
  readonly uniform: Set<number>;
  readonly civil: Set<number>;
  readonly local: Set<number>;
  readonly leadingIn: Set<number>;
}

export function portray(witnesses: readonly Witness[]): Portrait {
  const portrait: Portrait = {
    leading: witnesses.some(({ offices }) => offices.some(({ leading }) => leading)),
    historical: witnesses.every(({ historical }) => historical),
    provinces: new Map(),
    uniform: new Set(),
    civil: new Set(),
    local: new Set(),
    leadingIn: new Set(),
  };
  for (const witness of witnesses) addMonth(portrait, witness);
  return portrait;
}

function addMonth({ provinces, uniform, civil, local, leadingIn }: Portrait, { offices, month }: Witness): void {
  const held = offices.filter(({ standing, telling }) => standing !== 'former' && telling);
  if (month === undefined || held.length === 0) return;
  for (const { province } of held) if (province?.told === true) addTo(provinces, month, [province.id]);
  if (held.some((office) => office.local)) local.add(month);
  if (held.some((office) => office.leading)) leadingIn.add(month);
  if (held.every((office) => office.uniform)) uniform.add(month);
  if (held.every((office) => !office.uniform)) civil.add(month);
}

/** Adds what is known of `other`, for the two groups are one person; costs what `other` holds. */
export function widen(portrait: Portrait, other: Portrait): void {
  portrait.leading ||= other.leading;
  portrait.historical &&= other.historical;
  for (const [month, ids] of other.provinces) addTo(portrait.provinces, month, ids);
  for (const part of ['uniform', 'civil', 'local', 'leadingIn'] as const) {
    for (const month of other[part]) portrait[part].add(month);
  }
}

function addTo(byMonth: Map<number, Set<string>>, month: number, ids: Iterable<string>): void {
  const known = byMonth.get(month) ?? new Set();
  for (const id of ids) known.add(id);
  byMonth.set(month, known);
}
