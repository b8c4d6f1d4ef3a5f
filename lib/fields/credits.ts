import type { Block, Credit } from '../model';
import { BYLINE_GENRE, BYLINE_LABEL, BYLINE_OFFICE, BYLINE_PICTURES, BYLINE_WORK, splitPenNames } from '../text';

const MADE_BY = new RegExp(String.raw`^(?:\([^)]*\)\s*(?=\S))?(?:${BYLINE_LABEL}|${BYLINE_GENRE})?`, 'u');
const BEHIND = new RegExp(
  String.raw`(?:\s*\([^)]*\)|\s*/\s*[^/]+|${BYLINE_PICTURES}|${BYLINE_OFFICE}|${BYLINE_WORK})\.?$`,
  'u',
);
/** "(Minh Hoa)" */
const BRACKETED = /^\(([^()]+)\)\.?$/u;
const PHOTO = /(?:[(\s–-]|^)(?:Ảnh|ẢNH|Nguồn ảnh)\s*:\s*(?<name>[^()]{2,45}?)\)?\.?$/u;

const NO_PHOTOGRAPHER = /internet|minh h[ọo]a|tư liệu/iu;

/** The author line without what stands around the names: `"Tin, ảnh: Trung Kiên (TTXVN)"` -> `"Trung Kiên"`. */
export function bareByline(text: string): string {
  return text
    .replace(BRACKETED, '$1')
    .replace(MADE_BY, '')
    .replace(BEHIND, '')
    .replace(/(?<!(?<!\p{L})\p{Lu})\.$/u, '')
    .trim();
}

/** Authors of the byline, photographers and agencies of the captions, each with its raw line. */
export function findCredits(blocks: readonly Block[], isAgency: (name: string) => boolean): Credit[] {
  return blocks.flatMap((block): Credit[] => {
    const line = block.lines.first;
    if (block.kind === 'byline') {
      return splitPenNames(bareByline(block.text)).map((name) => ({ kind: 'author', name, line }));
    }
    const name = block.kind === 'caption' ? PHOTO.exec(block.text)?.groups?.['name']?.trim() : undefined;
    if (name === undefined || NO_PHOTOGRAPHER.test(name)) return [];
    return [{ kind: isAgency(name) ? 'agency' : 'photographer', name, line }];
  });
}
