import { referenceOf, writeBibtex, writeCsl, writeRis } from '../../lib/cite';
import type { StoredArticle } from '../../lib/model';
import { ORIGIN, urls } from '../../lib/site';
import { citationText } from '../_reference';
import { machineText } from '../_text/machines';
import { fill } from '../_text/text';
import styles from './Citation.module.css';

const text = machineText.cite;

/** How to cite the article: a text to copy, and records for citation managers, which the script offers as files. */
export function Citation({ article }: { readonly article: StoredArticle }) {
  const reference = referenceOf(article, ORIGIN);
  const formats = [
    { name: 'BibTeX', file: `${reference.key}.bib`, type: 'application/x-bibtex', record: writeBibtex(reference) },
    {
      name: 'RIS',
      file: `${reference.key}.ris`,
      type: 'application/x-research-info-systems',
      record: writeRis(reference),
    },
    {
      name: 'CSL-JSON',
      file: `${reference.key}.json`,
      type: 'application/vnd.citationstyles.csl+json',
      record: writeCsl(reference),
    },
  ];
  return (
    <section className={styles['citation']} aria-labelledby="trich-dan">
      <h2 id="trich-dan">{text.title}</h2>
      <p id="trich-dan-loi" className={styles['words']}>
        {citationText(reference, article.published)}
      </p>
      <Button data-copy-text="trich-dan-loi" data-done={text.copied} data-failed={text.copyFailed}>
        {text.copyText}
      </Button>
      <details className={styles['formats']}>
        <summary>{text.formats}</summary>
        {formats.map(({ name, file, type, record }) => (
          <div key={name} className={styles['format']}>
            <h3 id={`trich-dan-${name.toLowerCase()}`}>{name}</h3>
            <Button data-download={file} data-type={type}>
              {fill(text.download, { format: name })}
            </Button>
            <pre tabIndex={0} role="region" aria-labelledby={`trich-dan-${name.toLowerCase()}`}>
              {record}
            </pre>
          </div>
        ))}
      </details>
      <script src={urls.file('cite.js')} defer data-keep="" />
    </section>
  );
}

/** Shown by its script: without one it could do nothing. */
function Button(props: Readonly<Record<`data-${string}`, string>> & { readonly children: string }) {
  return <button className={styles['button']} type="button" hidden suppressHydrationWarning {...props} />;
}
