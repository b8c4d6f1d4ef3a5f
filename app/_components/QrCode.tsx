import { urls } from '../../lib/site';
import { text } from '../_text/text';
import quiet from './Quiet.module.css';
import styles from './QrCode.module.css';

/** The address of a page as a QR code, which a script draws when it is asked for or printed; in words below it. */
export function QrCode({ id, address }: { readonly id: string; readonly address: string }) {
  return (
    <div
      className={styles['panel']}
      id={id}
      popover="auto"
      data-qr={text.share.qrTitle}
      data-script={urls.file('qr-code.js')}
    >
      <p className={styles['address']}>{address}</p>
      <button className={quiet['button']} type="button" popoverTarget={id} popoverTargetAction="hide">
        {text.share.close}
      </button>
    </div>
  );
}
