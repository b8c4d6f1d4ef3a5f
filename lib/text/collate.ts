import { canon } from './tone';

const collator = new Intl.Collator('vi');

/** Vietnamese dictionary order, whatever the place of the tone mark. */
export function compareVietnamese(a: string, b: string): number {
  return collator.compare(a, b) || compareCodePoints(canon(a), canon(b)) || compareCodePoints(a, b);
}

/** Given name (the last word) first, then the rest: the order of Vietnamese lists of people. */
export function compareByGivenName(a: string, b: string): number {
  return compareVietnamese(givenNameFirst(a), givenNameFirst(b));
}

/** For data files: the same on every machine. */
export function compareCodePoints(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function givenNameFirst(name: string): string {
  const words = name.split(' ');
  return [words.at(-1) ?? '', ...words.slice(0, -1)].join(' ');
}
