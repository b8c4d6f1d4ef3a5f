/** `npm run dev`: converts what changed, indexes it for the search page, lays the small scripts out and starts the development server on PORT (3000). */
import { join } from 'node:path';
import { run, runAll, script, tool } from './run';
import { checkPort, portFromEnvironment } from './server';

const content = process.env['CONTENT'] ?? 'content';

process.exitCode = await develop().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  return 2;
});

async function develop(): Promise<number> {
  const port = portFromEnvironment();
  await checkPort(port);
  const converted = await run(script('convert'));
  if (converted > 1) return converted;
  return runAll([
    script('index', '--articles', join(content, 'articles'), '--out', join('public', 'search')),
    script('page-scripts', '--out', 'public'),
    tool('next', 'dev', '--port', String(port)),
  ]);
}
