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
export { countLines, summariseRemoved, type RemovedByRule } from './removed';
export { cutAtLinks, type LinkSpan, type LinkTarget, type Segment } from './segments';
