import type { Redirect } from '../redirects';
import { writeApache } from './apache';
import type { HeaderRule } from './headers';
import { writeNginx, type Place } from './nginx';
import { writeS3 } from './s3';
import { writeVercel } from './vercel';

/** Hosts that read neither `_headers` nor `_redirects`: each gets the same in its own form. */
export const HOSTS = ['nginx', 'apache', 'vercel', 's3'] as const;
export type Host = (typeof HOSTS)[number];

export interface BuiltSite extends Place {
  /** Folder of the built site. */
  readonly out: string;
  readonly headers: readonly HeaderRule[];
  readonly redirects: readonly Redirect[];
}

/**
 * The configuration of one host.
 * @throws if the host takes fewer redirects
 */
export function writeHostConfig(host: Host, site: BuiltSite): string {
  const { headers, redirects, out } = site;
  switch (host) {
    case 'nginx':
      return writeNginx(headers, redirects, site);
    case 'apache':
      return writeApache(headers, redirects);
    case 'vercel':
      return writeVercel(headers, redirects);
    case 's3':
      return writeS3(headers, out);
    default:
      return host satisfies never;
  }
}
