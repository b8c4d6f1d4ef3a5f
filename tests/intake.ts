/** A delivery of texts, and `npm run add` of it, for tests. */
import type { Arrival, Refusal } from '../lib/intake/arrival';
import { loadPieces, loadStanding } from '../lib/intake/load';
import { planIntake } from '../lib/intake/plan';
import { readPiece } from '../lib/intake/read';
import { saveArrival } from '../lib/intake/save';

export const BODY = `Sáng 17/10/2020, tại thành phố Vinh, Đại hội Đảng bộ tỉnh Nghệ An lần thứ XIX, nhiệm kỳ 2020-2025 đã khai mạc.

Dự đại hội có 498 đại biểu, thay mặt cho gần 200 nghìn đảng viên của toàn đảng bộ. Đại hội làm việc trong ba ngày.`;
export const TEXT = `Khai mạc Đại hội Đảng bộ tỉnh Nghệ An\n\n${BODY}\n`;
/** The same text of another place. */
export const of = (place: string) => TEXT.replaceAll('Nghệ An', place);

/** As `npm run add`: everything that is refused, known or renamed, in words. */
export async function add(path: string, raw: string): Promise<string[]> {
  const arrivals: Arrival[] = [];
  const refusals: Refusal[] = [];
  const passed: string[] = [];
  for await (const found of loadPieces(path)) {
    if (found.kind === 'passed') passed.push(`passed ${found.passed.place}: ${found.passed.names.join(', ')}`);
    if (found.kind === 'refused') refusals.push(found.refusal);
    for (const read of found.kind === 'piece' ? readPiece(found.piece) : []) {
      if (read.kind === 'arrival') arrivals.push(read.arrival);
      else refusals.push(read.refusal);
    }
  }
  const planned = planIntake(arrivals, loadStanding(raw));
  for (const one of planned) if (one.kind === 'new') saveArrival(raw, one.file, one.arrival);
  return [
    ...passed,
    ...refusals.map(({ place, reason }) => `refused ${place}: ${reason}`),
    ...planned.flatMap((one) => {
      if (one.kind === 'duplicate') return [`known ${one.arrival.place}: ${one.because}`];
      return one.renamed === undefined ? [] : [`renamed ${one.arrival.place}: beside ${one.renamed}`];
    }),
  ];
}
