import { shelveDoubts, type DoubtShelf } from '../../../lib/archive';
import { archive } from '../../_archive';

/** The lists of articles of which something is not certain. */
export const doubtShelves: readonly DoubtShelf[] = shelveDoubts(archive.articles);
