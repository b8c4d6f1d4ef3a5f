import type { expect as Expect } from '@playwright/test';

/** How long an answer may take on a machine that does much else at once; what never comes fails all the same. */
const PATIENCE = 30_000;

export function patient(expect: typeof Expect): typeof Expect {
  return expect.configure({ timeout: PATIENCE });
}
