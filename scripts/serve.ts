/** `npm run serve`: serves `out/` as it was built, on PORT (3000). */
import { existsSync } from 'node:fs';
import { BASE_PATH } from '../lib/site';
import { OUT, repairPlace } from './built';
import { addressOf, portFromEnvironment, serveSite } from './server';

try {
  repairPlace();
  if (!existsSync(OUT)) throw new Error('There is no site in out/. Remedy: run "npm run build" first, or "npm start".');
  const port = portFromEnvironment();
  const server = await serveSite(OUT, port, BASE_PATH);
  console.log(addressOf(port, BASE_PATH));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    // Not once: a terminal and the program that started this one both send it.
    process.on(signal, () => {
      server.closeAllConnections();
      server.close();
    });
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
