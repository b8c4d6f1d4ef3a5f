import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { documentFacts } from './document-facts';
import { readDocuments, type ListedDocument } from './documents';
import { AuthorityError } from './entry';
import { ENTRY_CORRECTIONS_FILE, entriesOf, readEntryCorrections, type EntryCorrection } from './entry-corrections';
import { locate, parseJsonFile } from './locate';
import { readOutlets, type OutletFacts } from './outlets';
import { readNameCounts, type NameCounts } from './name-counts';
import { readNames, type Names } from './names';
import { readOrganisations, type Organisations } from './organisations';
import { readSetPhrases, type SetPhrases } from './phrases';
import { readPlaces, type Places } from './places';
import { readRoles, type Roles } from './roles';
import type { AuthorityTexts } from './difference';
import { readTerms, type Terms } from './terms';
import { decodeUtf8, EncodingFault } from '../text/utf8';

/** The facts of the world, one subject a file of content/authority. */
export interface Authority {
  readonly documents: readonly ListedDocument[];
  readonly outlets: OutletFacts;
  readonly names: Names;
  readonly nameCounts: NameCounts;
  readonly organisations: Organisations;
  readonly phrases: SetPhrases;
  readonly places: Places;
  readonly roles: Roles;
  readonly terms: Terms;
}

type Subjects = { readonly [Name in keyof Authority]: Subject<Authority[Name]> };
interface Subject<T> {
  readonly file: string;
  readonly read: (value: unknown) => T;
}

/** A new subject is one line here and one in `loadAuthority`. */
const SUBJECTS: Subjects = {
  documents: { file: 'documents.json', read: readDocuments },
  outlets: { file: 'outlets.json', read: readOutlets },
  names: { file: 'names.json', read: readNames },
  nameCounts: { file: 'name-counts.json', read: readNameCounts },
  organisations: { file: 'organisations.json', read: readOrganisations },
  phrases: { file: 'phrases.json', read: readSetPhrases },
  places: { file: 'places.json', read: readPlaces },
  roles: { file: 'roles.json', read: readRoles },
  terms: { file: 'terms.json', read: readTerms },
};

/** Subjects that tell people of one name apart, and never change what is made of a raw file. */
const OF_THE_ARCHIVE: readonly (keyof Authority)[] = ['nameCounts'];

/** The files that conversion reads, by name: what it knows of the world, for telling whether that has changed. */
export function loadAuthorityTexts(folder: string): AuthorityTexts {
  const subjects = (Object.keys(SUBJECTS) as (keyof Authority)[]).filter((name) => !OF_THE_ARCHIVE.includes(name));
  return loadTexts(folder, subjects);
}

/** The files that tell people apart, by name. */
export function loadIdentityTexts(folder: string): AuthorityTexts {
  return loadTexts(folder, ['places', 'roles', 'nameCounts']);
}

function loadTexts(folder: string, subjects: readonly (keyof Authority)[]): AuthorityTexts {
  const files = subjects.map((name) => SUBJECTS[name].file);
  return Object.fromEntries(files.map((file) => [file, loadText(folder, file)]));
}

/**
 * The text of an authority file.
 * @throws AuthorityError where it is not UTF-8; the error of the file system if it is missing
 */
export function loadText(folder: string, file: string): string {
  try {
    return decodeUtf8(readFileSync(join(folder, file)));
  } catch (error) {
    if (!(error instanceof EncodingFault)) throw error;
    throw new AuthorityError(file, [`line ${error.line}: ${error.message}; save the file as UTF-8`]);
  }
}

/** The authority data of a content folder, or the project's own where that has none. */
export function authorityFolderOf(contentFolder: string, projectFolder = '.'): string {
  const own = join(contentFolder, 'authority');
  return existsSync(own) ? own : join(projectFolder, 'content', 'authority');
}

/**
 * Reads content/authority from the disk, every file checked.
 * @throws AuthorityError naming file and entry; the error of the file system if a file is missing
 */
export function loadAuthority(folder: string): Authority {
  const documents = loadSubject(folder, SUBJECTS.documents);
  const terms = loadSubject(folder, SUBJECTS.terms);
  checkAgainstTerms(folder, documents, terms);
  return {
    documents,
    outlets: loadSubject(folder, SUBJECTS.outlets),
    names: loadSubject(folder, SUBJECTS.names),
    nameCounts: loadSubject(folder, SUBJECTS.nameCounts),
    organisations: loadSubject(folder, SUBJECTS.organisations),
    phrases: loadSubject(folder, SUBJECTS.phrases),
    places: loadSubject(folder, SUBJECTS.places),
    roles: loadSubject(folder, SUBJECTS.roles),
    terms,
  };
}

/**
 * Which entries were mended, for readers; none where the folder tells of none.
 * @throws AuthorityError naming the line of what fits no entry
 */
export function loadEntryCorrections(folder: string): EntryCorrection[] {
  if (!existsSync(join(folder, ENTRY_CORRECTIONS_FILE))) return [];
  const files = readdirSync(folder).filter((name) => name.endsWith('.json') && name !== ENTRY_CORRECTIONS_FILE);
  const entriesIn = (file: string) => entriesOf(file, parseJsonFile(file, loadText(folder, file)));
  return readEntryCorrections(loadText(folder, ENTRY_CORRECTIONS_FILE), () => new Map(files.flatMap(entriesIn)));
}

function loadSubject<T>(folder: string, { file, read }: Subject<T>): T {
  const text = loadText(folder, file);
  const value = parseJsonFile(file, text);
  return located(text, () => read(value));
}

/** Documents against the calendar of terms, which another file holds. */
function checkAgainstTerms(folder: string, documents: readonly ListedDocument[], terms: Terms): void {
  located(loadText(folder, SUBJECTS.documents.file), () => documentFacts(documents, terms));
}

function located<T>(text: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw error instanceof AuthorityError ? locate(error, text) : error;
  }
}
