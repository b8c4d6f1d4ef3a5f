/**
 * JSON for a `<script type="application/ld+json">`: `<` is escaped, so that no crawled word ends the script, and no lone
 * surrogate is left.
 */
export function writeJsonLd(data: object): string {
  return JSON.stringify(data, (_, value: unknown) =>
    typeof value === 'string' ? value.toWellFormed() : value,
  ).replaceAll('<', String.raw`\u003c`);
}
