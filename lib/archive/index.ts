export { buildArchive, type Archive } from './archive';
export { findNeighbours, shelveByMonth, type MonthShelf, type Neighbours, type YearShelf } from './browse';
export type { Citation, CitedDocument, DocumentFact, OpenReason, OpenReference } from './documents';
export type { ArchiveEntity } from './entity';
export type { EntityIndex } from './lookup';
export type { NamedEntity } from './named';
export { compareNewestFirst, findSortKey, findYear } from './order';
export type { Person, RoleHeld } from './people';
export { entitiesIn, findCompanions, findRelated, type Companion } from './related';
