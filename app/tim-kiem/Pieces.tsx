import { Fragment } from 'react';
import type { Piece } from '../../lib/search/passage';

/** Text with the found words marked; crawled text only ever becomes text nodes. */
export function Pieces({ pieces }: { readonly pieces: readonly Piece[] }) {
  return pieces.map(({ text, hit }, i) => <Fragment key={i}>{hit ? <mark>{text}</mark> : text}</Fragment>);
}
