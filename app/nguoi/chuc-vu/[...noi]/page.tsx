import type { Metadata } from 'next';
import { pageParam, type HeldOffice } from '../../../../lib/archive';
import { findSentence } from '../../../../lib/render';
import { urls } from '../../../../lib/site';
import { EntityName } from '../../../_components/CountList';
import { PageData } from '../../../_components/PageData';
import { PageHeading } from '../../../_components/PageHeading';
import { Pager } from '../../../_components/Pager';
import { Placeholder } from '../../../_components/Placeholder';
import { pageMetadata } from '../../../_metadata';
import { fill, text } from '../../../_text/text';
import { findOfficePage, officeParams } from '../../_offices';
import { SentenceLink } from '../../_parts/SentenceLink';
import styles from '../page.module.css';
import { changedPages } from '../../../_kept';

interface Props {
  readonly params: Promise<{ readonly noi: readonly string[] }>;
}

export const dynamicParams = false;

export const generateStaticParams = () =>
  changedPages('nguoi/chuc-vu/[...noi]/index.html', officeParams(), {
    page: OfficePlacePage,
    metadata: generateMetadata,
  });

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = findOfficePage((await params).noi);
  if (found === undefined) return {};
  const { shelf, page } = found;
  const title = `${text.office.title}: ${shelf.name}`;
  const first = urls.offices(shelf.id);
  return page.number === 1
    ? pageMetadata({ title, href: first })
    : pageMetadata({
        title: `${title}, ${fill(text.list.pageLabel, { number: page.number })}`,
        href: urls.more(first, pageParam(page.number)),
      });
}

export default async function OfficePlacePage({ params }: Props) {
  const found = findOfficePage((await params).noi);
  if (found === undefined) return <Placeholder />;
  const { shelf, page } = found;
  return (
    <>
      <PageHeading kicker={{ text: text.office.title, href: urls.offices() }} title={shelf.name}>
        <p>{page.count === 1 ? text.office.lead : fill(text.list.page, { number: page.number, count: page.count })}</p>
      </PageHeading>
      {[...byOffice(page.rows)].map(([key, rows]) => (
        <section key={key} className={styles['office']}>
          <h2>{capitalised(rows[0]?.role.text ?? '')}</h2>
          <ul>
            {rows.map((row) => (
              <Holder key={`${row.year} ${row.person.id} ${row.standing}`} row={row} />
            ))}
          </ul>
        </section>
      ))}
      <Pager page={page} list={urls.offices(shelf.id)} />
      <PageData articles={page.rows.flatMap(({ person }) => person.articles)} />
    </>
  );
}

function byOffice(rows: readonly HeldOffice[]): Map<string, HeldOffice[]> {
  const offices = new Map<string, HeldOffice[]>();
  for (const row of rows) offices.set(row.key, [...(offices.get(row.key) ?? []), row]);
  return offices;
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Year, who, and the sentence that says so. */
function Holder({ row }: { readonly row: HeldOffice }) {
  const { article, role, standing, person, year, placeInferred, count } = row;
  const notes = [
    ...(standing === undefined ? [] : [text.person.standings[standing]]),
    ...(placeInferred ? [text.office.inferred] : []),
    ...(count === 1 ? [] : [fill(text.list.articleCount, { count })]),
  ];
  return (
    <li>
      <span className={styles['year']}>{year ?? text.office.unknownYear}</span>
      <div>
        <EntityName entity={person} />
        {notes.length === 0 ? null : <span className={styles['note']}>{notes.join(' · ')}</span>}
        <SentenceLink
          article={article}
          at={role.at}
          sentence={findSentence(article, role.at, 200) ?? article.title.text}
        />
      </div>
    </li>
  );
}
