import { readTokens, type Token } from './tokens';

interface Branch<Value> {
  /** By the key of the next word, if a blank or a point joins it. */
  readonly next: Map<string, Branch<Value>>;
  /** By joint and key, if anything else does. */
  readonly apart: Map<string, Branch<Value>>;
  value?: Value;
}

export interface PhraseMatch<Value> {
  /** How many tokens the phrase takes. */
  readonly length: number;
  readonly value: Value;
}

/**
 * Fixed phrases, looked up word by word: the longest one that begins at a token. Commas, dashes and strokes must stand
 * where the phrase has them; case, tone place and the points of abbreviations do not matter. The cost is the length of the phrase, however many there are.
 */
export class PhraseTable<Value> {
  private readonly root: Branch<Value> = { next: new Map(), apart: new Map() };

  /** A phrase given twice keeps its first value. */
  constructor(phrases: Iterable<readonly [phrase: string, value: Value]>) {
    for (const [phrase, value] of phrases) this.add(phrase, value);
  }

  longestAt(tokens: readonly Token[], index: number): PhraseMatch<Value> | undefined {
    let branch: Branch<Value> | undefined = this.root;
    let found: PhraseMatch<Value> | undefined;
    for (let i = index; i < tokens.length; i += 1) {
      const token = tokens[i];
      if (token === undefined) break;
      branch = i === index ? branch.next.get(token.key) : follow(branch, token);
      if (branch === undefined) break;
      if (branch.value !== undefined) found = { length: i - index + 1, value: branch.value };
    }
    return found;
  }

  private add(phrase: string, value: Value): void {
    let branch = this.root;
    for (const [i, token] of readTokens(phrase).entries()) {
      const [branches, key] = i === 0 ? [branch.next, token.key] : placeOf(branch, token);
      let next = branches.get(key);
      if (next === undefined) {
        next = { next: new Map(), apart: new Map() };
        branches.set(key, next);
      }
      branch = next;
    }
    branch.value ??= value;
  }
}

function follow<Value>(branch: Branch<Value>, token: Token): Branch<Value> | undefined {
  const [branches, key] = placeOf(branch, token);
  return branches.get(key);
}

function placeOf<Value>(branch: Branch<Value>, { joint, key }: Token): [Map<string, Branch<Value>>, string] {
  return joint === ' ' || joint === '.' ? [branch.next, key] : [branch.apart, joint + key];
}
