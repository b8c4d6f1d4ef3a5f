/** Where the search page holds its search. */
export const PANEL_ID = 'tim-trong-kho';

/** A question, and what it asks. */
export type Example = readonly [query: string, meaning: string];
