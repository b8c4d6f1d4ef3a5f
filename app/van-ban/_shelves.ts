import type { DocumentShelf } from '../../lib/archive';
import { fill, text } from '../_text/text';

/** "Văn bản khóa XII", as the heading of its page. */
export function shelfName({ kind, value }: DocumentShelf): string {
  return value === undefined ? text.document.shelfUnknown[kind] : fill(text.document.shelfNames[kind], { value });
}

/** "Khóa XII", among its like. */
export function shelfLabel({ kind, value }: DocumentShelf): string {
  return value === undefined ? text.document.shelfUnknown[kind] : fill(text.document.shelfLabels[kind], { value });
}
