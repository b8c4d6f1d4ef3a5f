import type { CitationRule } from './citation';
import { MEETING_RULES } from './meeting-rules';
import { NUMBER_RULES } from './number-rules';

/** Tried in this order behind each type word; the first that matches is the citation. */
export const CITATION_RULES: readonly CitationRule[] = [...NUMBER_RULES, ...MEETING_RULES];

export { HEADLESS_RULE, LIST_CONTINUATION } from './number-rules';
