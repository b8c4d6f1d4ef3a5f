import type { Redirect } from '../redirects';
import { basePathOf, isMediaType, pathPattern, type HeaderRule } from './headers';

/** What the site's addresses need of a server's memory for its table of old addresses. */
const LONGEST_ADDRESS = 512;
/** Media types that nginx's own table lacks. */
const TYPES = ['text/csv csv', 'application/x-ndjson jsonl', 'application/opensearchdescription+xml osdx'];
/** The files of the search index are packed already. */
const PACKED = [
  'application/javascript',
  'application/json',
  'application/x-ndjson',
  'image/svg+xml',
  'text/css',
  'text/csv',
  'text/javascript',
  'text/plain',
  'text/xml',
];

export interface Place {
  /** Folder of the server that holds the built site; under a base path, that which holds its first folder. */
  readonly root: string;
  /** What `listen` says: `80`, `127.0.0.1:8080`. */
  readonly listen: string;
}

/** A file for nginx's `conf.d`: headers, old addresses, packing, clean addresses, the page for what is missing. */
export function writeNginx(rules: readonly HeaderRule[], redirects: readonly Redirect[], place: Place): string {
  const base = basePathOf(rules);
  const headers = headerNames(rules);
  return `# Made by "npm run hosting -- --for nginx" from _headers and _redirects: make it anew after each build.
map_hash_bucket_size ${LONGEST_ADDRESS};
${headers.map((name) => headerTable(name, rules)).join('')}map $uri $moved {
  default "";
${redirects.map(({ from, to }) => `  ${quote(from)} ${quote(to)};\n`).join('')}}

server {
  listen ${place.listen};
  root ${quote(place.root)};
  index index.html;
  charset utf-8;
  charset_types ${PACKED.filter((type) => type !== 'image/svg+xml').join(' ')};
  absolute_redirect off;
  server_tokens off;

  include mime.types;
  types {
${TYPES.map((type) => `    ${type};\n`).join('')}  }

  gzip on;
  gzip_vary on;
  gzip_min_length 256;
  gzip_types ${PACKED.join(' ')};

${headers.map((name) => `  add_header ${name} $${variable(name)} always;\n`).join('')}
  if ($moved) { return 301 $moved$is_args$args; }
  if ($request_uri ~ "^([^?]*/)index\\.html(?:\\?.*)?$") { return 301 $1$is_args$args; }

  error_page 403 =404 ${base}/404.html;
  error_page 404 ${base}/404.html;
  location / { try_files $uri $uri/ =404; }
  # For hosts that read them, not for readers.
  location ~ ^${base}/_(headers|redirects)$ { return 404; }
}
`;
}

function headerNames(rules: readonly HeaderRule[]): readonly string[] {
  return [...new Set(rules.flatMap(({ headers }) => [...headers.keys()]))].filter((name) => !isMediaType(name));
}

/** The value for the first path that fits; the rule of the whole site comes last. A header without a value is not sent. */
function headerTable(name: string, rules: readonly HeaderRule[]): string {
  const rows = rules
    .filter(({ headers }) => headers.has(name))
    .sort((a, b) => b.path.length - a.path.length)
    .map(({ path, headers }) => `  ${quote(`~${pathPattern(path)}`)} ${quote(headers.get(name) ?? '')};\n`);
  return `map $uri $${variable(name)} {\n  default "";\n${rows.join('')}}\n`;
}

function variable(header: string): string {
  return `kho_tin_${header.toLowerCase().replaceAll('-', '_')}`;
}

function quote(text: string): string {
  return `"${text.replace(/["\\]/gu, '\\$&')}"`;
}
