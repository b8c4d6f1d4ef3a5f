import { buildArchive, type Archive } from '../../lib/archive';
import { gatherDocumentFacts } from '../../lib/archive/facts';
import { loadAuthority } from '../../lib/authority/load';
import { clean, type CleanText } from '../../lib/clean/clean';
import { decodeRaw, type Decoded } from '../../lib/clean/decode';
import { convert, prepareFacts, understand, type Draft } from '../../lib/convert';
import { findEntities, type Entities, type EntityText } from '../../lib/entities/entities';
import { readArticle, writeArticle } from '../../lib/markdown';
import {
  parseIsoDay,
  parseSourcePath,
  type Article,
  type Conversion,
  type RawArticle,
  type StoredArticle,
} from '../../lib/model';
import { toStored } from '../../lib/batch/stored';

/** What the laws are about. They are functions of it, so that each can be shown to fail on a broken one. */
export interface Pipeline {
  readonly decode: (bytes: Uint8Array, name: string) => Decoded;
  readonly clean: (raw: RawArticle) => CleanText;
  readonly understand: (raw: RawArticle) => Draft;
  readonly convert: (raw: RawArticle) => Conversion;
  readonly findEntities: (text: EntityText) => Entities;
  readonly write: (article: StoredArticle) => string;
  readonly read: (file: string) => StoredArticle;
  readonly buildArchive: (articles: readonly StoredArticle[]) => Archive;
}

const authority = loadAuthority('content/authority');
const facts = prepareFacts(authority);
const documentFacts = gatherDocumentFacts(authority.documents, authority.terms);
const FIRST_DAY = parseIsoDay('2026-01-02');
const encoder = new TextEncoder();

export const REAL: Pipeline = {
  decode: (bytes, name) => decodeRaw(parseSourcePath(name), bytes),
  clean: (raw) => clean(raw),
  understand: (raw) => understand(raw, facts),
  convert: (raw) => convert(raw, facts),
  findEntities: (text) => findEntities(text, facts),
  write: writeArticle,
  read: (file) => readArticle(file, 'a.md'),
  buildArchive: (articles) => buildArchive(articles, documentFacts),
};

/** The decoded page; undefined where it is no Vietnamese text. */
export function findRaw(pipeline: Pipeline, page: string, name = 'a.txt'): RawArticle | undefined {
  const decoded = pipeline.decode(encoder.encode(page), name);
  return decoded.kind === 'text' ? decoded.raw : undefined;
}

/** The article that a page becomes; undefined where it is rejected. */
export function findArticle(pipeline: Pipeline, page: string, name = 'a.txt'): Article | undefined {
  const raw = findRaw(pipeline, page, name);
  const conversion = raw && pipeline.convert(raw);
  return conversion?.kind === 'article' ? conversion.article : undefined;
}

/** The article as it is kept, with the address of a new one. */
export function store(article: Article): StoredArticle {
  return toStored(article, undefined, FIRST_DAY);
}
