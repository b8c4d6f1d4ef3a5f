import { findYear } from '../../lib/archive';
import { groupBy } from '../../lib/archive/group';
import type { StoredArticle } from '../../lib/model';
import { CERTAINTIES, type Condition } from '../../lib/search/conditions';
import { askedAddress, NOTHING_ASKED } from '../tim-kiem/_asked';
import { facetWording } from '../tim-kiem/_wording';
import { archive } from '../_archive';
import { overviewText } from '../_text/overview';
import { searchText } from '../_text/search';
import { fill, formatCount } from '../_text/text';
import styles from './ListFacets.module.css';

const words = overviewText.facets;
/** Values of a field that are told; the search page has the others. */
const SHOWN = 8;
/** Fewer articles are seen at a glance. */
const LEAST = 3;

export interface FacetBase {
  /** What the list has in common, as the search page is asked for it. */
  readonly conditions?: readonly Condition[];
  readonly typed?: string;
}

interface Value {
  readonly label: string;
  readonly count: number;
  readonly condition: Condition;
}

/** The years, outlets and kinds of dates of a list, with counts; each leads to the search page with these filters in its address. */
export function ListFacets({
  articles,
  base,
}: {
  readonly articles: readonly StoredArticle[];
  readonly base: FacetBase;
}) {
  if (articles.length < LEAST) return null;
  const fixed = new Set((base.conditions ?? []).map(({ field }) => field));
  const fields = [
    { title: words.year, values: fixed.has('year') ? [] : years(articles) },
    { title: words.outlet, values: fixed.has('outlet') ? [] : outlets(articles) },
    { title: words.certainty, values: certainties(articles) },
  ].filter(({ values }) => values.length > 1);
  if (fields.length === 0) return null;
  return (
    <details className={styles['facets']}>
      <summary>{words.title}</summary>
      {fields.map(({ title, values }) => (
        <dl key={title}>
          <dt>{title}</dt>
          {values.slice(0, SHOWN).map((value) => (
            <dd key={value.label}>
              <a href={addressOf(base, value.condition)}>{value.label}</a> <small>{formatCount(value.count)}</small>
            </dd>
          ))}
          {values.length <= SHOWN ? null : (
            <dd>
              <a href={addressOf(base)}>{fill(words.more, { count: values.length - SHOWN })}</a>
            </dd>
          )}
        </dl>
      ))}
    </details>
  );
}

function addressOf({ conditions = [], typed = '' }: FacetBase, ...more: Condition[]) {
  return askedAddress({ ...NOTHING_ASKED, typed, chosen: [...conditions, ...more], order: 'newest' });
}

function years(articles: readonly StoredArticle[]): Value[] {
  return [...groupBy(articles, findYear)]
    .flatMap(([year, of]) =>
      year === undefined
        ? []
        : [{ label: year, count: of.length, condition: { field: 'year', year: Number(year) } as const }],
    )
    .sort((a, b) => b.condition.year - a.condition.year);
}

function outlets(articles: readonly StoredArticle[]): Value[] {
  const found = groupBy(articles, (article) => {
    const { outlet } = article.source ?? {};
    return outlet && archive.entities.named('outlet', article, outlet.id ?? outlet.name);
  });
  return [...found]
    .flatMap(([outlet, of]) =>
      outlet?.hasPage === true
        ? [{ label: outlet.name, count: of.length, condition: { field: 'outlet', id: outlet.id } as const }]
        : [],
    )
    .sort((a, b) => b.count - a.count);
}

function certainties(articles: readonly StoredArticle[]): Value[] {
  const found = groupBy(articles, facetWording.certainty);
  return CERTAINTIES.flatMap((certainty) => {
    const count = found.get(certainty)?.length ?? 0;
    const label = searchText.certainties[certainty];
    return count === 0 ? [] : [{ label, count, condition: { field: 'certainty', certainty } as const }];
  });
}
