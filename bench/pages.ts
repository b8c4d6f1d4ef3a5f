/** What a first visit of each kind of page costs a reader on a phone: bytes, files, and Lighthouse's figures of speed. */
import { chromium } from '@playwright/test';
import lighthouse, { type Config } from 'lighthouse';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findBrowser } from '../scripts/browser';
import { OUT } from '../scripts/built';
import { projectFolder } from '../scripts/folders';
import { isMoved, pageKinds } from '../scripts/page-kinds';
import { freePort } from '../scripts/server';
import { median, type Bench, type Results, type Row } from './report';
import { serveCounting, type CountingHost } from './search/serve';

/** A mid-range phone on slow 4G, computed from what an unhindered browser did: Lighthouse's own settings. */
const config: Config = {
  extends: 'lighthouse:default',
  settings: { onlyCategories: ['performance'], disableFullPageScreenshot: true },
};

/** Of each page so many visits; the figures are medians. */
const VISITS = 3;

export const bench: Bench = async (args) => {
  const { values } = parseArgs({ args: [...args], options: { visits: { type: 'string', default: String(VISITS) } } });
  const visits = Number(values.visits);
  if (!Number.isInteger(visits) || visits < 1) throw new Error('--visits is a whole number, at least 1');
  const folder = join(projectFolder, OUT);
  if (!existsSync(folder)) throw new Error(`There is no site in ${OUT}/. Remedy: run "npm run build" first.`);
  return measure(folder, visits);
};

async function measure(folder: string, visits: number): Promise<Results> {
  const basePath = process.env['BASE_PATH'] ?? '';
  const host = await serveCounting(folder, basePath);
  const port = await freePort();
  const browser = await chromium.launch({
    executablePath: await findBrowser((line) => console.error(line)),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', `--remote-debugging-port=${port}`],
  });
  try {
    const rows: Row[] = [];
    for (const { kind, address } of pageKinds(folder).filter((page) => !isMoved(page))) {
      const path = kind === 'not-found' ? '404.html' : address;
      const visited: Visit[] = [];
      for (let i = 0; i < visits; i += 1) visited.push(await visit(host, `${basePath}/${path}`, port));
      rows.push(rowOf(kind, visited));
    }
    return { title: `Pages: a first visit on a phone, medians of ${visits}`, rows };
  } finally {
    await browser.close();
    host.close();
  }
}

interface Visit {
  readonly bytes: number;
  readonly files: number;
  /** Of a hundred. */
  readonly performance: number;
  /** Without unit: how far what was seen moved. */
  readonly cls: number;
  /** Milliseconds. */
  readonly lcp: number;
  /** Milliseconds in which the page does not answer. */
  readonly blocked: number;
}

/** Lighthouse empties the cache before it loads a page. @throws if it could not load it */
async function visit(host: CountingHost, path: string, port: number): Promise<Visit> {
  host.take();
  const result = await lighthouse(host.address + path, { port }, config);
  const { bytes, files } = host.take();
  if (result === undefined) throw new Error(`Lighthouse said nothing about ${path}`);
  const { categories, audits, runtimeError } = result.lhr;
  if (runtimeError !== undefined) throw new Error(`${path}: ${runtimeError.message}`);
  const figure = (id: string) => audits[id]?.numericValue ?? NaN;
  return {
    bytes,
    files,
    performance: (categories['performance']?.score ?? NaN) * 100,
    cls: figure('cumulative-layout-shift'),
    lcp: figure('largest-contentful-paint'),
    blocked: figure('total-blocking-time'),
  };
}

function rowOf(kind: string, visits: readonly Visit[]): Row {
  const middle = (figure: keyof Visit) => median(visits.map((each) => each[figure]));
  return {
    page: kind,
    bytes: middle('bytes'),
    files: middle('files'),
    performance: Math.round(middle('performance')),
    CLS: Number(middle('cls').toFixed(3)),
    'LCP ms': Math.round(middle('lcp')),
    'blocked ms': Math.round(middle('blocked')),
  };
}
