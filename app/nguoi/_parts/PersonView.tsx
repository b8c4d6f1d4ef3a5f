import type { Person } from '../../../lib/archive';
import { findAxis } from '../../../lib/render';
import { urls } from '../../../lib/site';
import { EntityFigures } from '../../_components/EntityFigures';
import { PageHeading } from '../../_components/PageHeading';
import { Pager } from '../../_components/Pager';
import { fill, text } from '../../_text/text';
import type { PersonPart } from '../_pages';
import { NamingList } from './NamingList';
import { OfficeTimeline } from './OfficeTimeline';
import { Others } from './Others';
import entityStyles from '../../_components/EntityPage.module.css';

/** A page of a person: offices in time, articles, and on the first page who and what stands beside. */
export function PersonView({ person, part }: { readonly person: Person; readonly part: PersonPart }) {
  const main = (
    <div>
      <Offices person={person} part={part} />
      {part.namings.length === 0 ? null : (
        <section aria-labelledby="bai">
          <h2 id="bai">{text.person.articles}</h2>
          <NamingList namings={part.namings} />
        </section>
      )}
      <Pager page={{ ...part, rows: [] }} list={urls.entity('person', person.id)} />
    </div>
  );
  return (
    <>
      <PageHeading kicker={{ text: text.nav.person, href: urls.entities('person') }} title={person.name}>
        <p>
          {part.number === 1 ? (
            <Figures person={person} />
          ) : (
            fill(text.list.page, { number: part.number, count: part.count })
          )}
        </p>
        {person.historical ? <p>{text.person.historical}</p> : null}
      </PageHeading>
      {part.number > 1 ? (
        main
      ) : (
        <div className={entityStyles['columns']}>
          {main}
          <Others person={person} />
        </div>
      )}
    </>
  );
}

/** Years beside a historic figure would be taken for years of that life. */
function Figures({ person }: { readonly person: Person }) {
  if (person.historical) return fill(text.list.articleCount, { count: person.articles.length });
  return <EntityFigures entity={person} />;
}

function Offices({ person, part }: { readonly person: Person; readonly part: PersonPart }) {
  if (part.offices.length === 0) return null;
  return (
    <section aria-labelledby="chuc-vu">
      <h2 id="chuc-vu">{text.person.roles}</h2>
      <OfficeTimeline offices={part.offices} axis={findAxis(person.roles)} />
      <p className={entityStyles['note']}>{text.person.rolesNote}</p>
    </section>
  );
}
