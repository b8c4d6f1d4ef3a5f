import type { RenderedBlock, Segment } from '../../lib/render';
import { fill, text } from '../_text/text';
import styles from './ArticleText.module.css';

/** The text of an article: every crawled word is a text node, every link was decided by the archive. */
export function ArticleText({ blocks }: { readonly blocks: readonly RenderedBlock[] }) {
  const hasCaptions = blocks.some((block) => block.kind === 'caption');
  return (
    <div className={styles['text']}>
      {blocks.map((block) => (
        <Block key={block.id} block={block} />
      ))}
      {hasCaptions ? <p className={styles['pictures']}>{text.article.pictures}</p> : null}
    </div>
  );
}

function Block({ block }: { readonly block: RenderedBlock }) {
  const { id, kind } = block;
  const words = <Segments segments={block.segments} />;
  switch (kind) {
    case 'lead':
      return (
        <p id={id} className={styles['lead']}>
          {words} <Anchor block={block} />
        </p>
      );
    case 'paragraph':
      return (
        <p id={id}>
          {words} <Anchor block={block} />
        </p>
      );
    case 'heading':
      return (
        <h2 id={id}>
          {words} <Anchor block={block} />
        </h2>
      );
    case 'caption':
      return (
        <figure id={id} className={styles['figure']}>
          <figcaption>
            {words} <Anchor block={block} />
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
      <a key={index} className={styles['entity']} href={segment.to.href} title={segment.to.title}>
        {segment.text}
      </a>
    ),
  );
}

function Anchor({ block }: { readonly block: RenderedBlock }) {
  return (
    <a className={styles['anchor']} href={`#${block.id}`} aria-label={fill(text.article.anchor, { line: block.line })}>
      ¶
    </a>
  );
}
