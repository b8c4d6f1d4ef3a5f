import { findYear, type ArchiveEntity } from '../../lib/archive';
import { fill, text } from '../_text/text';

/** "3 bài, 2019–2020", and how else the name is written. */
export function EntityFigures({ entity }: { readonly entity: ArchiveEntity }) {
  const words = [fill(text.list.articleCount, { count: entity.articles.length }), ...spanWords(entity)];
  if (entity.aliases.length > 0) words.push(fill(text.list.alias, { names: entity.aliases.join(', ') }));
  return words.join(' · ');
}

function spanWords(entity: ArchiveEntity): string[] {
  const years = entity.articles.map(findYear).filter((year) => year !== undefined);
  const from = years.reduce<string | undefined>((a, b) => (a === undefined || b < a ? b : a), undefined);
  const to = years.reduce<string | undefined>((a, b) => (a === undefined || b > a ? b : a), undefined);
  if (from === undefined || to === undefined) return [];
  return [from === to ? fill(text.list.spanOne, { year: from }) : fill(text.list.spanMany, { from, to })];
}
