/**
 * Puts values into the braces of a template: `fill('{count} bài', { count: 3 })` -> `3 bài`.
 * @throws if the template names a value that is not given
 */
export function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\p{L}+)\}/gu, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`no value for {${name}} in ${JSON.stringify(template)}`);
    return typeof value === 'number' ? formatCount(value) : value;
  });
}

/** Vietnamese thousands: `20581` -> `20.581`. */
export function formatCount(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/gu, '.');
}

/** "cột đặc" -> "Cột đặc" */
export function capitalised(words: string): string {
  return words.charAt(0).toLocaleUpperCase('vi') + words.slice(1);
}
