import type { Block } from '../model';
import { readTokens, type Token } from '../text';

const read = new WeakMap<Block, readonly Token[]>();

/** The words of a block, told apart once for people, bodies and places alike. */
export function tokensOf(block: Block): readonly Token[] {
  const known = read.get(block);
  if (known !== undefined) return known;
  const tokens = readTokens(block.text);
  read.set(block, tokens);
  return tokens;
}
