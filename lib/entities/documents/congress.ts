import type { Block } from '../../model';
import type { Citation } from './citation';
import { ORDINAL, readOrdinal } from './ordinals';

const HOST = new RegExp(
  String.raw`[Đđ]ại hội (?:đại biểu )?(?<body>[Đđ]ảng bộ(?: [\p{L}.-]{1,14}){1,8}?) lần thứ (?<ordinal>${ORDINAL})`,
  'u',
);

/**
 * "Nghị quyết Đại hội lần thứ X" in an article on "Đại hội Đảng bộ tỉnh Bình Dương lần thứ X" is that congress's:
 * gives each citation of an unnamed congress the local body whose congress of that ordinal the article names.
 */
export function settleCongresses(citations: readonly Citation[], blocks: readonly Block[]): Citation[] {
  if (!citations.some(({ congress }) => congress?.scope === 'unknown')) return [...citations];
  const hosts = localCongresses(blocks);
  return citations.map((citation) => {
    const { congress } = citation;
    const body = congress?.ordinal === undefined ? undefined : hosts.get(congress.ordinal);
    if (congress?.scope !== 'unknown' || body === undefined) return citation;
    return { ...citation, congress: { ...congress, scope: 'local', body } };
  });
}

function localCongresses(blocks: readonly Block[]): ReadonlyMap<number, string> {
  const hosts = new Map<number, string>();
  for (const { text } of blocks) {
    for (const match of text.matchAll(new RegExp(HOST, 'gu'))) {
      const { body, ordinal } = match.groups ?? {};
      const value = readOrdinal(ordinal ?? '');
      if (body !== undefined && value !== undefined && !hosts.has(value)) hosts.set(value, body);
    }
  }
  return hosts;
}
