import { makeDataset, type Dataset } from '../lib/feeds/dataset';
import { ORIGIN } from '../lib/site';
import { archive } from './_archive';

let made: Dataset | undefined;

/** The data to download; made when first asked for, because it measures every article. */
export function dataset(): Dataset {
  made ??= makeDataset(archive, ORIGIN);
  return made;
}
