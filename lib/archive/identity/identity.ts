import { AuthorityError } from '../../authority/entry';
import type { PeopleDecisions } from '../../authority/people-decisions';
import type { EntityId } from '../../model';
import { canon } from '../../text';
import { groupBy } from '../group';
import type { GivenAddress } from './addresses';
import { assignAddresses, type Assigned } from './assign';
import { readWitnesses, type EvidenceFacts, type PersonNaming, type Witness } from './evidence';
import { partition, type Tie } from './partition';
import { spellingKey } from './spelling';

/** What is known of people besides what articles tell. */
export interface IdentityFacts extends EvidenceFacts {
  readonly decisions: PeopleDecisions;
  readonly given: readonly GivenAddress[];
}

/**
 * Who is one person, over all articles. Linear in the namings: names meet only their own bearers.
 * @throws AuthorityError naming the line of a decision about an address, or an article, that the archive does not have
 */
export function identify(namings: Iterable<PersonNaming>, facts: IdentityFacts): Assigned {
  const witnesses = readWitnesses(namings, facts);
  const ties = readTies(witnesses, facts);
  const groups = parts(witnesses, ties).map((group) => group.map(({ naming }) => naming));
  const merged = new Set(facts.decisions.merges.map(({ from }) => from));
  return assignAddresses(groups, facts.given, merged);
}

/** Each name by itself; names that a decision ties together as one. */
function parts(witnesses: readonly Witness[], ties: readonly Tie[]): Witness[][] {
  const blockOf = blocksTied(ties);
  const blocks = groupBy(witnesses, ({ naming }) => blockOf(spellingKey(naming.name)));
  const tiesOf = groupBy(ties, ({ between: [a] }) => blockOf(spellingKey(a.naming.name)));
  return [...blocks].flatMap(([block, members]) => partition(members, tiesOf.get(block)));
}

function blocksTied(ties: readonly Tie[]): (key: string) => string {
  const next = new Map<string, string>();
  const root = (key: string): string => {
    let at = key;
    for (let to = next.get(at); to !== undefined; to = next.get(at)) at = to;
    return at;
  };
  for (const { between } of ties) {
    const [a, b] = between.map(({ naming }) => root(spellingKey(naming.name)));
    if (a !== undefined && b !== undefined && a !== b) next.set(b, a);
  }
  return root;
}

/** What people decided, as ties between namings. */
function readTies(witnesses: readonly Witness[], { decisions, given }: IdentityFacts): Tie[] {
  const { merges, splits, aliases } = decisions;
  if (merges.length + splits.length + aliases.length === 0) return [];
  const anchors = new Anchors(witnesses, given);
  return [
    ...merges.map(({ from, into, line }) => tie('same', anchors.person(into, line), anchors.person(from, line), line)),
    ...splits.flatMap(({ person, articles, line }) => {
      const anchor = anchors.person(person, line);
      const others = articles.map((article) => anchors.inArticle(article, anchor, line));
      const [other] = others;
      return others.flatMap((each) => [
        tie('apart', anchor, each, line),
        ...(other === undefined || other === each ? [] : [tie('same', other, each, line)]),
      ]);
    }),
    ...aliases.flatMap(({ name, person, line }) => {
      const anchor = anchors.person(person, line);
      return anchors.called(name).map((each) => tie('same', anchor, each, line));
    }),
  ];
}

function tie(kind: Tie['kind'], a: Witness, b: Witness, line: number): Tie {
  return { kind, between: [a, b], line };
}

/** From the addresses and articles that decisions name to the namings that they mean. */
class Anchors {
  private readonly byNaming = new Map<string, Witness>();
  private readonly byName: ReadonlyMap<string, readonly Witness[]>;
  private readonly articles = new Set<string>();

  constructor(
    witnesses: readonly Witness[],
    private readonly given: readonly GivenAddress[],
  ) {
    this.byName = groupBy(witnesses, ({ spelling }) => spelling);
    for (const witness of witnesses) {
      for (const slug of [witness.naming.article.id, ...witness.naming.article.aliases]) {
        this.byNaming.set(`${slug} ${witness.spelling}`, witness);
        this.articles.add(slug);
      }
    }
  }

  /** @throws AuthorityError if no address of the register is that, or nobody is named there any longer */
  person(address: EntityId, line: number): Witness {
    const lines = this.given.filter((each) => each.address === address);
    const found = lines.flatMap(({ article, name }) => this.byNaming.get(`${article} ${canon(name)}`) ?? [])[0];
    if (found !== undefined) return found;
    throw unknown(
      line,
      lines.length === 0
        ? `no person has the address ${address}: take one from addresses/people.tsv`
        : `the article that gave ${address} names that person no longer: name another address, or take the entry out`,
    );
  }

  /** @throws AuthorityError if there is no such article, or it does not name the person */
  inArticle(article: string, person: Witness, line: number): Witness {
    const found = this.byNaming.get(`${article} ${person.spelling}`);
    if (found === person)
      throw unknown(line, `${article} is the article that gave this person the address: name the others`);
    if (found !== undefined) return found;
    const known = this.articles.has(article);
    throw unknown(
      line,
      known ? `the article ${article} does not name ${person.naming.name}` : `there is no article ${article}`,
    );
  }

  called(name: string): readonly Witness[] {
    return this.byName.get(canon(name)) ?? [];
  }
}

function unknown(line: number, problem: string): AuthorityError {
  return new AuthorityError('people.json', [`line ${line}: ${problem}`]);
}
