import { findBeside, findCompanions, type Beside, type Namesake, type Person } from '../../../lib/archive';
import { groupBy } from '../../../lib/archive/group';
import { urls } from '../../../lib/site';
import { CountList, EntityName } from '../../_components/CountList';
import { listedDateText } from '../../_dates';
import { PersonLine } from '../../_components/PeopleList';
import { archive } from '../../_archive';
import { fill, text } from '../../_text/text';
import entityStyles from '../../_components/EntityPage.module.css';
import styles from './Others.module.css';

/** Beside a person: who may be the same, who is named in the same paragraphs, what the same articles cite. */
export function Others({ person }: { readonly person: Person }) {
  const namesakes = archive.namesakesOf(person);
  const beside = findBeside(person, archive.entities);
  const documents = findCompanions(person, archive.entities, 'document');
  return (
    <aside className={entityStyles['aside']}>
      <Namesakes kind="possible" namesakes={namesakes} />
      <Namesakes kind="other" namesakes={namesakes} />
      {beside.length === 0 ? null : (
        <section aria-labelledby="cung-nhac">
          <h2 id="cung-nhac">{text.person.with}</h2>
          <ul className={styles['list']}>
            {beside.map((row) => (
              <BesideRow key={row.person.id} beside={row} />
            ))}
          </ul>
        </section>
      )}
      {documents.length === 0 ? null : (
        <section aria-labelledby="van-ban">
          <h2 id="van-ban">{text.person.citing}</h2>
          <CountList rows={documents} />
        </section>
      )}
      <p className={entityStyles['note']}>{text.person.identity}</p>
    </aside>
  );
}

const MOST_NAMESAKES = 8;

function Namesakes({ kind, namesakes }: { readonly kind: Namesake['kind']; readonly namesakes: readonly Namesake[] }) {
  const people = namesakes.filter((namesake) => namesake.kind === kind).map(({ person }) => person);
  if (people.length === 0) return null;
  const id = kind === 'possible' ? 'co-the' : 'cung-ten';
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{kind === 'possible' ? text.person.possible : text.person.namesakes}</h2>
      {kind === 'possible' ? <p className={entityStyles['note']}>{text.person.possibleNote}</p> : null}
      <ul className={styles['list']}>
        {people.slice(0, MOST_NAMESAKES).map((person) => (
          <li key={person.id}>
            <PersonLine person={person} />
          </li>
        ))}
      </ul>
      {people.length <= MOST_NAMESAKES ? null : (
        <p className={entityStyles['note']}>
          {fill(text.person.namesakesMore, { count: people.length - MOST_NAMESAKES })}
        </p>
      )}
    </section>
  );
}

const MOST_DAYS = 4;

/** The name, and the days of the articles: each leads to the first paragraph that names both. */
function BesideRow({ beside: { person, paragraphs } }: { readonly beside: Beside }) {
  const byArticle = [...groupBy(paragraphs, ({ article }) => article).values()].flatMap((rows) => rows.slice(0, 1));
  const shown = byArticle.slice(0, MOST_DAYS);
  return (
    <li>
      <EntityName entity={person} />
      <span className={styles['days']}>
        {shown.map(({ article, line }) => {
          const date = listedDateText(article);
          return (
            <a
              key={article.id}
              href={urls.paragraph(article.id, line)}
              aria-label={fill(text.person.withParagraph, { date, title: article.title.text })}
            >
              {date}
            </a>
          );
        })}
        {paragraphs.length === shown.length ? null : (
          <span>{fill(text.person.withMore, { count: paragraphs.length - shown.length })}</span>
        )}
      </span>
    </li>
  );
}
