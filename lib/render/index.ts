export { renderBody, type RenderedBlock } from './article';
export {
  authorityDate,
  dayText,
  isInferred,
  listedDate,
  longDate,
  machineDate,
  shortDate,
  type ListedDate,
} from './date';
export { cutAtWord, excerptOf } from './excerpt';
export { findMendedCharacters, type MendedCharacter } from './mended-characters';
export { markRaw, type RawMark, type RawMarks, type RawRemoval, type Understood } from './raw-marks';
export { readRawLines, type RawSpan } from './raw-places';
export { countLines, summariseRemoved, type RemovedByRule } from './removed';
export { cutAtLinks, type LinkSpan, type LinkTarget, type Segment } from './segments';
