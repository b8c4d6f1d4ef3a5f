import type { Law } from './law';
import { SAMENESS_LAWS } from './sameness-laws';
import { TEXT_LAWS } from './text-laws';

/** Every law of the pipeline. */
export const LAWS: readonly Law[] = [...TEXT_LAWS, ...SAMENESS_LAWS];
