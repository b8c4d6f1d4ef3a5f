import words from './search.json';

/** Every word of the search page: apart from the others, because these are sent to the reader with its scripts. */
export const searchText = words;
