/** What the tests use of @citation-js, which ships no types. */
declare module '@citation-js/core' {
  interface ChainOptions {
    readonly forceType?: string;
    readonly generateGraph?: boolean;
  }
  export const plugins: {
    readonly input: { chain(input: string, options?: ChainOptions): readonly object[] };
  };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
