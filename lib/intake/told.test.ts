import { describe, expect, test } from 'vitest';
import type { Arrival } from './arrival';
import type { Planned } from './plan';
import { tellIntake, writeIntake } from './told';

describe('what is told', () => {
  const arrival: Arrival = { place: 'x', name: 'x', text: 'x', note: {} };
  const many = <Row>(row: Row, count = 20_000) => Array<Row>(count).fill(row);

  test('some screens, whatever came', () => {
    const planned: Planned[] = [
      ...many<Planned>({ kind: 'new', arrival, file: 'a.txt', renamed: 'b.txt' }),
      ...many<Planned>({ kind: 'duplicate', arrival, because: 'the same text as c.txt' }),
    ];
    const intake = {
      planned,
      refusals: many({ place: 'x', reason: 'y' }),
      passed: [{ place: 'z', names: many('.a') }],
    };
    const { errors, lines } = tellIntake(intake, false);
    expect(errors).toHaveLength(21);
    expect(errors[20]).toBe(
      '          ... and 19980 more refused. All of them: npm run add -- --report FILE.json PATH',
    );
    expect(lines).toHaveLength(45);
    expect(lines[0]).toBe('PASSED    z: 20000 files of other programs (.a, .a, .a, ...).');
    expect(lines).toContain('20000 added, 20000 known already, 20000 refused');
    const all = JSON.parse(writeIntake(intake)) as Record<string, unknown[]>;
    expect([all['rows']?.length, all['refused']?.length]).toEqual([40_000, 20_000]);
    expect(all['rows']?.[0]).toEqual({ kind: 'added', place: 'x', file: 'a.txt', beside: 'b.txt' });
  });
});
