import type { Citation, Reading } from './citation';
import type { CitationGroup } from './group';
import type { Issuer } from './issuers';

/** What all citations of one document in an article say together; the first that tells a thing tells it for all. */
export interface DocumentEvidence extends Omit<Reading, 'vague'> {
  readonly issuer?: Issuer;
  readonly date?: string;
  readonly context: string;
  readonly namesSubject: boolean;
}

const TOLD = ['type', 'digits', 'number', 'code', 'codeOf', 'plenum', 'term', 'congress', 'name', 'issuer'] as const;

/** Gathers the evidence of a group. */
export function gatherEvidence(group: CitationGroup): DocumentEvidence {
  const told: Partial<Citation> = Object.assign({}, ...[...TOLD].map((key) => firstTold(group, key)));
  const dates = group.flatMap(({ date }) => (date === undefined ? [] : [date]));
  const date = dates.sort((a, b) => b.length - a.length)[0];
  return {
    ...told,
    ...(date === undefined ? {} : { date }),
    form: group[0].form,
    ...longestNumber(group),
    context: group.map(({ context }) => context).join(' . '),
    namesSubject: group.some(({ namesSubject }) => namesSubject),
  };
}

function firstTold<Key extends keyof Citation>(group: CitationGroup, key: Key): Partial<Citation> {
  const citation = group.find((each) => each[key] !== undefined);
  return citation === undefined ? {} : { [key]: citation[key] };
}

/** "35-CT/TW" rather than "35". */
function longestNumber(group: CitationGroup): Partial<Reading> {
  const coded = group.find(({ code }) => code !== undefined) ?? group.find(({ number }) => number !== undefined);
  return coded?.number === undefined ? {} : { number: coded.number };
}
