/** Words of other search engines between the words of a question. */
import type { Token } from './query-tokens';

/** In capitals, as these engines have them: "và" and "hoặc" are words of articles. */
const OPERATOR = /^(?:AND|OR|NOT|VÀ|HOẶC)$/u;

/** The tokens without operators, and these, each once. One in a question that is all capitals is a word of it. */
export function withoutOperators(tokens: readonly Token[]): {
  readonly kept: readonly Token[];
  readonly operators: readonly string[];
} {
  const isOperator = ({ key, not, quoted, unclosed, value }: Token, at: number): boolean =>
    ![key !== undefined, not, quoted, unclosed, !OPERATOR.test(value)].includes(true) &&
    tokens.slice(0, at).some(isWord) &&
    tokens.slice(at + 1).some(isWord) &&
    (/^[A-Z]+$/u.test(value) || tokens.some((other) => isWord(other) && other.value !== other.value.toUpperCase()));
  const operators = tokens.filter(isOperator).map(({ value }) => value);
  return { kept: tokens.filter((token, at) => !isOperator(token, at)), operators: [...new Set(operators)] };
}

function isWord({ value }: Token): boolean {
  return /[\p{L}\p{N}]/u.test(value) && !OPERATOR.test(value);
}
