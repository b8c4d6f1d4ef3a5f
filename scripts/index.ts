/**
 * `npm run index -- [--articles DIR] [--out DIR]`: the search index of a folder of articles.
 * Documents are told by the `authority` folder of CONTENT (`content`). Exit 0 done, 2 failed.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { facetWording, wording } from '../app/tim-kiem/_wording';
import { buildArchive, type Archive } from '../lib/archive';
import { gatherDocumentFacts } from '../lib/archive/facts';
import { loadArticles } from '../lib/archive/load';
import { readAbbreviations } from '../lib/authority/abbreviations';
import { loadAuthority } from '../lib/authority/load';
import { buildSearchFiles } from '../lib/search/build';
import { searchEntities, searchRecords } from '../lib/search/content';
import { facetContent } from '../lib/search/facet-content';
import { writeIndex } from '../lib/search/load';
import { authorityFolder } from './folders';

const content = process.env['CONTENT'] ?? 'content';

process.exitCode = await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  return 2;
});

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      articles: { type: 'string', default: join(content, 'articles') },
      out: { type: 'string', default: join('out', 'search') },
    },
  });
  const { documents, terms } = loadAuthority(authorityFolder());
  const archive = archiveOf(values.articles, gatherDocumentFacts(documents, terms));
  const started = performance.now();
  const files = await buildSearchFiles({
    records: searchRecords(archive, wording),
    entities: searchEntities(archive, wording),
    abbreviations: readAbbreviations(),
    facets: facetContent(archive, terms.congresses, facetWording),
  });
  await writeIndex(values.out, files);
  const bytes = [...files.values()].reduce((sum, { length }) => sum + length, 0);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(
    `${archive.articles.length} articles in ${files.size} files, ${Math.round(bytes / 1000)} kB, ${seconds} s`,
  );
  return 0;
}

function archiveOf(folder: string, facts: ReturnType<typeof gatherDocumentFacts>): Archive {
  if (!existsSync(folder)) {
    throw new Error(`there is no folder ${folder}. Remedy: run "npm run convert" first, or name one with --articles.`);
  }
  return buildArchive(
    loadArticles(folder, ({ message }) => console.error(`LEFT OUT  ${message}`)),
    facts,
  );
}
