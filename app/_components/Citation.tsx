import { referenceOf, untoldOf, type Reference } from '../../lib/cite';
import type { StoredArticle } from '../../lib/model';
import { ORIGIN, urls } from '../../lib/site';
import { citationText } from '../_reference';
import { machineText } from '../_text/machines';
import styles from './Citation.module.css';
import { Action } from './Share';

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
      <Action does="citation" words={text.copyText} />
      <details
        className={styles['formats']}
        data-needs-script=""
        data-citation-records={text.download}
        data-script={urls.file('citation-records.js')}
      >
        <summary>{text.formats}</summary>
      </details>
      <noscript>
        <p>{text.noScript}</p>
      </noscript>
      <Facts reference={reference} />
    </section>
  );
}

/** What the records are written from besides the tags of the head (app/_browser/citation-records.ts). */
function Facts({ reference }: { readonly reference: Reference }) {
  return (
    <script
      type="application/json"
      id="trich-dan-du-lieu"
      data-keep=""
      // The text of a script is not escaped by React; written so, no crawled word can end it.
      dangerouslySetInnerHTML={{ __html: JSON.stringify(untoldOf(reference)).replaceAll('<', String.raw`\u003c`) }}
    />
  );
}
