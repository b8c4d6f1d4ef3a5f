export * from './article';
export * from './block';
export * from './brand';
export * from './correction';
export * from './date';
export * from './entity';
export * from './rule';
export * from './text';
