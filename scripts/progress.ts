const WIDTH = 30;
const EVERY_MS = 100;

/** A bar with rate and time left on a terminal; nothing elsewhere. */
export function showProgress(label: string): (done: number, total: number) => void {
  const started = Date.now();
  let shown = 0;
  return (done, total) => {
    if (!process.stderr.isTTY || total < 20) return;
    const now = Date.now();
    if (done < total && now - shown < EVERY_MS) return;
    shown = now;
    const rate = done / Math.max(0.001, (now - started) / 1000);
    const full = Math.round((WIDTH * done) / total);
    const bar = `${'█'.repeat(full)}${'░'.repeat(WIDTH - full)}`;
    const left = Math.ceil((total - done) / rate);
    process.stderr.write(`\r${bar} ${done}/${total} ${label}, ${Math.round(rate)}/s, ${left} s left `);
    if (done === total) process.stderr.write('\n');
  };
}
