import type { NextConfig } from 'next';
import { BASE_PATH } from './lib/site';

/** `npm run build` builds beside the site that stands. */
const out = process.env['BUILD_OUT'];

const config: NextConfig = {
  output: 'export',
  ...(out === undefined ? {} : { distDir: out }),
  trailingSlash: true,
  poweredByHeader: false,
  reactStrictMode: true,
  ...(BASE_PATH === '' ? {} : { basePath: BASE_PATH }),
  // lib/site.ts reads these two; the search page runs it in the browser, where there is no environment.
  env: { BASE_PATH, SITE_URL: process.env['SITE_URL'] ?? '' },
  // Two builds of one content must give the same bytes.
  generateBuildId: () => 'kho-tin',
  agentRules: false,
  // Nobody asks for a page twice, and what fails is named by its module: both took room for nothing.
  cacheMaxMemorySize: 0,
  enablePrerenderSourceMaps: false,
  // The tests check the types.
  typescript: { ignoreBuildErrors: true },
  // What a router would fetch ahead is thrown away: measuring how to bundle it took a sixth of the whole build.
  // Two workers: each holds the whole archive.
  experimental: { agentUpgrade: false, prefetchInlining: false, cpus: 2 },
};
export default config;
