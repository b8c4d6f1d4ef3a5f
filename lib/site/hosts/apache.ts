import type { Redirect } from '../redirects';
import { basePathOf, isMediaType, pathPattern, type HeaderRule } from './headers';

/** Lines for an Apache virtual host (2.4, with mod_headers, mod_alias, mod_dir, mod_deflate). */
export function writeApache(rules: readonly HeaderRule[], redirects: readonly Redirect[]): string {
  return `# Made by "npm run hosting -- --for apache" from _headers and _redirects: make it anew after each build.
DirectoryIndex index.html
DirectorySlash On
AddDefaultCharset utf-8
AddType application/x-ndjson .jsonl
AddType text/csv .csv
ErrorDocument 404 ${basePathOf(rules)}/404.html
AddOutputFilterByType DEFLATE text/html text/css text/javascript application/javascript application/json application/x-ndjson text/csv text/xml application/xml image/svg+xml text/plain
${rules.map(headerBlock).join('')}${redirects.map(({ from, to }) => `RedirectMatch 301 ^${from.replaceAll('.', '\\.')}$ ${to}\n`).join('')}`;
}

function headerBlock({ path, headers }: HeaderRule): string {
  const lines = [...headers]
    .filter(([name]) => !isMediaType(name))
    .map(([name, value]) => `  Header always set ${name} "${value.replaceAll('"', '\\"')}"\n`);
  return `<LocationMatch "${pathPattern(path)}">\n${lines.join('')}</LocationMatch>\n`;
}
