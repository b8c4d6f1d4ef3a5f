export {
  ALL_FILE,
  FILE_BYTES,
  makeDataset,
  SCHEMA_FILE,
  type DataFile,
  type DataList,
  type Dataset,
  type YearList,
} from './files';
export { articleRecord, partRecord, recordSchema, toRecord, type ArticleRecord, type PartRecord } from './record';
