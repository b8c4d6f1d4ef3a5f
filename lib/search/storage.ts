/** The reading half of the storage: answers FlexSearch from static files, and ranks. */
import type { Id } from 'flexsearch';
import { attach, type Storage } from './flexsearch';
import { rank, type Alternative, type QueryUnit } from './ranking';
import type { IndexReader } from './reader';
import { findCorrections, type Correction } from './spelling';
import { kindOf, readTerm } from './terms';

/** What a mended form counts for beside the form that was typed. */
const MENDED = 0.7;

export class FileStorage implements Storage {
  constructor(private readonly reader: IndexReader) {}

  async mount(index: object): Promise<void> {
    attach(index, this);
  }

  async commit(): Promise<void> {
    throw new Error('the files of a finished index are never written to');
  }

  async get(term: string, _context: string, limit: number): Promise<Id[]> {
    return this.ranked([term], limit);
  }

  async search(_index: object, terms: readonly string[], limit: number): Promise<Id[]> {
    return this.ranked(terms, limit);
  }

  /** What the syllables of an encoded query may have meant. */
  async corrections(terms: readonly string[]): Promise<Correction[]> {
    const syllables = terms.map((term) => readTerm(term).loose).filter((loose) => kindOf(loose) === 'syllable');
    return findCorrections(
      syllables,
      () => this.reader.lexicon(),
      async (loose) => (await this.reader.group(loose)).frequency,
    );
  }

  private async ranked(terms: readonly string[], limit: number): Promise<Id[]> {
    const distinct = [...new Set(terms)];
    const marked = distinct.some((term) => readTerm(term).exact !== readTerm(term).loose);
    const corrections = await this.corrections(terms);
    const units = await Promise.all(distinct.map((term) => this.unit(term, marked, corrections)));
    return rank(units, this.reader.manifest.articles).slice(0, limit);
  }

  private async unit(term: string, marked: boolean, corrections: readonly Correction[]): Promise<QueryUnit> {
    const { loose, exact } = readTerm(term);
    const typed = { group: await this.reader.group(loose), weight: 1, ...(marked && { exact }) };
    const mended = await Promise.all(mendedForms(loose, corrections).map((form) => this.mended(form)));
    return { kind: kindOf(loose), alternatives: [typed, ...mended] };
  }

  private async mended(loose: string): Promise<Alternative> {
    return { group: await this.reader.group(loose), weight: MENDED };
  }
}

/** `"dinh heu"` with heu -> hue: `["dinh hue"]`. */
function mendedForms(loose: string, corrections: readonly Correction[]): string[] {
  const meant = new Map(corrections.map((correction) => [correction.typed, correction.meant]));
  const form = loose
    .split(' ')
    .map((syllable) => meant.get(syllable) ?? syllable)
    .join(' ');
  return form === loose ? [] : [form];
}
