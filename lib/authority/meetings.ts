import type { EntityId, IsoDay } from '../model';
import type { Terms } from './terms';

/** A plenum of the Central Committee, or a national congress. */
export interface ListedMeeting {
  readonly id: EntityId;
  readonly kind: 'plenum' | 'congress';
  /** "Hội nghị Trung ương 4 khóa XII", "Đại hội XIII của Đảng". */
  readonly name: string;
  /** Roman: the term of the committee that meets; of a congress the term that it opens. */
  readonly term: string;
  /** Of a plenum: its number within the term. */
  readonly number?: number;
  readonly from?: IsoDay;
  readonly to?: IsoDay;
  readonly place?: string;
  readonly confidence: 'high' | 'medium' | 'low';
  readonly sources: readonly { readonly kind: string; readonly address?: string }[];
}

/** `plenumName(4, 'XII')` -> "Hội nghị Trung ương 4 khóa XII". */
export function plenumName(number: number, term: string): string {
  return `Hội nghị Trung ương ${number} khóa ${term}`;
}

/** `congressName('XIII')` -> "Đại hội XIII của Đảng". */
export function congressName(term: string): string {
  return `Đại hội ${term} của Đảng`;
}

/** Every meeting of the authority, congresses first, in the order of terms.json. */
export function listMeetings({ congresses, plenums }: Pick<Terms, 'congresses' | 'plenums'>): ListedMeeting[] {
  return [
    ...congresses.map(({ id, term, opened, closed, place, confidence, sources }) => {
      const where = place === undefined ? {} : { place };
      const days = { from: opened, to: closed };
      return {
        id,
        kind: 'congress' as const,
        name: congressName(term),
        term,
        ...days,
        ...where,
        confidence,
        ...seen(sources),
      };
    }),
    ...plenums.map(({ id, term, number, from, to, confidence, sources }) => {
      const days = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
      return {
        id,
        kind: 'plenum' as const,
        name: plenumName(number, term),
        term,
        number,
        ...days,
        confidence,
        ...seen(sources),
      };
    }),
  ];
}

function seen(sources: Terms['plenums'][number]['sources']): Pick<ListedMeeting, 'sources'> {
  return { sources: sources.map(({ kind, address }) => (address === undefined ? { kind } : { kind, address })) };
}
