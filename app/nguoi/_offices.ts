import { paginate, pageParam, type HeldOffice, type OfficePlace, type Page } from '../../lib/archive';
import { compareVietnamese } from '../../lib/text';
import { PLACEHOLDER_PARAM } from '../../lib/site';
import { archive } from '../_archive';
import { text } from '../_text/text';

/** Address part of the list of offices that no province has. */
const CENTRAL = 'trung-uong';
const ROWS = 100;

/** The offices of one place, ready to be listed. */
export interface OfficeShelf {
  readonly id: string;
  readonly name: string;
  readonly offices: readonly HeldOffice[];
}

/** The whole country first, then the provinces from A to Z. */
export const officeShelves: readonly OfficeShelf[] = archive
  .officePlaces()
  .map(toShelf)
  .sort((a, b) => Number(b.id === CENTRAL) - Number(a.id === CENTRAL) || compareVietnamese(a.name, b.name));

function toShelf({ place, offices }: OfficePlace): OfficeShelf {
  return { ...(place ?? { id: CENTRAL, name: text.office.central }), offices };
}

export function officeParams(): { noi: string[] }[] {
  const all = officeShelves.flatMap(({ id, offices }) =>
    paginate(offices, ROWS).map(({ number }) => ({ noi: number === 1 ? [id] : [id, pageParam(number)] })),
  );
  return all.length === 0 ? [{ noi: [PLACEHOLDER_PARAM] }] : all;
}

export interface OfficePage {
  readonly shelf: OfficeShelf;
  readonly page: Page<HeldOffice>;
}

export function findOfficePage([id, param]: readonly string[]): OfficePage | undefined {
  const shelf = officeShelves.find((each) => each.id === id);
  const page =
    shelf &&
    paginate(shelf.offices, ROWS).find(({ number }) => (number === 1 ? undefined : pageParam(number)) === param);
  return shelf && page && { shelf, page };
}
