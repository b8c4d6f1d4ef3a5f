import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readAbbreviations } from '../authority/abbreviations';
import { authorityFolderOf, loadAuthority, loadEntryCorrections, loadText, type Authority } from '../authority/load';
import { NO_DECISIONS, readPeopleDecisions } from '../authority/people-decisions';
import { listMeetings } from '../authority/meetings';
import { ArticleFileError, readArticle } from '../markdown';
import type { StoredArticle } from '../model';
import { buildArchive, type Archive } from './archive';
import { listCorrections, type CorrectionNote } from './corrections';
import { gatherDocumentFacts } from './facts';
import { ADDRESSES_FILE, readAddresses } from './identity/addresses';
import { prepareEvidenceFacts } from './identity/facts';
import type { IdentityFacts } from './identity/identity';
import { compactArticle } from './packed';
import { gatherUnits } from './units';

/** What happens to an article file that cannot be read. */
export type OnBroken = (error: ArticleFileError) => void;

const refuse: OnBroken = (error) => {
  throw error;
};

/**
 * The archive of a content folder (`articles/*.md`; its own `authority/*.json`, or the project's). A folder without
 * articles is an empty archive. A broken article file throws, unless `onBroken` takes it: then the others are loaded.
 * @throws if the folder does not exist or the articles contradict one another
 */
export function loadArchive(contentFolder: string, onBroken: OnBroken = refuse): Archive {
  if (!existsSync(contentFolder)) {
    throw new Error(
      `the content folder ${contentFolder} does not exist. Remedy: set CONTENT to a folder with articles/.`,
    );
  }
  const articles = articleFilesIn(join(contentFolder, 'articles')).flatMap((path) => {
    const article = loadArticle(path, onBroken);
    return article === undefined ? [] : compactArticle(article);
  });
  return assembleArchive(contentFolder, articles);
}

/**
 * The archive of some articles, with everything that their content folder tells of people, documents and addresses: the
 * pages and the search index must name everybody alike.
 * @throws if a fact is broken or the articles contradict one another
 */
export function assembleArchive(contentFolder: string, articles: readonly StoredArticle[]): Archive {
  const authority = loadAuthority(authorityFolderOf(contentFolder));
  const { documents, terms, organisations, places } = authority;
  const facts = gatherDocumentFacts(documents, terms);
  const identity = loadIdentityFacts(contentFolder, authority);
  return buildArchive(articles, facts, identity, listMeetings(terms), gatherUnits(organisations, places));
}

/** Everything that tells the people of a content folder apart. @throws AuthorityError naming what is broken */
export function loadIdentityFacts(
  contentFolder: string,
  authority: Authority = loadAuthority(authorityFolderOf(contentFolder)),
): IdentityFacts {
  return { ...prepareEvidenceFacts(authority, readAbbreviations()), ...loadPeopleFacts(contentFolder) };
}

/** What people decided and which addresses were given: facts about this folder's own articles, absent from a new folder. */
function loadPeopleFacts(contentFolder: string): Pick<IdentityFacts, 'decisions' | 'given'> {
  const authority = join(contentFolder, 'authority');
  const given = join(contentFolder, ADDRESSES_FILE);
  return {
    decisions: existsSync(join(authority, 'people.json'))
      ? readPeopleDecisions(loadText(authority, 'people.json'))
      : NO_DECISIONS,
    given: existsSync(given) ? readAddresses(readFileSync(given, 'utf8'), given) : [],
  };
}

/**
 * What people corrected in this archive: articles, who is who, entries of the authority data.
 * @throws AuthorityError naming the line of a decision or an entry that does not fit
 */
export function loadCorrectionNotes(contentFolder: string, articles: readonly StoredArticle[]): CorrectionNote[] {
  const { decisions } = loadPeopleFacts(contentFolder);
  return listCorrections(articles, decisions, loadEntryCorrections(authorityFolderOf(contentFolder)));
}

/** Every article of a folder, in the order of the file names; none if the folder does not exist. */
export function loadArticles(folder: string, onBroken: OnBroken = refuse): StoredArticle[] {
  return articleFilesIn(folder).flatMap((path) => loadArticle(path, onBroken) ?? []);
}

/** The paths of the article files of a folder, in the order of their names; none if the folder does not exist. */
export function articleFilesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => join(folder, name));
}

/** @throws if the file cannot be read as text, or is broken and `onBroken` throws */
export function loadArticle(path: string, onBroken: OnBroken): StoredArticle | undefined {
  try {
    return readArticle(readFileSync(path, 'utf8'), path);
  } catch (error) {
    if (!(error instanceof ArticleFileError)) throw error;
    onBroken(error);
    return undefined;
  }
}

/** The raw file of an article as the content folder holds it today. */
export type RawCopy =
  | { readonly kind: 'kept'; readonly bytes: Uint8Array }
  /** The folder keeps articles without their raw files. */
  | { readonly kind: 'missing' }
  /** No longer the file that was converted: its lines need not be those that the article names. */
  | { readonly kind: 'changed'; readonly file: string };

/** Reads `raw/` beside `articles/`; only bytes with the digest that the article carries are its raw file. */
export function loadRawCopy(contentFolder: string, raw: StoredArticle['raw']): RawCopy {
  const file = join(contentFolder, 'raw', raw.file);
  if (!existsSync(file)) return { kind: 'missing' };
  const bytes = readFileSync(file);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return sha256 === raw.sha256 ? { kind: 'kept', bytes } : { kind: 'changed', file };
}
