import {
  findNeighbours,
  findRelated,
  findTimeOrder,
  findTrails,
  type Archive,
  type ArchiveEntity,
  type Neighbours,
  type RelatedArticle,
  type TimeOrder,
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
  const next = findNeighbours(archive.articles, article);
  const isInTime = [next.newer, next.older].some((other) => other && findTimeOrder(article, other) !== 'unknown');
  const byTime: Way = { name: isInTime ? text.article.byTime : text.article.byList, ...next };
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
            <End from={article} to={way.older} unordered={text.article.next} />
            <End from={article} to={way.newer} unordered={text.article.previous} />
          </div>
        </section>
      ))}
    </nav>
  );
}

const ORDERS: Readonly<Record<Exclude<TimeOrder, 'unknown'>, string>> = {
  older: text.article.older,
  'same-day': text.article.sameDay,
  newer: text.article.newer,
};

interface EndProps {
  readonly from: StoredArticle;
  readonly to: StoredArticle | undefined;
  /** What it is said to be where nobody knows which of both came first: lists must put one of them first. */
  readonly unordered: string;
}

function End({ from, to, unordered }: EndProps) {
  if (to === undefined) return null;
  const order = findTimeOrder(from, to);
  return (
    <p>
      <span>
        {order === 'unknown' ? unordered : ORDERS[order]} · {listedDateText(to)}
      </span>
      <a href={urls.article(to.id)}>{to.title.text}</a>
    </p>
  );
}
