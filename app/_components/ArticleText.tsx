import type { ReactNode } from 'react';
import type { Slug } from '../../lib/model';
import type { LinkTarget, RenderedBlock, Segment } from '../../lib/render';
import { urls } from '../../lib/site';
import { openWords } from '../_documents';
import { fill, text } from '../_text/text';
import styles from './ArticleText.module.css';

/**
 * The text of an article: every crawled word is a text node, every link was decided by the archive.
 * @param raw the article whose raw text each block leads on to; absent where the archive has none
 */
export function ArticleText({ blocks, raw }: { readonly blocks: readonly RenderedBlock[]; readonly raw?: Slug }) {
  const hasCaptions = blocks.some((block) => block.kind === 'caption');
  return (
    <div className={styles['text']}>
      {blocks.map((block) => (
        <Block key={block.id} block={block} anchors={<Anchors block={block} raw={raw} />} />
      ))}
      {hasCaptions ? <p className={styles['pictures']}>{text.article.pictures}</p> : null}
    </div>
  );
}

function Block({ block, anchors }: { readonly block: RenderedBlock; readonly anchors: ReactNode }) {
  const { id, kind } = block;
  const words = <Segments segments={block.segments} />;
  switch (kind) {
    case 'lead':
      return (
        <p id={id} className={styles['lead']}>
          {words} {anchors}
        </p>
      );
    case 'paragraph':
      return (
        <p id={id}>
          {words} {anchors}
        </p>
      );
    case 'heading':
      return (
        <h2 id={id}>
          {words} {anchors}
        </h2>
      );
    case 'caption':
      return (
        <figure id={id} className={styles['figure']}>
          <figcaption>
            {words} {anchors}
          </figcaption>
        </figure>
      );
    default:
      return kind satisfies never;
  }
}

function Segments({ segments }: { readonly segments: readonly Segment[] }) {
  return segments.map((segment, index) =>
    segment.kind === 'text' ? (
      segment.text
    ) : (
      <a
        key={index}
        className={segment.to.doubt === undefined ? styles['entity'] : styles['doubtful']}
        href={segment.to.href}
        title={titleOf(segment.to)}
        aria-label={segment.to.label}
      >
        {segment.text}
      </a>
    ),
  );
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
      <a
        className={styles['anchor']}
        href={`#${block.id}`}
        aria-label={fill(text.article.anchor, { line: block.line })}
      >
        ¶
      </a>
      {raw === undefined ? null : (
        <a className={styles['raw']} href={urls.raw(raw, block.line)}>
          {fill(text.article.rawLine, { line: block.line })}
        </a>
      )}
    </>
  );
}
