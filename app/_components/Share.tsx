import type { StoredArticle } from '../../lib/model';
import { listedDate } from '../../lib/render';
import { isTold, markedDateText } from '../_dates';
import { absoluteUrl, urls } from '../../lib/site';
import { text } from '../_text/text';
import quiet from './Quiet.module.css';
import { QrCode } from './QrCode';
import styles from './Share.module.css';

const QR_ID = 'ma-qr';

/**
 * Ways to pass an article on. What needs a script is there from the first paint on or not at all (theme.js marks the page),
 * so that nothing moves; the QR code exists only where the site's own address is known.
 */
export function Share({ article }: { readonly article: StoredArticle }) {
  const address = absoluteUrl(urls.article(article.id));
  return (
    <div
      className={styles['share']}
      data-share=""
      data-below={belowTitle(article)}
      data-passage={urls.file('passage.js')}
      data-done={text.share.done}
      data-failed={text.share.failed}
      data-lost={text.share.lost}
    >
      <Action does="sheet" words={text.share.sheet} />
      <Action does="reference" words={text.share.reference} />
      <Action does="link" words={text.article.copy} />
      {address === undefined ? null : (
        <>
          <button className={quiet['button']} type="button" popoverTarget={QR_ID} data-needs-script="">
            {text.share.qr}
          </button>
          <QrCode id={QR_ID} address={address} />
        </>
      )}
      <Action does="passage" words={text.share.passage} floating />
      <span className="visually-hidden" role="status" data-share-status="" />
    </div>
  );
}

/** Without its script (share.js) it could do nothing. That for selected words waits for them. */
export function Action(props: { readonly does: string; readonly words: string; readonly floating?: true }) {
  return (
    <button
      className={quiet['button']}
      type="button"
      hidden={props.floating === true}
      data-needs-script=""
      data-act={props.does}
    >
      {props.words}
    </button>
  );
}

/** What a copied reference says in the line below the headline: the outlet and the date as far as they are known. */
function belowTitle(article: StoredArticle): string {
  const outlet = article.source?.outlet?.name ?? article.source?.agency;
  return [outlet, dateWords(article)].filter((part) => part !== undefined).join(', ');
}

function dateWords(article: StoredArticle): string | undefined {
  const date = listedDate(article);
  return isTold(date) ? markedDateText(date) : undefined;
}
