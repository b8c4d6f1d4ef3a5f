import words from './corrections.json';

/** Every word about what people corrected. */
export const correctionText = words;
