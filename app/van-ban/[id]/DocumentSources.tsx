import type { DocumentFact } from '../../../lib/archive';
import { text } from '../../_text/text';
import styles from './page.module.css';

const CONFIDENCE = {
  high: text.document.confidenceHigh,
  medium: text.document.confidenceMedium,
  low: text.document.confidenceLow,
} as const;

/** How far what is said of a document can be trusted, and where it was seen. */
export function DocumentSources({ fact }: { readonly fact: DocumentFact }) {
  return (
    <section className={styles['sources']}>
      <h2>{text.document.confidence}</h2>
      <p>{CONFIDENCE[fact.confidence]}</p>
      <h2>{text.document.sources}</h2>
      <ul>
        {fact.sources.map((source, index) => (
          <li key={index}>
            <SourceName source={source} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function SourceName({ source: { kind, address } }: { readonly source: DocumentFact['sources'][number] }) {
  const kinds: Readonly<Record<string, string>> = text.document.sourceKinds;
  const name = kinds[kind] ?? kind;
  if (address === undefined) return name;
  if (!URL.canParse(address) || !/^https?:/u.test(address)) return `${name}: ${address}`;
  return (
    <a href={address} rel="external noreferrer">
      {new URL(address).hostname.replace(/^www\./u, '')}
    </a>
  );
}
