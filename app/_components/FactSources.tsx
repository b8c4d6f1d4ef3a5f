import { fill, text } from '../_text/text';
import styles from './FactSources.module.css';

const LIST = new Intl.ListFormat('vi');

type Confidence = 'high' | 'medium' | 'low';

/** How far a fact of the world can be trusted, in words; `seen`: what of it was seen at the places named. */
function confidenceWords(confidence: Confidence, seen: readonly string[]): string {
  switch (confidence) {
    case 'high': {
      const told = seen.length === 0 ? [text.document.seenNothing] : seen;
      return fill(text.document.confidenceHigh, { seen: LIST.format(told) });
    }
    case 'medium':
      return text.document.confidenceMedium;
    case 'low':
      return text.document.confidenceLow;
    default:
      return confidence satisfies never;
  }
}

interface Source {
  readonly kind: string;
  readonly address?: string;
}

/** How far what is said of a document or a meeting can be trusted, and where it was seen. */
export function FactSources(props: {
  readonly confidence: Confidence;
  readonly sources: readonly Source[];
  readonly seen: readonly string[];
}) {
  return (
    <section className={styles['sources']}>
      <h2>{text.document.confidence}</h2>
      <p>{confidenceWords(props.confidence, props.seen)}</p>
      <h2>{text.document.sources}</h2>
      <ul>
        {props.sources.map((source, index) => (
          <li key={index}>
            <SourceName source={source} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function SourceName({ source: { kind, address } }: { readonly source: Source }) {
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

/** Above the page of what rests on weak sources; nothing where the sources are good. */
export function Unverified({ confidence }: { readonly confidence: Confidence }) {
  if (confidence === 'high') return null;
  return (
    <p className={styles['unverified']}>
      <span>{text.document.unverified}</span> {text.document.unverifiedWhy[confidence]}
    </p>
  );
}
