import {
  findCompanions,
  findNamedBeside,
  findSpellings,
  NEARNESS,
  type CitedDocument,
  type DocumentFact,
  type NamedBeside,
} from '../../../lib/archive';
import type { EntityId } from '../../../lib/model';
import { authorityDate } from '../../../lib/render';
import { urls } from '../../../lib/site';
import { CountList } from '../../_components/CountList';
import { SharedDays } from '../../_components/SharedDays';
import { DocumentLinks } from '../../_components/DocumentLinks';
import { Fact } from '../../_components/Fact';
import { FactSources } from '../../_components/FactSources';
import { archive } from '../../_archive';
import { meetingWords } from '../../_documents';
import { fill, text } from '../../_text/text';
import entityStyles from '../../_components/EntityPage.module.css';
import { seenWords } from './_knowledge';
import styles from './page.module.css';

/** Beside the citations: what is known of the document and how surely, its namesakes, what and who stands beside it. */
export function Beside({ document }: { readonly document: CitedDocument }) {
  const { fact } = document;
  return (
    <aside className={entityStyles['aside']}>
      <Facts fact={fact} />
      <SameNumber document={document} />
      <Adopted facts={fact.adopted.flatMap(factOf)} />
      <CitedBeside document={document} />
      <NamedNear rows={findNamedBeside(document, archive.entities)} />
      <Spellings document={document} />
      <FactSources confidence={fact.confidence} sources={fact.sources} seen={seenWords(fact)} />
    </aside>
  );
}

function factOf(id: EntityId): DocumentFact[] {
  const fact = archive.documentFacts.get(id);
  return fact === undefined ? [] : [fact];
}

function Facts({ fact }: { readonly fact: DocumentFact }) {
  const meeting = fact.adoptedBy && archive.entities.byId('meeting', fact.adoptedBy);
  return (
    <dl className={entityStyles['facts']}>
      <Fact name={text.document.number}>{fact.number}</Fact>
      <Fact name={text.document.type}>{fact.type}</Fact>
      <Fact name={text.document.issuer}>{fact.issuer}</Fact>
      <Fact name={text.document.date}>{fact.date && authorityDate(fact.date)}</Fact>
      <Fact name={text.document.term}>{fact.term && fill(text.document.termValue, { term: fact.term })}</Fact>
      <Fact name={text.document.adoptedAt}>
        {meeting && (meeting.hasPage ? <a href={urls.entity('meeting', meeting.id)}>{meeting.name}</a> : meeting.name)}
      </Fact>
      <Fact name={text.document.meeting}>{meetingWords(fact)}</Fact>
      <Fact name={text.document.aliases}>{fact.aliases.length === 0 ? undefined : fact.aliases.join('; ')}</Fact>
    </dl>
  );
}

function SameNumber({ document: { fact, sameNumber } }: { readonly document: CitedDocument }) {
  if (sameNumber.length === 0) return null;
  const chooser = archive.choosers.of(fact);
  return (
    <section aria-labelledby="trung-so">
      <h2 id="trung-so">{text.document.sameNumber}</h2>
      <DocumentLinks facts={sameNumber} dateWords={authorityDate} />
      {chooser === undefined ? null : (
        <p className={`on-screen ${styles['way'] ?? ''}`}>
          <a href={urls.entity('document', chooser.id)}>{fill(text.document.chooserLink, { number: chooser.name })}</a>
        </p>
      )}
    </section>
  );
}

function Adopted({ facts }: { readonly facts: readonly DocumentFact[] }) {
  if (facts.length === 0) return null;
  return (
    <section aria-labelledby="thong-qua">
      <h2 id="thong-qua">{text.document.adopted}</h2>
      <DocumentLinks facts={facts} dateWords={authorityDate} />
    </section>
  );
}

/** Only where this document is surely or likely cited, another one is cited beside it. */
function CitedBeside({ document }: { readonly document: CitedDocument }) {
  const told = document.citations.filter(({ certainty }) => certainty !== 'possible');
  const articles = [...new Set(told.map(({ article }) => article))];
  const companions = findCompanions({ ...document, articles }, archive.entities, 'document', 10);
  if (companions.length === 0) return null;
  return (
    <section aria-labelledby="cung-bai">
      <h2 id="cung-bai">{text.document.beside}</h2>
      <p className={entityStyles['note']}>{text.document.besideNote}</p>
      <CountList rows={companions} />
    </section>
  );
}

function NamedNear({ rows }: { readonly rows: readonly NamedBeside[] }) {
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="nguoi">
      <h2 id="nguoi">{text.document.namedBeside}</h2>
      <p className={entityStyles['note']}>{text.document.namedBesideNote}</p>
      <ul className={styles['people']}>
        {rows.map(({ person, articles, paragraphs }) => (
          <li key={person.id}>
            <a href={urls.entity('person', person.id)}>{person.name}</a>
            <small>
              {NEARNESS.filter((nearness) => articles[nearness] > 0)
                .map((nearness) => fill(text.document.near[nearness], { count: articles[nearness] }))
                .join(' · ')}
            </small>
            <SharedDays paragraphs={paragraphs} />
          </li>
        ))}
      </ul>
    </section>
  );
}

const SPELLINGS = 15;

function Spellings({ document }: { readonly document: CitedDocument }) {
  const spellings = findSpellings(document.citations.filter(({ certainty }) => certainty !== 'possible'));
  if (spellings.length === 0) return null;
  const left = spellings.length - SPELLINGS;
  return (
    <section aria-labelledby="cach-ghi">
      <h2 id="cach-ghi">{text.document.spellings}</h2>
      <ul className={styles['spellings']}>
        {spellings.slice(0, SPELLINGS).map(({ words, count }) => (
          <li key={words}>
            <span>{words}</span> <small>{fill(text.document.spellingCount, { count })}</small>
          </li>
        ))}
      </ul>
      {left <= 0 ? null : <p className={entityStyles['note']}>{fill(text.document.spellingsMore, { count: left })}</p>}
    </section>
  );
}
