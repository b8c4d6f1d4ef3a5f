import { parseSlug, type Slug } from '../model';
import { fold } from './tone';

/**
 * ASCII words joined by hyphens, cut at a word so that it is at most `limit` characters long; undefined if no letter
 * or digit is left. `"Tổ chức tốt Đại hội"` -> `"to-chuc-tot-dai-hoi"`.
 */
export function findSlug(text: string, limit = 80): Slug | undefined {
  const words = fold(text).match(/[a-z0-9]+/gu) ?? [];
  let slug = '';
  for (const word of words) {
    const longer = slug === '' ? word : `${slug}-${word}`;
    if (longer.length > limit) break;
    slug = longer;
  }
  if (slug === '' && words[0] !== undefined) slug = words[0].slice(0, limit);
  return slug === '' ? undefined : parseSlug(slug);
}
