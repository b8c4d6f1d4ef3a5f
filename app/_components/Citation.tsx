import { referenceOf, type Reference } from '../../lib/cite';
import type { StoredArticle } from '../../lib/model';
import { ORIGIN, urls } from '../../lib/site';
import { citationText } from '../_reference';
import { machineText } from '../_text/machines';
import styles from './Citation.module.css';

const text = machineText.cite;

/** How to cite the article: a text to copy, and records for citation managers, which a script writes when asked for. */
export function Citation({ article }: { readonly article: StoredArticle }) {
  const reference = referenceOf(article, ORIGIN);
  return (
    <section className={styles['citation']} aria-labelledby="trich-dan">
      <h2 id="trich-dan">{text.title}</h2>
      <p id="trich-dan-loi" className={styles['words']}>
        {citationText(reference, article.published)}
      </p>
      <button
        type="button"
        data-needs-script=""
        data-copy-text="trich-dan-loi"
        data-done={text.copied}
        data-failed={text.copyFailed}
        suppressHydrationWarning
      >
        {text.copyText}
      </button>
      <details
        className={styles['formats']}
        data-needs-script=""
        data-citation-records={urls.file('citation-records.js')}
        data-words={text.download}
        data-failed={text.recordsFailed}
      >
        <summary>{text.formats}</summary>
      </details>
      <noscript>
        <p>{text.noScript}</p>
      </noscript>
      <Facts reference={reference} />
      <script src={urls.file('cite.js')} defer data-keep="" />
    </section>
  );
}

/** What the records are written from (app/_browser/citation-records.ts). */
function Facts({ reference }: { readonly reference: Reference }) {
  return (
    <script
      type="application/json"
      id="trich-dan-du-lieu"
      data-keep=""
      // The text of a script is not escaped by React; written so, no crawled word can end it.
      dangerouslySetInnerHTML={{ __html: JSON.stringify(reference).replaceAll('<', String.raw`\u003c`) }}
    />
  );
}
