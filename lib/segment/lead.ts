import type { Block } from '../model';

/** Openings that lean on something said before: the lead was lost with the picture or the page head. */
const LEANS =
  /^(?:Theo (?:đó|ghi nhận)|Cùng dự|Tham dự|Cụ thể|Trước đó|Đồng thời|Bên cạnh|Ngoài ra|Sau khi (?:nghe|xem)|Sau đó|Tại (?:đây|phiên|buổi)|Trong đó|Tiếp đó)(?!\p{L})/u;
/** A lead is no longer than this, in characters. */
const LONGEST = 620;

/**
 * Calls the first paragraph the lead (sapo), unless it cannot be one: it leans on words that are not there, trails off,
 * or is too long. A lost lead stays lost; no caption takes its place.
 */
export function findLead(blocks: readonly Block[]): Block[] {
  const first = blocks.findIndex((block) => block.kind === 'paragraph');
  return blocks.map((block, index) =>
    index === first && isLead(block, blocks, index) ? { ...block, kind: 'lead' } : block,
  );
}

function isLead(block: Block, blocks: readonly Block[], index: number): boolean {
  const afterHeading = blocks.slice(0, index).some(({ kind }) => kind === 'heading');
  return !afterHeading && !LEANS.test(block.text) && !/…$/u.test(block.text) && block.text.length <= LONGEST;
}
