import { urls } from '../../../lib/site';
import { PageData } from '../../_components/PageData';
import { PageHeading } from '../../_components/PageHeading';
import { archive } from '../../_archive';
import { pageMetadata } from '../../_metadata';
import { fill, text } from '../../_text/text';
import { Ways } from '../_letters';
import { officeShelves } from '../_offices';
import styles from './page.module.css';

export const metadata = pageMetadata({
  title: text.office.title,
  description: text.office.lead,
  href: urls.offices(),
});

export default function OfficesPage() {
  return (
    <>
      <PageHeading kicker={{ text: text.person.title, href: urls.entities('person') }} title={text.office.title}>
        <p>{officeShelves.length === 0 ? text.office.empty : text.office.lead}</p>
      </PageHeading>
      {officeShelves.length === 0 ? null : <Shelves />}
      <PageData articles={archive.articles} />
    </>
  );
}

function Shelves() {
  return (
    <>
      <Ways current="office" />
      <ul className={styles['places']}>
        {officeShelves.map(({ id, name, offices }) => (
          <li key={id}>
            <a href={urls.offices(id)}>{name}</a> <span>{fill(text.office.count, { count: offices.length })}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
