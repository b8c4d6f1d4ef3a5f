import {
  findNeighbours,
  findRelated,
  findSortKey,
  findTrails,
  type Archive,
  type ArchiveEntity,
  type Neighbours,
  type RelatedArticle,
} from '../../lib/archive';
import type { StoredArticle } from '../../lib/model';
import { shortDate } from '../../lib/render';
import { urls } from '../../lib/site';
import { fill, text } from '../_text/text';
import { ArticleList } from './ArticleList';
import styles from './ArticleWays.module.css';
import { listedDateText } from '../_dates';

interface Props {
  readonly article: StoredArticle;
  readonly archive: Archive;
}

/** So many related articles are named; those that print this one's text again have a list of their own. */
const RELATED = 4;

/** Where to read on: related articles with what relates them, then before and after in time, on a person, on a document. */
export function ArticleWays({ article, archive }: Props) {
  const printed = new Set(archive.reprints().groupOf(article)?.articles);
  const related = findRelated(article, archive.entities, archive.sameEvent, RELATED + printed.size)
    .filter((each) => !printed.has(each.article))
    .slice(0, RELATED);
  return (
    <>
      {related.length === 0 ? null : (
        <section className={styles['related']} aria-labelledby="lien-quan">
          <h2 id="lien-quan">{text.article.related}</h2>
          <ArticleList
            articles={related.map((each) => each.article)}
            note={(other) => <Reasons related={related.find((each) => each.article === other)} />}
          />
        </section>
      )}
      <Trails article={article} archive={archive} />
    </>
  );
}

/** Names that one reason gives. */
const NAMES = 3;

function Reasons({ related }: { readonly related: RelatedArticle | undefined }) {
  if (related === undefined) return null;
  return <p className={styles['reasons']}>{reasonsOf(related).join('. ')}.</p>;
}

function reasonsOf({ article: { event }, shared, sameDay }: RelatedArticle): string[] {
  const ofKinds = (...kinds: readonly ArchiveEntity['kind'][]) => shared.filter(({ kind }) => kinds.includes(kind));
  const date = event.known ? shortDate(event) : '';
  return [
    reason(text.article.sharedPeople, ofKinds('person')),
    reason(text.article.sharedDocuments, ofKinds('document')),
    sameDay
      ? reason(fill(text.article.sharedDay, { date, names: '{names}' }), ofKinds('place', 'organisation', 'meeting'))
      : [],
  ].flat();
}

function reason(template: string, entities: readonly ArchiveEntity[]): string[] {
  if (entities.length === 0) return [];
  const first = entities
    .slice(0, NAMES)
    .map(({ name }) => name)
    .join(', ');
  const more = entities.length - NAMES;
  const names = more > 0 ? fill(text.article.sharedMore, { names: first, count: more }) : first;
  return [template.replace('{names}', () => names)];
}

interface Way extends Neighbours {
  readonly name: string;
}

function Trails({ article, archive }: Props) {
  const name = isInTime(article) ? text.article.byTime : text.article.byList;
  const byTime: Way = { name, ...findNeighbours(archive.articles, article) };
  const byEntity = findTrails(article, archive.entities).map(({ entity, newer, older }): Way => {
    const template = entity.kind === 'person' ? text.article.byPerson : text.article.byDocument;
    return { name: fill(template, { name: entity.name }), ...(newer ? { newer } : {}), ...(older ? { older } : {}) };
  });
  return (
    <nav className={styles['trails']} aria-label={text.article.neighbours}>
      {[byTime, ...byEntity.filter((way) => way.newer !== byTime.newer || way.older !== byTime.older)].map((way) => (
        <section key={way.name}>
          <h2>{way.name}</h2>
          <div className={styles['pair']}>
            <End article={way.older} words={isInTime(article, way.older) ? text.article.older : text.article.next} />
            <End
              article={way.newer}
              words={isInTime(article, way.newer) ? text.article.newer : text.article.previous}
            />
          </div>
        </section>
      ))}
    </nav>
  );
}

/** Of two articles the older one is known only where both have their place in time; the others stand in lists by name. */
function isInTime(...articles: readonly (StoredArticle | undefined)[]): boolean {
  return articles.every((article) => article === undefined || findSortKey(article) !== undefined);
}

function End({ article, words }: { readonly article: StoredArticle | undefined; readonly words: string }) {
  if (article === undefined) return null;
  return (
    <p>
      <span>
        {words} · {listedDateText(article)}
      </span>
      <a href={urls.article(article.id)}>{article.title.text}</a>
    </p>
  );
}
