import type { ReactNode } from 'react';
import type { CorrectionNote } from '../../lib/archive';
import type { EntityId, Slug, StoredArticle } from '../../lib/model';
import { urls } from '../../lib/site';
import { archive, findCorrectionNotes } from '../_archive';
import { CorrectionRow } from '../_components/CorrectionList';
import { PageData } from '../_components/PageData';
import { PageHeading } from '../_components/PageHeading';
import { correctionWords, entryWords } from '../_corrections';
import { pageMetadata } from '../_metadata';
import { correctionText as words } from '../_text/corrections';
import { fill } from '../_text/text';
import styles from './page.module.css';

export const metadata = pageMetadata({ title: words.title, description: words.lead, href: urls.corrections() });

export default function CorrectionsPage() {
  const correctionNotes = findCorrectionNotes();
  return (
    <div className={styles['corrections']}>
      <PageHeading title={words.title}>
        <p>{words.lead}</p>
        <p>
          {correctionNotes.length === 0 ? words.empty : fill(words.count, { count: correctionNotes.length })}{' '}
          <a href={`${urls.about()}#sua-va-go`}>{words.howTo}</a>
        </p>
      </PageHeading>
      {correctionNotes.length === 0
        ? null
        : groupByArticle(correctionNotes).map(({ article, notes }) => (
            <section key={JSON.stringify(notes[0] && keyOf(notes[0]))} className={styles['group']}>
              {article === undefined ? null : (
                <h2>
                  <a href={urls.article(article.id)}>{article.title.text}</a>
                </h2>
              )}
              <ul>
                {notes.map((note) => (
                  <CorrectionRow key={JSON.stringify(keyOf(note))} decision={note.told}>
                    <Told note={note} />
                  </CorrectionRow>
                ))}
              </ul>
            </section>
          ))}
      <PageData articles={archive.articles.filter(({ corrections = [] }) => corrections.length > 0)} />
    </div>
  );
}

interface NoteGroup {
  readonly article?: StoredArticle;
  readonly notes: CorrectionNote[];
}

/** Neighbours in the list that are about one article, under its headline; others stand alone. */
function groupByArticle(notes: readonly CorrectionNote[]): NoteGroup[] {
  const groups: NoteGroup[] = [];
  for (const note of notes) {
    const article = note.kind === 'article' ? note.article : undefined;
    const last = groups.at(-1);
    if (last !== undefined && last.article === article) last.notes.push(note);
    else groups.push({ ...(article === undefined ? {} : { article }), notes: [note] });
  }
  return groups;
}

function keyOf(note: CorrectionNote): unknown {
  return note.kind === 'article' ? [note.article.id, note.told] : note;
}

function Told({ note }: { readonly note: CorrectionNote }) {
  switch (note.kind) {
    case 'article':
      return correctionWords(note.told);
    case 'merge':
      return between(words.merge, { was: <PersonName id={note.told.from} />, now: <PersonName id={note.told.into} /> });
    case 'split':
      return (
        <>
          {between(fill(words.split, { person: '{person}', count: note.told.articles.length }), {
            person: <PersonName id={note.told.person} />,
          })}
          {note.told.articles.map((slug) => (
            <ArticleName key={slug} slug={slug} />
          ))}
        </>
      );
    case 'alias':
      return between(words.alias, { name: `“${note.told.name}”`, person: <PersonName id={note.told.person} /> });
    case 'entry':
      return entryWords(note.told);
    default:
      return note satisfies never;
  }
}

/** A template with links in its braces. */
function between(template: string, parts: Readonly<Record<string, ReactNode>>): ReactNode {
  return template.split(/\{(\w+)\}/u).map((piece, index) => {
    const part = index % 2 === 0 ? piece : parts[piece];
    // The pieces of a template never change their order.
    return <span key={`${index} ${piece}`}>{part}</span>;
  });
}

/** A person who was merged has no page any longer: then the address stands for the name. */
function PersonName({ id }: { readonly id: EntityId }) {
  const person = archive.entities.byId('person', id);
  return person?.hasPage === true ? <a href={urls.entity('person', id)}>{person.name}</a> : <code>{id}</code>;
}

function ArticleName({ slug }: { readonly slug: string }) {
  const article = archive.articleBySlug.get(slug as Slug);
  return article === undefined ? null : (
    <>
      <br />
      <a href={urls.article(article.id)}>{article.title.text}</a>
    </>
  );
}
