export { ALL_FILE, csvTable, JSON_LINES_TYPE, jsonLines, SCHEMA_FILE, TABLE_FILE, yearFile, yearJson } from './files';
export { articleRecord, recordSchema, toRecord, type ArticleRecord } from './record';
