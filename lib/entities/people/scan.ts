import type { Block } from '../../model';
import type { Token } from '../../text';
import { tokensOf } from '../tokens';
import type { Introduction, PeopleFacts } from './facts';
import { findNameAt, isNameWord, type NameContext, type NameRun } from './names';
import { areaLength, findRoleAt, followsPlace, namedAfterEnd, type RoleRun } from './roles';

/** A block with its words. */
export interface ReadBlock {
  readonly block: Block;
  readonly tokens: readonly Token[];
}

/** What the words around a possible name tell about it. */
export interface NameSighting {
  readonly kind: 'name';
  readonly at: ReadBlock;
  readonly run: NameRun;
  /** First token of honorific and titles before the name; the name's own first token where there are none. */
  readonly opening: number;
  readonly introduced: boolean;
  readonly afterRole: boolean;
  /** In a list of people: after "các đồng chí:", or after a person in the same list. */
  readonly inList: boolean;
  /** Straight after a word for a street, a school, a prize, or in a list of such. */
  readonly namedAfter: boolean;
}

export interface RoleSighting {
  readonly kind: 'role';
  readonly at: ReadBlock;
  readonly run: RoleRun;
}

/** One word of a name after an honorific or an office: "đồng chí Thắng". */
export interface ShortSighting extends Omit<NameSighting, 'kind'> {
  readonly kind: 'short';
}

export type Sighting = NameSighting | RoleSighting | ShortSighting;

/** Words that a list of people may hold between two of them. */
const LIST_WORDS: ReadonlySet<string> = new Set(['và', 'cùng', 'với', 'là']);
const CAPITAL = /^\p{Lu}/u;
const TITLE_IN_LOWER_CASE = /^\p{Ll}/u;

/** Offices and possible names of a block in reading order, in one pass. */
export function scanBlock(block: Block, facts: PeopleFacts): Sighting[] {
  const scanner = new Scanner({ block, tokens: tokensOf(block) }, facts);
  return scanner.scan();
}

class Scanner {
  private readonly sightings: Sighting[] = [];
  private at = 0;
  private listOpen = false;
  /** The list was opened by "các đồng chí" or the like: whatever looks like a name in it is one. */
  private listIntroduced = false;
  private streetEnd = -1;
  private roleEnd = -1;
  private opening: number | undefined;
  private introduction: Introduction = 'honorific';

  constructor(
    private readonly read: ReadBlock,
    private readonly facts: PeopleFacts,
  ) {}

  scan(): Sighting[] {
    while (this.at < this.read.tokens.length) {
      const start = this.at;
      this.closeListAtSentence();
      if (!this.readIntroduction() && !this.readFixed() && !this.readRole() && !this.readName()) this.pass();
      if (this.at === start) this.at += 1;
    }
    return this.sightings;
  }

  private closeListAtSentence(): void {
    const token = this.read.tokens[this.at];
    const before = this.read.tokens[this.at - 1];
    if (token?.joint !== '|' || before === undefined) return;
    if (/[.!?]/u.test(this.read.block.text.slice(before.end, token.start))) this.closeList();
  }

  /** Honorific and titles: remembered for the name after them. */
  private readIntroduction(): boolean {
    const match = this.facts.introductions.longestAt(this.read.tokens, this.at);
    if (match === undefined || !this.isIntroduction(match.value, match.length)) return false;
    this.introduction = match.value;
    if (match.value === 'plural') this.listOpen = this.listIntroduced = true;
    if (this.opening === undefined || !this.joined(this.at)) this.opening = this.at;
    this.at += match.length;
    return true;
  }

