import type { Person } from '../../../lib/archive';
import { personData } from '../../../lib/cite/structured';
import { findAxis } from '../../../lib/render';
import { urls } from '../../../lib/site';
import { EntityFigures } from '../../_components/EntityFigures';
import { FeedLink } from '../../_components/FeedLink';
import { ListFacets } from '../../_components/ListFacets';
import { PageData } from '../../_components/PageData';
import { PageHeading } from '../../_components/PageHeading';
import { Pager } from '../../_components/Pager';
import { address } from '../../_address';
import { machineText } from '../../_text/machines';
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
          {part.number > 1 ? null : (
            <ListFacets articles={person.articles} base={{ conditions: [{ field: 'person', id: person.id }] }} />
          )}
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
        {part.number === 1 ? <FeedLink entity={person} /> : null}
      </PageHeading>
      {part.number > 1 ? (
        main
      ) : (
        <div className={entityStyles['columns']}>
          {main}
          <Others person={person} />
        </div>
      )}
      <Machines person={person} part={part} />
    </>
  );
}

/** The person for search engines, on the first page. */
function Machines({ person, part }: { readonly person: Person; readonly part: PersonPart }) {
  if (part.number > 1) return <PageData articles={part.namings.map(({ article }) => article)} />;
  const url = address(urls.entity('person', person.id));
  const data = personData(person, { url, offices: part.offices, datesNote: machineText.person.datesNote });
  return <PageData data={data} articles={person.articles} />;
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
