import { findMostNamed } from '../../lib/archive';
import type { StoredArticle } from '../../lib/model';
import { archive } from '../_archive';
import { CountList } from './CountList';

/** Who is named, or what is cited, in most of the articles of a page; nothing where nobody is. */
export function MostNamed(props: {
  readonly id: string;
  readonly title: string;
  readonly kind: 'person' | 'document';
  readonly articles: readonly StoredArticle[];
  readonly limit?: number;
}) {
  const { id, title, kind, articles, limit = 10 } = props;
  const rows = findMostNamed(articles, archive.entities, kind, limit);
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <CountList rows={rows} />
    </section>
  );
}
