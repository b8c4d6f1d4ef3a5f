const VALUES: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50 };
const ROMAN = /^(?:X{1,3}|XL|L)?(?:IX|IV|V?I{0,3})$/u;

/** `"XIII"` -> 13; undefined for what is no Roman number up to 60. */
export function findRoman(text: string): number | undefined {
  if (text === '' || !ROMAN.test(text)) return undefined;
  let total = 0;
  for (let i = 0; i < text.length; i += 1) {
    const value = VALUES[text.charAt(i)] ?? 0;
    total += value < (VALUES[text.charAt(i + 1)] ?? 0) ? -value : value;
  }
  return total;
}

/** 13 -> `"XIII"`, for 1 to 49. */
export function toRoman(value: number): string {
  const parts: readonly (readonly [number, string])[] = [
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  let rest = value;
  let roman = '';
  for (const [size, letters] of parts) {
    while (rest >= size) {
      roman += letters;
      rest -= size;
    }
  }
  return roman;
}
