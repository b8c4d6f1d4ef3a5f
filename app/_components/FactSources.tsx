import type { DocumentFact } from '../../../lib/archive';
import { fill, text } from '../../_text/text';
import styles from './page.module.css';

const LIST = new Intl.ListFormat('vi');

function confidenceWords(fact: DocumentFact): string {
  switch (fact.confidence) {
    case 'high':
      return fill(text.document.confidenceHigh, { seen: LIST.format(seenWords(fact)) });
    case 'medium':
      return text.document.confidenceMedium;
    case 'low':
      return text.document.confidenceLow;
    default:
      return fact.confidence satisfies never;
  }
}

/** What of an entry was seen: no more than it holds. */
function seenWords({ number, date, title, meeting }: DocumentFact): string[] {
  const seen = [
    number === undefined ? undefined : text.document.seenNumber,
    date === undefined ? undefined : text.document.seenDate,
    title === undefined ? undefined : text.document.seenTitle,
    meeting?.from === undefined && meeting?.to === undefined ? undefined : text.document.seenMeeting,
  ].filter((words) => words !== undefined);
  return seen.length === 0 ? [text.document.seenNothing] : seen;
}

/** How far what is said of a document can be trusted, and where it was seen. */
export function DocumentSources({ fact }: { readonly fact: DocumentFact }) {
  return (
    <section className={styles['sources']}>
      <h2>{text.document.confidence}</h2>
      <p>{confidenceWords(fact)}</p>
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
