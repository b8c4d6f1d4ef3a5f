/** Where the search page holds its search. */
export const PANEL_ID = 'tim-trong-kho';
