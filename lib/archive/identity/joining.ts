import type { Witness } from './evidence';

/** Namings being joined into people; those that must stay apart never meet, whatever else would join them. */
export class Joining {
  private readonly groupOf = new Map<Witness, Group>();

  /** @param apart pairs that are never one person; so are two namings of one article */
  constructor(
    private readonly all: readonly Witness[],
    apart: readonly (readonly [Witness, Witness])[] = [],
  ) {
    for (const witness of all) {
      this.groupOf.set(witness, { members: [witness], articles: new Set([witness.naming.article]), foes: new Set() });
    }
    for (const [a, b] of apart) {
      this.groupOf.get(a)?.foes.add(b);
      this.groupOf.get(b)?.foes.add(a);
    }
  }

  /**
   * Makes one person of two; false where they must stay apart. The smaller group moves, so that all joins cost n log n.
   * @param decided by people: an article may call one person by two names
   */
  join(a: Witness | undefined, b: Witness | undefined, decided = false): boolean {
    const [one, other] = [a && this.groupOf.get(a), b && this.groupOf.get(b)];
    if (one === undefined || other === undefined) return false;
    if (one === other) return true;
    const [large, small] = one.members.length >= other.members.length ? [one, other] : [other, one];
    if (areFoes(large, small) || (!decided && shareArticle(large, small))) return false;
    for (const member of small.members) {
      large.members.push(member);
      large.articles.add(member.naming.article);
      this.groupOf.set(member, large);
    }
    for (const foe of small.foes) large.foes.add(foe);
    return true;
  }

  /** The people, each with namings in order of time; in the order of their first naming. */
  groups(): Witness[][] {
    const found = new Map<Group, Witness[]>();
    for (const witness of this.all) {
      const group = this.groupOf.get(witness);
      if (group === undefined) continue;
      const members = found.get(group);
      if (members === undefined) found.set(group, [witness]);
      else members.push(witness);
    }
    return [...found.values()];
  }
}

interface Group {
  readonly members: Witness[];
  readonly articles: Set<Witness['naming']['article']>;
  readonly foes: Set<Witness>;
}

function shareArticle(large: Group, small: Group): boolean {
  return small.members.some(({ naming }) => large.articles.has(naming.article));
}

function areFoes(large: Group, small: Group): boolean {
  return (
    small.members.some((member) => large.foes.has(member)) ||
    (small.foes.size > 0 && large.members.some((member) => small.foes.has(member)))
  );
}
