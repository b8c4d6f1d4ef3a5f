import type { ReactNode } from 'react';
import { findLevel, type Archive, type ArchiveEntity, type CitedDocument } from '../../lib/archive';
import type { DocumentRef, EntityId, NamedMention, PersonMention, StoredArticle, ToldLevel } from '../../lib/model';
import { authorityDateWords, documentNoteId, toldOf, type ExplainedAbbreviation } from '../../lib/render';
import { urls } from '../../lib/site';
import { distinctions, openWords } from '../_documents';
import { toldWords } from '../_people';
import { fill, text } from '../_text/text';
import styles from './ArticleFacts.module.css';
import { EntityName } from './CountList';
import { Together } from './Together';

interface Props {
  readonly article: StoredArticle;
  readonly archive: Archive;
}

/** Beside the text: who is named with the role at the time, which documents are cited, which bodies and places. */
export function ArticleFacts(props: Props & { readonly abbreviations: readonly ExplainedAbbreviation[] }) {
  const { article, archive, abbreviations } = props;
  return (
    <>
      <Facts title={text.article.people} rows={article.people}>
        {(person) => <PersonFact key={person.name} person={person} article={article} archive={archive} />}
      </Facts>
      <Facts title={text.article.documents} rows={article.documents}>
        {(reference, index) => (
          <li key={documentKey(reference)} id={documentNoteId(index)}>
            <DocumentFact reference={reference} archive={archive} article={article} />
          </li>
        )}
      </Facts>
      <LevelFact level={findLevel(article)} />
      <Names title={text.article.meetings} mentions={article.meetings} article={article} archive={archive} />
      <Names title={text.article.organisations} mentions={article.organisations} article={article} archive={archive} />
      <Names title={text.article.places} mentions={article.places} article={article} archive={archive} />
      <Abbreviations abbreviations={abbreviations} />
    </>
  );
}

/** Of which level the congress is, by which words. */
function LevelFact({ level }: { readonly level: ToldLevel | undefined }) {
  if (level === undefined) return null;
  const { words, line } = level.evidence;
  return (
    <section className={styles['facts']}>
      <h2>{text.level.title}</h2>
      <ul>
        <li>
          {text.level.names[level.level]}
          {line === undefined ? null : (
            <span className={styles['because']}>{fill(text.level.because, { words, line })}</span>
          )}
        </li>
      </ul>
    </section>
  );
}

/** For those who point at nothing: what the text explains when an abbreviation is pointed at. */
function Abbreviations({ abbreviations }: { readonly abbreviations: readonly ExplainedAbbreviation[] }) {
  if (abbreviations.length === 0) return null;
  return (
    <section className={styles['facts']}>
      <h2>{text.article.abbreviations}</h2>
      <dl className={styles['abbreviations']}>
        {abbreviations.map(({ abbreviation, expansion }) => (
          <div key={abbreviation}>
            <dt>{abbreviation}</dt>
            <dd>{expansion}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Facts<Row>(props: {
  readonly title: string;
  readonly rows: readonly Row[];
  readonly children: (row: Row, index: number) => ReactNode;
}) {
  if (props.rows.length === 0) return null;
  return (
    <section className={styles['facts']}>
      <h2>{props.title}</h2>
      <ul>{props.rows.map(props.children)}</ul>
    </section>
  );
}

function PersonFact({ person, article, archive }: Props & { readonly person: PersonMention }) {
  const entity = archive.entities.named('person', article, person.name);
  const note = toldWords(toldOf(person));
  return (
    <li>
      {entity === undefined ? person.name : <EntityName entity={entity} as={person.name} />}
      {note === '' ? null : <span className={styles['note']}>{note}</span>}
    </li>
  );
}

function documentKey({ mentions, asWritten }: DocumentRef): string {
  const at = mentions[0]?.at;
  return at === undefined ? asWritten : `${at.line}-${at.start}`;
}

function DocumentFact({ reference, article, archive }: Props & { readonly reference: DocumentRef }) {
  const { resolution } = reference;
  switch (resolution.kind) {
    case 'listed':
    case 'plenum': {
      const likely = resolution.kind === 'listed' && resolution.certainty === 'likely';
      return (
        <>
          {likely ? `${text.article.likely} ` : null}
          <DocumentName entity={archive.entities.byId('document', resolution.id)} />
          <Because reason={resolution.because} />
        </>
      );
    }
    case 'ambiguous':
      return (
        <>
          {reference.asWritten}
          <Candidates ids={resolution.candidates.map(({ id }) => id)} archive={archive} />
          <Because reason={resolution.because} />
          <WaysOn reference={reference} article={article} archive={archive} />
        </>
      );
    case 'open':
      return (
        <>
          {reference.asWritten}
          <span className={styles['note']}>{openWords(resolution.reason)}</span>
          <Because reason={resolution.because} />
          <WaysOn reference={reference} article={article} archive={archive} />
        </>
      );
    default:
      return resolution satisfies never;
  }
}

function Candidates({ ids, archive }: { readonly ids: readonly EntityId[]; readonly archive: Archive }) {
  return (
    <>
      <span className={styles['note']}>{ids.length === 1 ? text.article.candidateOne : text.article.candidates}</span>
      <ul className={styles['candidates']}>
        {ids.map((id) => (
          <li key={id}>
            <DocumentName entity={archive.entities.byId('document', id)} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** From the note on a reference that leads to no single document: back to its words, and to the documents of its number. */
function WaysOn({ reference, article, archive }: Props & { readonly reference: DocumentRef }) {
  const line = reference.mentions[0]?.at.line;
  const chooser = archive.choosers.of(reference);
  return (
    <span className={styles['ways']}>
      {line === undefined ? null : (
        <a href={urls.paragraph(article.id, line)}>{fill(text.article.backToWords, { line })}</a>
      )}
      {chooser === undefined ? null : (
        <a href={urls.entity('document', chooser.id)}>{fill(text.document.chooserLink, { number: chooser.name })}</a>
      )}
    </span>
  );
}

/** The document as it is cited, its official title and its day; and whether the entry rests on weak sources. */
function DocumentName({ entity }: { readonly entity: ArchiveEntity | undefined }) {
  if (entity === undefined || !isCited(entity)) return null;
  const { title, confidence } = entity.fact;
  const told = distinctions(entity.fact, authorityDateWords);
  return (
    <>
      <EntityName entity={entity} />
      {told.length === 0 ? null : (
        <span className={styles['day']}>
          {' '}
          <Together text={`(${told.join(', ')})`} />
        </span>
      )}
      {confidence === 'high' ? null : <span className={styles['day']}> · {text.article.documentUnverified}</span>}
      {title === undefined ? null : <span className={styles['note']}>{title}</span>}
    </>
  );
}

function isCited(entity: ArchiveEntity): entity is CitedDocument {
  return entity.kind === 'document';
}

function Because({ reason }: { readonly reason: string }) {
  return (
    <span className={styles['because']}>
      <Together text={fill(text.article.because, { reason })} />
    </span>
  );
}

function Names(props: Props & { readonly title: string; readonly mentions: readonly NamedMention[] }) {
  const { article, archive } = props;
  return (
    <Facts title={props.title} rows={props.mentions}>
      {({ kind, id, name }) => {
        const entity = archive.entities.named(kind, article, id ?? name);
        return <li key={name}>{entity === undefined ? name : <EntityName entity={entity} as={name} />}</li>;
      }}
    </Facts>
  );
}
