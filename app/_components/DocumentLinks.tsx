import type { DocumentFact } from '../../lib/archive';
import { cutAtWord } from '../../lib/render';
import { urls } from '../../lib/site';
import { archive } from '../_archive';
import { distinctions } from '../_documents';
import { tallyWords } from '../_citations';
import { text } from '../_text/text';
import styles from './DocumentLinks.module.css';
import { Together } from './Together';

const cited = new Map(archive.documents.map((document) => [document.id, document]));

/** Documents with what tells each from its namesakes, its title, and how many articles cite it; linked where any does. */
export function DocumentLinks(props: {
  readonly facts: readonly DocumentFact[];
  readonly dateWords: (date: string) => string;
}) {
  return (
    <ul className={styles['documents']}>
      {props.facts.map((fact) => {
        const document = cited.get(fact.id);
        const told = [...distinctions(fact, props.dateWords), ...(fact.issuer === undefined ? [] : [fact.issuer])];
        return (
          <li key={fact.id}>
            {document === undefined ? fact.name : <a href={urls.entity('document', fact.id)}>{fact.name}</a>}
            {fact.title === undefined ? null : (
              <span>
                <Together text={cutAtWord(fact.title, 160)} />
              </span>
            )}
            <small>
              <Together
                text={[...told, document === undefined ? text.document.uncited : tallyWords(document)].join(' · ')}
              />
              {fact.confidence === 'high' ? null : ` · ${text.article.documentUnverified}`}
            </small>
          </li>
        );
      })}
    </ul>
  );
}
