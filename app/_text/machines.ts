import words from './machines.json';

/** Words of citations, feeds and data. */
export const machineText = words;
