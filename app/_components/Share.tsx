import type { StoredArticle } from '../../lib/model';
import { listedDate } from '../../lib/render';
import { absoluteUrl, urls } from '../../lib/site';
import { text } from '../_text/text';
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
      data-title={article.title.text}
      data-lines={reference(article)}
      data-passage={urls.file('passage.js')}
      data-code={urls.file('qr-code.js')}
      data-done={text.article.copied}
      data-failed={text.article.copyFailed}
    >
      <Action does="sheet" words={text.share.sheet} />
      <Action does="link" words={text.article.copy} />
      <Action does="reference" words={text.share.reference} />
      {address === undefined ? null : (
        <>
          <button className={styles['action']} type="button" popoverTarget={QR_ID} data-needs-script="">
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

/** Without its script it could do nothing. That for selected words waits for them. */
function Action(props: { readonly does: string; readonly words: string; readonly floating?: true }) {
  return (
    <button
      className={props.floating ? `${styles['action']} ${styles['floating']}` : styles['action']}
      type="button"
      hidden={props.floating === true}
      data-needs-script=""
      data-act={props.does}
    >
      {props.words}
    </button>
  );
}

/** The headline, and in a second line the outlet and the date as far as they are known. */
function reference(article: StoredArticle): string {
  const outlet = article.source?.outlet?.name ?? article.source?.agency;
  const below = [outlet, dateWords(article)].filter((part) => part !== undefined).join(', ');
  return below === '' ? article.title.text : `${article.title.text}\n${below}`;
}

function dateWords(article: StoredArticle): string | undefined {
  const date = listedDate(article);
  if (date.kind !== 'published' && date.kind !== 'event') return undefined;
  const marks = [
    ...(date.kind === 'event' ? [text.list.eventMark] : []),
    ...(date.inferred ? [text.list.inferredMark] : []),
  ];
  return marks.length === 0 ? date.text : `${date.text} (${marks.join(', ')})`;
}
