export * from './collate';
export * from './normalise';
export * from './roman';
export * from './slug';
export * from './tone';
export * from './words';
