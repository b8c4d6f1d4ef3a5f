import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

let gc: (() => void) | undefined;

/** Collects what this thread no longer needs: left to itself, the collector comes when the heap has grown as far as it may. */
export function collect(): void {
  setFlagsFromString('--expose-gc');
  gc ??= runInNewContext('gc') as () => void;
  gc();
}
