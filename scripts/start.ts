/** `npm start`: converts what lies in content/raw, builds the site and serves it on PORT (3000). */
import { run, script } from './run';
import { checkPort, portFromEnvironment } from './server';

process.exitCode = await start().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  return 2;
});

async function start(): Promise<number> {
  // Before the long work, not after it.
  await checkPort(portFromEnvironment());
  const converted = await run(script('convert'));
  if (converted > 1) return converted;
  if (converted === 1) console.error('Not everything was converted (see above). The site is built from the rest.');
  const built = await run(script('build'));
  return built === 0 ? run(script('serve')) : built;
}
