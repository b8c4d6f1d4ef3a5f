import { basePathOf, type HeaderRule } from './headers';

/** The headers that S3 keeps with a file; the others are given by what stands before it. */
const KEPT = { 'cache-control': '--cache-control', 'content-type': '--content-type' } as const;
/** A page may change with the next build: browsers ask whether it did. */
const ASK_EACH_TIME = '--cache-control "public, max-age=0, must-revalidate"';

/**
 * A shell script that brings the built site into the S3 bucket `$BUCKET`: first what pages load, then the pages, and last it
 * takes away what is no more, so that a reader never has a page whose files are missing. The other headers are a policy
 * for CloudFront, as JSON, in its last lines.
 * @param out folder of the built site
 */
export function writeS3(rules: readonly HeaderRule[], out: string): string {
  const base = basePathOf(rules);
  const target = `"s3://$BUCKET${base}"`;
  const special = rules.filter(({ headers }) => [...headers.keys()].some((name) => keptAs(name) !== undefined));
  const globs = special.map(({ path }) => globOf(path.slice(base.length + 1)));
  return `#!/bin/sh
# Made by "npm run hosting -- --for s3" from _headers: make it anew when that file changes.
# The bucket's website: index document index.html, error document ${base.slice(1)}${base === '' ? '' : '/'}404.html.
set -eu
: "\${BUCKET:?name the bucket: BUCKET=example-org sh this-file}"
upload() { aws s3 sync ${quote(out)} ${target} --only-show-errors --exclude "_headers" --exclude "_redirects" "$@"; }
${special
  .map(({ headers }, at) => `upload --exclude "*" --include ${quote(globs[at] ?? '')} ${optionsOf(headers)}\n`)
  .join('')}upload ${globs.map((glob) => `--exclude ${quote(glob)}`).join(' ')} ${ASK_EACH_TIME}
upload --delete --size-only
cat <<'POLICY'
${JSON.stringify(responseHeaders(rules), null, 2)}
POLICY
`;
}

function keptAs(name: string): string | undefined {
  return (KEPT as Record<string, string>)[name.toLowerCase()];
}

function optionsOf(headers: ReadonlyMap<string, string>): string {
  const kept = [...headers].flatMap(([name, value]) => {
    const option = keptAs(name);
    return option === undefined ? [] : [`${option} ${quote(value)}`];
  });
  return kept.some((option) => option.startsWith(KEPT['cache-control']))
    ? kept.join(' ')
    : [...kept, ASK_EACH_TIME].join(' ');
}

/** In the tool's patterns `*` is anything, over folders too. */
function globOf(path: string): string {
  return path.replace(/:\w+/gu, '*');
}

/** For `aws cloudfront create-response-headers-policy --response-headers-policy-config`. */
function responseHeaders(rules: readonly HeaderRule[]) {
  const whole = rules.find(({ path }) => path === `${basePathOf(rules)}/*`)?.headers ?? new Map<string, string>();
  const items = [...whole].map(([Header, Value]) => ({ Header, Value, Override: true }));
  const policy = items.find(({ Header }) => Header.toLowerCase() === 'content-security-policy')?.Value;
  const custom = items.filter(({ Header }) => !SECURITY_HEADERS.includes(Header.toLowerCase()));
  return {
    Name: 'kho-tin',
    SecurityHeadersConfig: {
      ContentTypeOptions: { Override: true },
      ReferrerPolicy: { ReferrerPolicy: whole.get('Referrer-Policy'), Override: true },
      ContentSecurityPolicy: { ContentSecurityPolicy: policy, Override: true },
    },
    CustomHeadersConfig: { Quantity: custom.length, Items: custom },
  };
}

/** CloudFront takes them by name only, not among the custom ones. */
const SECURITY_HEADERS = ['content-security-policy', 'referrer-policy', 'x-content-type-options'];

function quote(text: string): string {
  return `"${text.replace(/["\\$`]/gu, '\\$&')}"`;
}