  /** "Ông" with a capital needs one after it, and inside a sentence a family name: "Anh Quốc", "đường Ông Ích Khiêm". */
  private isIntroduction(kind: Introduction, length: number): boolean {
    const next = this.read.tokens[this.at + length];
    if (next === undefined) return false;
    if (kind === 'plural') return true;
    const rank = this.facts.ranks.longestAt(this.read.tokens, this.at)?.length ?? 0;
    if (rank > length || (rank === length && kind === 'noun' && this.hasBody())) return false;
    const here = this.read.tokens[this.at];
    if (here !== undefined && next.key === 'thị' && this.facts.families.has(here.key) && CAPITAL.test(next.text))
      return false;
    if (here === undefined || TITLE_IN_LOWER_CASE.test(here.text)) return here !== undefined;
    return CAPITAL.test(next.text) && (kind !== 'honorific' || here.joint !== ' ' || this.facts.families.has(next.key));
  }

  /** "Thẩm phán TAND TP Hà Nội" is an office, "thẩm phán Lê Văn An" tells what somebody is. */
  private hasBody(): boolean {
    const run = findRoleAt(this.read.tokens, this.at, this.facts);
    return run !== undefined && run.body <= run.last;
  }

  private readFixed(): boolean {
    const length = this.fixedLength(this.introduced());
    if (length === 0) return false;
    if (this.continuesStreets()) this.streetEnd = this.at + length;
    this.at += length;
    this.opening = undefined;
    return true;
  }

  /** Where somebody is introduced, only what cannot be a person: a province by itself, never a look-alike. */
  private fixedLength(introduced: boolean): number {
    const { tokens } = this.read;
    const phrase = this.facts.setPhrases.longestAt(tokens, this.at)?.length ?? 0;
    const token = tokens[this.at];
    if (phrase > 0) return introduced && !this.endsRun(phrase) ? 0 : phrase;
    if (token === undefined || !CAPITAL.test(token.text)) return 0;
    const province = this.facts.provinces.longestAt(tokens, this.at)?.length ?? 0;
    const lookalike = this.facts.lookalikes.longestAt(tokens, this.at)?.length ?? 0;
    if (introduced) return this.endsRun(province) || !this.facts.families.has(token.key) ? province : 0;
    return Math.max(province, this.endsRun(lookalike) ? lookalike : 0, areaLength(tokens, this.at, this.facts));
  }

  /** A look-alike is the place only if the name does not go on: "Hoàng Mai" but not "Hoàng Mai Anh". */
  private endsRun(length: number): boolean {
    const next = this.read.tokens[this.at + length];
    if (length === 0 || next === undefined || next.joint !== ' ' || !isNameWord(next)) return length > 0;
    return this.facts.families.get(next.key) === 'strong';
  }

  private readRole(): boolean {
    const run = findRoleAt(this.read.tokens, this.at, this.facts);
    if (run === undefined) return false;
    this.sightings.push({ kind: 'role', at: this.read, run });
    this.at = run.last + 1;
    this.roleEnd = this.at;
    this.opening = undefined;
    return true;
  }

  private readName(): boolean {
    const { tokens } = this.read;
    const run = findNameAt(tokens, this.at, this.context(), this.facts);
    if (run === undefined) return this.readShort();
    const sighting = { ...this.surroundings(), kind: 'name' as const, run };
    this.sightings.push(sighting);
    this.at = run.last + 1;
    const proven = sighting.introduced || sighting.afterRole;
    if (!proven && (sighting.namedAfter || this.isHistoric(run))) this.streetEnd = this.at;
    else if (proven || (run.family === 'strong' && run.last - run.first > 1)) this.listOpen = true;
    this.opening = undefined;
    return true;
  }

  /** A single capitalised word, or several that are no name by themselves, after an honorific or an office. */
  private readShort(): boolean {
    const { tokens } = this.read;
    const token = tokens[this.at];
    if (token === undefined || !isNameWord(token) || !(this.introduced() || this.afterRole())) return false;
    let last = this.at;
    if (tokens[last + 1]?.joint === ' ' && isNameWord(tokens[last + 1] as Token)) return false;
    const run = { first: this.at, last, family: 'unknown' as const };
    this.sightings.push({ ...this.surroundings(), kind: 'short', run });
    last += 1;
    this.at = last;
    this.opening = undefined;
    return true;
  }

