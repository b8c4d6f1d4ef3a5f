import type { ReactNode } from 'react';
import type { Slug } from '../../lib/model';
import type { LinkTarget, PersonNote, RenderedBlock, Segment } from '../../lib/render';
import { urls } from '../../lib/site';
import { openWords } from '../_documents';
import { toldWords } from '../_people';
import { fill, text } from '../_text/text';
import styles from './ArticleText.module.css';
import { listedDateText } from '../_dates';
import { Together } from './Together';

/**
 * The text of an article: every crawled word is a text node, every link was decided by the archive.
 * @param raw the article whose raw text each block leads on to; absent where the archive has none
 */
export function ArticleText({ blocks, raw }: { readonly blocks: readonly RenderedBlock[]; readonly raw?: Slug }) {
  const notes = firstNotes(blocks);
  return (
    <div className={styles['text']}>
      {blocks.map((block) => (
        <Block key={block.id} block={block} notes={notes} anchors={<Anchors block={block} raw={raw} />} />
      ))}
    </div>
  );
}

type Link = Extract<Segment, { readonly kind: 'link' }>;
/** Of each person that is told about the id of the note, and the link that has it: a person's links have notes alike. */
type Notes = ReadonlyMap<PersonNote, { readonly id: string; readonly link: Link }>;

function firstNotes(blocks: readonly RenderedBlock[]): Notes {
  const first = new Map<PersonNote, { readonly id: string; readonly link: Link }>();
  for (const link of blocks.flatMap(({ segments }) => segments)) {
    if (link.kind !== 'link' || link.to.note === undefined || first.has(link.to.note)) continue;
    first.set(link.to.note, { id: `vai-${first.size + 1}`, link });
  }
  return first;
}

interface BlockProps {
  readonly block: RenderedBlock;
  readonly notes: Notes;
  readonly anchors: ReactNode;
}

function Block({ block, notes, anchors }: BlockProps) {
  const { id, kind } = block;
  const words = <Segments segments={block.segments} notes={notes} />;
  switch (kind) {
    case 'lead':
      return (
        <p id={id} className={styles['lead']}>
          {words}
          {anchors}
        </p>
      );
    case 'paragraph':
      return (
        <p id={id}>
          {words}
          {anchors}
        </p>
      );
    case 'heading':
      return (
        <h2 id={id}>
          {words}
          {anchors}
        </h2>
      );
    case 'caption':
      return (
        <figure id={id} className={styles['figure']}>
          <figcaption>
            <span className={styles['label']}>{text.article.captionLabel}</span> {words}
            {anchors}
          </figcaption>
        </figure>
      );
    default:
      return kind satisfies never;
  }
}

function Segments({ segments, notes }: { readonly segments: readonly Segment[]; readonly notes: Notes }) {
  return segments.map((segment, index) => {
    switch (segment.kind) {
      case 'text':
        return <Together key={index} text={segment.text} />;
      case 'abbreviation':
        return (
          <abbr key={index} className={styles['abbreviation']} title={segment.expansion}>
            {segment.text}
          </abbr>
        );
      case 'link':
        return <Entity key={index} link={segment} notes={notes} />;
      default:
        return segment satisfies never;
    }
  });
}

/**
 * A link; beside a person's the role at the time, shown while the link is pointed at or has the focus. To programs that read
 * the page without its style it is hidden: they must not take it for words of the newspaper.
 */
function Entity({ link, notes }: { readonly link: Link; readonly notes: Notes }) {
  const { text: words, to } = link;
  const { href, label, note, doubt } = to;
  if (note === undefined) {
    return (
      <a
        className={doubt === undefined ? styles['entity'] : styles['doubtful']}
        href={href}
        title={titleOf(to)}
        aria-label={label}
      >
        <Together text={words} />
      </a>
    );
  }
  const first = notes.get(note);
  return (
    <span className={styles['named']} data-named="">
      <a className={styles['entity']} href={href} aria-describedby={first?.id}>
        {words}
      </a>
      <span id={first?.link === link ? first.id : undefined} className={styles['role']} role="tooltip" hidden>
        {noteWords(note)}
      </span>
    </span>
  );
}

function noteWords({ roles, historical, elsewhere }: PersonNote): string {
  if (elsewhere === undefined) return toldWords({ roles, historical });
  return fill(text.article.roleElsewhere, { role: elsewhere.role, date: listedDateText(elsewhere.article) });
}

/** The document in full; of one in doubt, what the note beside the text is about. */
function titleOf({ title, doubt }: LinkTarget): string | undefined {
  switch (doubt) {
    case undefined:
      return title;
    case 'likely':
      return fill(text.article.documentLink.likely, { name: title ?? '' });
    case 'ambiguous':
      return text.article.documentLink.ambiguous;
    case 'local':
    case 'state':
    case 'collective':
    case 'unlisted':
    case 'undated':
      return fill(text.article.documentLink.open, { reason: openWords(doubt) });
    default:
      return doubt satisfies never;
  }
}

/** The block's own address; where the reader has come by it, a way on to its raw line. */
function Anchors({ block, raw }: { readonly block: RenderedBlock; readonly raw: Slug | undefined }) {
  return (
    <>
      <a className={styles['anchor']} href={`#${block.id}`} aria-label={text.article.anchor} />
      {raw === undefined ? null : (
        <a className={styles['raw']} hidden href={urls.raw(raw, block.line)}>
          {text.article.rawLine}
        </a>
      )}
    </>
  );
}
