import vi from './vi.json';

export { fill, formatCount } from './fill';

/** Every word of the reading pages. */
export const text = vi;
