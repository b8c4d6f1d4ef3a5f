import type { Metadata } from 'next';
import { findCompanions, type Person, type RoleHeld } from '../../../lib/archive';
import { urls } from '../../../lib/site';
import { CountList } from '../../_components/CountList';
import { EntityFigures } from '../../_components/EntityFigures';
import { FirstArticles } from '../../_components/FirstArticles';
import { ListedDate } from '../../_components/ListedDate';
import { PageHeading } from '../../_components/PageHeading';
import { Placeholder } from '../../_components/Placeholder';
import { archive, staticParams } from '../../_archive';
import { pageMetadata } from '../../_metadata';
import { fill, text } from '../../_text/text';
import entityStyles from '../../_components/EntityPage.module.css';
import styles from './page.module.css';

interface Props {
  readonly params: Promise<{ readonly id: string }>;
}

export const dynamicParams = false;

const people = new Map<string, Person>(
  archive.people.filter((person) => person.hasPage).map((person) => [person.id, person]),
);

export function generateStaticParams() {
  return staticParams('id', [...people.keys()]);
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const person = people.get((await params).id);
  if (person === undefined) return {};
  const role = person.historical ? text.article.peopleHistorical : person.roles[0]?.role.text;
  return pageMetadata({
    title: person.name,
    href: urls.entity('person', person.id),
    ...(role === undefined ? {} : { description: `${person.name}, ${role}` }),
  });
}

export default async function PersonPage({ params }: Props) {
  const person = people.get((await params).id);
  if (person === undefined) return <Placeholder />;
  return (
    <>
      <PageHeading kicker={{ text: text.nav.person, href: urls.entities('person') }} title={person.name}>
        <p>
          <Figures person={person} />
        </p>
        {person.historical ? <p>{text.person.historical}</p> : null}
      </PageHeading>
      <div className={entityStyles['columns']}>
        <div>
          <Roles roles={person.roles} />
          <section aria-labelledby="bai">
            <h2 id="bai">{text.person.articles}</h2>
            <FirstArticles entity={person} />
          </section>
        </div>
        <Beside person={person} />
      </div>
    </>
  );
}

/** Years beside a historic figure would be taken for years of that life. */
function Figures({ person }: { readonly person: Person }) {
  if (person.historical) return fill(text.list.articleCount, { count: person.articles.length });
  return <EntityFigures entity={person} />;
}

/** The offices in the words of the articles, newest first, each leading to the paragraph that names it. */
function Roles({ roles }: { readonly roles: readonly RoleHeld[] }) {
  if (roles.length === 0) return null;
  const articles = [...new Set(roles.map((held) => held.article))];
  return (
    <section aria-labelledby="chuc-vu">
      <h2 id="chuc-vu">{text.person.roles}</h2>
      <ol className={styles['roles']}>
        {articles.map((article) => (
          <li key={article.id}>
            <p className={styles['when']}>
              <ListedDate article={article} />
            </p>
            <ul>
              {roles
                .filter((held) => held.article === article)
                .map(({ role }) => (
                  <li key={`${role.at.line} ${role.at.start}`}>
                    <a href={urls.paragraph(article.id, role.at.line)} title={article.title.text}>
                      {role.text}
                    </a>
                  </li>
                ))}
            </ul>
          </li>
        ))}
      </ol>
      <p className={entityStyles['note']}>{text.person.rolesNote}</p>
    </section>
  );
}

function Beside({ person }: { readonly person: Person }) {
  const companions = findCompanions(person, archive.entities, 'person');
  const documents = findCompanions(person, archive.entities, 'document');
  return (
    <aside className={entityStyles['aside']}>
      {companions.length === 0 ? null : (
        <section aria-labelledby="cung-nhac">
          <h2 id="cung-nhac">{text.person.with}</h2>
          <CountList rows={companions} />
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
