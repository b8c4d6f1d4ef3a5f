import type { Block, Credit } from '../model';
import {
  BYLINE_GENRE,
  BYLINE_LABEL,
  BYLINE_OFFICE,
  BYLINE_PICTURES,
  BYLINE_WORK,
  PHOTO_CREDIT_BARE,
  splitPenNames,
} from '../text';
import { NO_AUTHORS, PHOTO_LABEL } from './credit-rules';

const MADE_BY = new RegExp(String.raw`^(?:\([^)]*\)\s*(?=\S))?(?:${BYLINE_LABEL}|${BYLINE_GENRE})?`, 'u');
const BEHIND = new RegExp(
  String.raw`(?:\s*\([^)]*\)|\s*/\s*[^/]+|${BYLINE_PICTURES}|${BYLINE_OFFICE}|${BYLINE_WORK})\.?$`,
  'u',
);
/** "(Minh Hoa)" */
const BRACKETED = /^\(([^()]+)\)\.?$/u;
const PHOTO = /(?:[(\s–-]|^)(?:Ảnh|ẢNH|Nguồn ảnh)\s*:\s*(?<name>[^()]{2,45}?)\)?\.?$/u;
const PHOTO_BARE = new RegExp(PHOTO_CREDIT_BARE, 'u');
/** "Hoàng Hà – TTXVN": the last name, behind its sign. */
const LAST_NAME = /\s*[-–—,;&]\s*(?<name>[^-–—,;&]+)$/u;

/** "Hồng Kỹ - Ảnh TTXVN", "Ảnh; Võ Hải": the photo credit of a byline. */
const PICTURES = /(?:^|\s*[-–—,;&]\s*)(?:Ảnh|ẢNH)(?:\s|[;:–-]|$).*$/u;
/** "Vũ Minh. Ảnh Quốc Huy": a full stop before the pictures parts like a dash. */
const STOP_BEFORE_PICTURES = /\s*[.|]\s*(?=(?:Ảnh|ẢNH)\s)/u;
/** "Minh Hoa (Theo TTXVN)" */
const TAKEN_IN_BRACKETS = /(?<=\p{L})\s*\(\s*[Tt]heo\s+(?<from>[^()]+)\)\.?$/u;
/** The stop behind a name, unless it belongs to an initial. */
const LAST_STOP = /(?<!(?<!\p{L})\p{Lu})\.$/u;
const NO_PHOTOGRAPHER = /internet|minh h[ọo]a|tư liệu/iu;

/** "Minh PhươngTheo Reuters", "Minh Phương Theo Reuters": what the article was taken from, behind whoever took it. */
const TAKEN_FROM = /(?<=\p{L})\s*Theo\s+(?=\p{Lu})/u;
const FROM = /^Theo\s+/u;
/** "Video: Hoàng Thuỳ": whoever filmed has not written the article. */
const FILMED = /^(?:Video|VIDEO|Clip|Đồ họa)\s*:/u;

/** The author line without what stands around the names: `"Tin, ảnh: Trung Kiên (TTXVN)"` -> `"Trung Kiên"`. */
export function bareByline(text: string): string {
  const open = text.replace(BRACKETED, '$1').replace(TAKEN_IN_BRACKETS, ' – Theo $<from>');
  const bare = open.replace(MADE_BY, '').replace(BEHIND, '').replace(LAST_STOP, '').trim();
  return bare.replace(STOP_BEFORE_PICTURES, ' – ').replace(TAKEN_FROM, ' – Theo ');
}

type IsAgency = (name: string) => boolean;

/** The byline as printed, without the agency behind it: `"Hoàng Hà – TTXVN"` -> `"Hoàng Hà"`; none if nobody wrote it. */
export function bylineOf(text: string, isAgency: IsAgency): string | undefined {
  if (FILMED.test(text)) return undefined;
  const bare = bareByline(text).replace(PICTURES, '');
  const last = LAST_NAME.exec(bare);
  const lastName = last?.groups?.['name'] ?? '';
  const isSource = FROM.test(lastName) || meaningOf(lastName, isAgency) === 'agency';
  const names = last && isSource ? bare.slice(0, last.index) : bare;
  const meaning = meaningOf(names, isAgency);
  return names === '' || meaning === 'agency' ? undefined : names;
}

/** Authors of the byline, photographers and agencies of the captions, each with its raw line. */
export function findCredits(blocks: readonly Block[], isAgency: IsAgency): Credit[] {
  return blocks.flatMap((block): Credit[] => {
    const line = block.lines.first;
    if (block.kind === 'byline' && FILMED.test(block.text)) return [];
    if (block.kind === 'byline') return creditNames(bareByline(block.text), line, isAgency);
    const name = block.kind === 'caption' ? photographerOf(block.text) : undefined;
    if (name === undefined || NO_PHOTOGRAPHER.test(name)) return [];
    return [{ kind: isAgency(name) ? 'agency' : 'photographer', name, line }];
  });
}

function photographerOf(caption: string): string | undefined {
  return (PHOTO.exec(caption) ?? PHOTO_BARE.exec(caption))?.groups?.['name']?.trim().replace(LAST_STOP, '');
}

/** What each name of a byline is; all from a photo credit on took pictures. */
export function creditNames(names: string, line: number, isAgency: IsAgency): Credit[] {
  const credits: Credit[] = [];
  let author: 'author' | 'photographer' = 'author';
  for (const part of splitPenNames(names)) {
    if (meaningOf(part, isAgency) === 'photo') author = 'photographer';
    const name = part.replace(PHOTO_LABEL, '').replace(FROM, '');
    const meaning = meaningOf(name, isAgency);
    const isUnknownSource = FROM.test(part) && meaning !== 'agency';
    if (name !== '' && meaning !== 'nobody' && !isUnknownSource)
      credits.push({ kind: meaning === 'agency' ? 'agency' : author, name, line });
  }
  return credits;
}

type Meaning = (typeof NO_AUTHORS)[number]['means'];

function meaningOf(name: string, isAgency: IsAgency): Meaning | undefined {
  return isAgency(name) ? 'agency' : NO_AUTHORS.find(({ pattern }) => pattern.test(name))?.means;
}
