export { buildArchive, type Archive } from './archive';
export { findBeside, type Beside, type SharedParagraph } from './beside';
export { lastChanged, lastChangedOf } from './changed';
export { listOffices, type OfficeHeld } from './career';
export { findCitedBeside, type CitedBeside } from './cited-beside';
export { findChoosers, type ChooserIndex, type NumberChooser } from './choosers';
export {
  CERTAINTIES,
  findCitingArticles,
  findSpellings,
  quoteMention,
  type Certainty,
  type CitingArticle,
  type Quotation,
  type Spelling,
} from './citing';
export {
  findNeighbours,
  shelveByDay,
  shelveByMonth,
  type DayShelf,
  type MonthShelf,
  type Neighbours,
  type YearShelf,
} from './browse';
export {
  findChronicle,
  tabulateMonths,
  tallyDays,
  type Chronicle,
  type ChronicleColumn,
  type YearRow,
} from './chronicle';
export type { CorrectionNote } from './corrections';
export type { Citation, CitedDocument, DocumentFact, OpenReason, OpenReference } from './documents';
export type { ArchiveEntity } from './entity';
export {
  countExactness,
  countReferences,
  countRemovals,
  EXACTNESS,
  shelveDoubts,
  type DateExactness,
  type DoubtShelf,
} from './figures';
export { shelveByLetter, type LetterShelf, type NameOrder } from './letters';
export { listHeldOffices, type HeldOffice, type OfficePlace } from './offices';
export { findLevel } from './level';
export type { EntityIndex } from './lookup';
export { shelveByTerm, type Meeting, type TermShelf } from './meetings';
export { findMostNamed } from './most';
export type { NamedEntity } from './named';
export {
  compareNewestFirst,
  findFirstDay,
  findLastDay,
  findSortKey,
  findTimeOrder,
  findYear,
  type TimeOrder,
} from './order';
export { daysBetween, type PeriodUnit } from './periods';
export { findRoundMonths, findRounds, REACH, type CongressRound, type RoundMonth } from './rounds';
export { findTimePlace, type Tally, type TimePlace } from './time-place';
export { pageParam, pagesShown, paginate, type Page } from './pages';
export type { Namesake } from './identity/namesakes';
export type { Person, RoleHeld, VacantPerson } from './people';
export {
  OPEN_REASONS,
  SHELF_KINDS,
  shelveDocuments,
  shelveOpen,
  type DocumentShelf,
  type OpenShelf,
  type ShelfKind,
} from './shelves';
export { findNamedBeside, NEARNESS, type NamedBeside, type Nearness } from './speakers';
export { findTimeline, type TimeColumn, type Timeline, type TimeUnit } from './timeline';
export {
  entitiesIn,
  findCompanions,
  findRelated,
  findTrails,
  type Companion,
  type RelatedArticle,
  type Trail,
} from './related';
export { foldReprints, type FoldedArticle } from './reprints-fold';
export { findDifference, type OwnSentence, type TextDifference } from './reprints-difference';
export type { Earliest, ReprintGroup, Reprints } from './reprints';
export { type SameEvent, type SharedEvent } from './same-event';
export type { Passage, UnitFact, UnitLink, Units } from './units';
