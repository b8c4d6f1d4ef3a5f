import type { Citation, Reading } from './citation';
import type { CitationGroup } from './group';

/** What all citations of one document in an article say together; the first that tells a thing tells it for all. */
export interface DocumentEvidence
  extends Omit<Reading, 'vague'>, Pick<Citation, 'issuer' | 'date' | 'context' | 'subject' | 'listTerm'> {}

/** Citations whose surroundings tell the subject; more of them only repeat it. */
const ENOUGH = 50;

/** Gathers the evidence of a group. */
export function gatherEvidence(group: CitationGroup): DocumentEvidence {
  const [first, ...others] = group;
  const told = others.reduceRight<Partial<Citation>>((known, citation) => ({ ...known, ...citation }), {});
  return {
    ...told,
    ...first,
    ...fullest(group, 'date'),
    ...fullest(group, 'subject'),
    ...codedNumber(group),
    context: [...new Set(group.slice(0, ENOUGH).map(({ context }) => context))].join(' . '),
  };
}

/** A day rather than a year, a whole clause rather than its start. */
function fullest(group: CitationGroup, key: 'date' | 'subject'): Partial<Citation> {
  const told = group.flatMap((citation) => citation[key] ?? []);
  const longest = told.reduce((best, each) => (each.length > best.length ? each : best), '');
  return longest === '' ? {} : { [key]: longest };
}

/** "35-CT/TW" rather than "35". */
function codedNumber(group: CitationGroup): Partial<Reading> {
  const coded = group.find(({ code }) => code !== undefined);
  return coded?.number === undefined ? {} : { number: coded.number };
}
