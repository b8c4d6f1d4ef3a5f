import { qrPath } from '../../lib/cards';
import { text } from '../_text/text';
import styles from './QrCode.module.css';

/** Modules of white around a code. */
const QUIET = 4;

/**
 * The address of a page as a QR code, with the address in words: on the screen when asked for, without a script; on paper
 * always.
 */
export function QrCode({ id, address }: { readonly id: string; readonly address: string }) {
  const { size, path } = qrPath(address);
  const side = size + 2 * QUIET;
  return (
    <div className={styles['panel']} id={id} popover="auto">
      <svg className={styles['code']} viewBox={`${-QUIET} ${-QUIET} ${side} ${side}`} role="img">
        <title>{text.share.qrTitle}</title>
        <path transform="translate(0 .5)" d={path} />
      </svg>
      <p className={styles['address']}>{address}</p>
    </div>
  );
}
