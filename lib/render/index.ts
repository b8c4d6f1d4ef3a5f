export { prepareAbbreviations, type ExplainedAbbreviation, type FindAbbreviations } from './abbreviations';
export { renderBody, type RenderedBlock } from './article';
export { documentNoteId, documentTitle } from './document-links';
export {
  authorityDate,
  authorityDateWords,
  dayText,
  listedDate,
  longDate,
  machineDate,
  shortDate,
  type ListedDate,
} from './date';
export { correctedDate } from './corrected-value';
export { DOUBT_CODES, findDoubts, type Doubt } from './doubts';
export { isInferred, isInferredSource } from '../model';
export { cutAtWord, excerptOf } from './excerpt';
export { findMendedCharacters, type MendedCharacter } from './mended-characters';
export { markRaw, type RawMark, type RawMarks, type RawRemoval, type Understood } from './raw-marks';
export { readRawLines, type RawSpan } from './raw-places';
export { restoreRaw, showRaw, type RawForm, type ShownRaw } from './raw-shown';
export { notePerson, toldOf, type PersonNote } from './person-note';
export { countRemoved, summariseRemoved, type RemovedByRule } from './removed';
export { dayAxis, drawRound, mostInMonth, type DayAxis, type DrawnLane, type DrawnRound } from './draw-round';
export { drawChronicle, type DrawnChronicle, type DrawnPeriod } from './draw-chronicle';
export { drawTimeline, type DrawnColumn, type DrawnTimeline } from './timeline';
export { cutAtLinks, type LinkDoubt, type LinkSpan, type LinkTarget, type Segment } from './segments';
export { findAxis, placeMarks, type TimeAxis, type TimeMark } from './office-marks';
export { cutAround, findSentence } from './sentence';
export { yearSpans, type YearSpan } from './year-spans';
export { keepTogether, type Piece } from './together';
