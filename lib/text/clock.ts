import { parseIsoDay, type IsoDay } from '../model';

/** Hours by which the first places on Earth are ahead of UTC. */
const EARLIEST_ZONE = 14;

/** Today where the day begins first: what is dated later is still to come everywhere. */
export function latestDay(): IsoDay {
  return parseIsoDay(new Date(Date.now() + EARLIEST_ZONE * 3_600_000).toISOString().slice(0, 10));
}
