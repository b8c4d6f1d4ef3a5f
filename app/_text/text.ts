import vi from './vi.json';

export { capitalised, fill, formatCount } from './fill';

/** Every word of the reading pages. */
export const text = vi;
