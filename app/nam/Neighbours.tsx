import { urls, type Href } from '../../lib/site';
import { archive } from '../_archive';
import { partHref, partTitle, partsInOrder, type MonthPart } from '../_chronicle';
import { overviewText } from '../_text/overview';
import { text } from '../_text/text';
import { yearParam, yearTitle } from '../_years';
import type { YearShelf } from '../../lib/archive';
import styles from './Neighbours.module.css';

interface Way {
  /** Absent where neither comes before the other. */
  readonly label?: string;
  readonly title: string;
  readonly href: Href;
}

/** The years before and after. */
export function YearNeighbours({ shelf }: { readonly shelf: YearShelf }) {
  const index = archive.years.indexOf(shelf);
  const way = (label: string, to: YearShelf | undefined): Way[] => {
    if (to === undefined) return [];
    // The articles whose year is unknown come before or after no year.
    const ordered = shelf.year === undefined || to.year === undefined ? {} : { label, title: to.year };
    return [{ title: yearTitle(to), ...ordered, href: urls.year(yearParam(to)) }];
  };
  const ways = [
    ...way(text.years.older, archive.years[index + 1]),
    ...way(text.years.newer, index < 1 ? undefined : archive.years[index - 1]),
  ];
  return <Ways ways={ways} />;
}

/** The months before and after, of the year before and after too. */
export function MonthNeighbours({ part }: { readonly part: MonthPart }) {
  const all = partsInOrder();
  const index = all.indexOf(part);
  const way = (label: string, to: MonthPart | undefined): Way[] =>
    to === undefined ? [] : [{ label, title: partTitle(to), href: partHref(to) }];
  if (index < 0) return null;
  const ways = [
    ...way(overviewText.year.olderMonth, all[index + 1]),
    ...way(overviewText.year.newerMonth, index < 1 ? undefined : all[index - 1]),
  ];
  return <Ways ways={ways} />;
}

function Ways({ ways }: { readonly ways: readonly Way[] }) {
  if (ways.length === 0) return null;
  return (
    <nav className={styles['neighbours']} aria-label={text.years.title}>
      {ways.map(({ label, title, href }) => (
        <p key={href}>
          {label === undefined ? null : <span>{label}</span>} <a href={href}>{title}</a>
        </p>
      ))}
    </nav>
  );
}
