import type { Abbreviation } from '../../authority/abbreviations';
import type { Authority } from '../../authority/load';
import { NO_DECISIONS } from '../../authority/people-decisions';
import type { EvidenceFacts } from './evidence';
import type { IdentityFacts } from './identity';
import { prepareOfficeFacts } from './office';

/** The facts of the world by which people are told apart, made ready once. */
export function prepareEvidenceFacts(
  authority: Pick<Authority, 'places' | 'roles' | 'nameCounts'>,
  abbreviations: readonly Abbreviation[],
): EvidenceFacts {
  return { offices: prepareOfficeFacts(authority, abbreviations), counts: authority.nameCounts };
}

/** Where nothing is known of the world no name is common: one name is one person until offices say otherwise. */
export const NO_IDENTITY_FACTS: IdentityFacts = {
  offices: prepareOfficeFacts({ places: { places: [] }, roles: { prefixes: [], ranks: [] } }, []),
  counts: { names: 1_000_000, families: {}, middles: {}, givens: {} },
  decisions: NO_DECISIONS,
  given: [],
};