  private closeList(): void {
    this.listOpen = false;
    this.listIntroduced = false;
  }

  /** A new item of a list of people: after its sign, or after "và". */
  private isListItem(): boolean {
    const { tokens } = this.read;
    if (!this.listOpen || !this.listIntroduced) return false;
    return tokens[this.at]?.joint !== ' ' || tokens[this.at - 1]?.key === 'và';
  }

  private surroundings() {
    const introduced = this.introduced();
    return {
      at: this.read,
      opening: introduced ? (this.opening ?? this.at) : this.at,
      introduced,
      afterRole: this.afterRole(),
      inList: this.listOpen,
      namedAfter: namedAfterEnd(this.read.tokens, this.at, this.facts) || this.isUnit() || this.continuesStreets(),
    };
  }

  private context(): NameContext {
    if (this.introduced()) return this.introduction === 'noun' ? 'noted' : 'introduced';
    if (this.afterRole()) return followsPlace(this.read.tokens, this.at, this.facts) ? 'place' : 'role';
    return this.isListItem() ? 'introduced' : 'none';
  }

  private introduced(): boolean {
    if (this.opening === undefined || this.opening >= this.at || !this.joined(this.at)) return false;
    return !this.isFirm(this.opening);
  }

  /** "Văn phòng luật sư Nguyễn Văn An": the title belongs to the firm. */
  private isFirm(opening: number): boolean {
    const length = this.at - opening + 2;
    return this.facts.namedAfter.longestAt(this.read.tokens, opening - 2)?.length === length;
  }

  private afterRole(): boolean {
    return this.roleEnd === this.at && this.read.tokens[this.at]?.joint === ' ';
  }

  /** "huyện Hoàng Su Phì", unless an office holds the word for the unit; "nông thôn" is no hamlet. */
  private isUnit(): boolean {
    const { tokens } = this.read;
    const before = tokens[this.at - 1];
    if (before === undefined || CAPITAL.test(before.text) || tokens[this.at]?.joint !== ' ' || this.afterRole())
      return false;
    if (before.key === 'thôn' && tokens[this.at - 2]?.key === 'nông') return false;
    return [1, 2].some((back) => this.facts.administrative.longestAt(tokens, this.at - back)?.length === back);
  }

  private isHistoric(run: NameRun): boolean {
    return this.facts.historic.longestAt(this.read.tokens, run.first)?.length === run.last - run.first + 1;
  }

  /** "đường Nguyễn Thái Sơn - Nguyễn Kiệm": the second is a street too. */
  private continuesStreets(): boolean {
    if (this.streetEnd < 0) return false;
    const between = this.at - this.streetEnd;
    return between === 0 || (between === 1 && this.read.tokens[this.streetEnd]?.key === 'và');
  }

  /** Joined by blanks, or by the point or comma of "PGS, TS. Nguyễn". */
  private joined(index: number): boolean {
    const joint = this.read.tokens[index]?.joint;
    if (joint === ' ' || joint === '.') return true;
    const before = this.read.tokens[index - 1];
    const token = this.read.tokens[index];
    if (before === undefined || token === undefined) return false;
    const gap = this.read.block.text.slice(before.end, token.start);
    return joint === ',' ? before.text === before.text.toUpperCase() : /^: ?$/u.test(gap);
  }

  private pass(): void {
    const token = this.read.tokens[this.at];
    if (token !== undefined && !LIST_WORDS.has(token.key) && this.opening === undefined) this.closeList();
    this.opening = undefined;
    if (token !== undefined && CAPITAL.test(token.text) && this.isStreetWord()) this.streetEnd = this.at + 1;
    this.at += 1;
  }

  /** A capital word that goes on with a street, or the next of several: "đường Xô Viết Nghệ Tĩnh, Nơ Trang Long, ...". */
  private isStreetWord(): boolean {
    return this.continuesStreets() || namedAfterEnd(this.read.tokens, this.at, this.facts);
  }
}
