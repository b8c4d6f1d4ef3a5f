/** At most so many UTF-16 units of a text, no character cut in two: half a one can stand in no address. */
export function cutTo(text: string, most: number): string {
  return text.slice(0, most).replace(/\p{Cs}/gu, '');
}
