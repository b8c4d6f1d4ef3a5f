/**
 * A `_headers` file for a site that is served under a folder: its paths are those of the whole host.
 * `"/a/*\n  X: y"` under `/kho-tin` -> `"/kho-tin/a/*\n  X: y"`
 */
export function headersUnder(basePath: string, headers: string): string {
  return headers.replace(/^\//gmu, () => `${basePath}/`);
}
