/** The reading half of the storage: answers FlexSearch from static files, and ranks. */
import type { Id } from 'flexsearch';
import { attach, type Storage } from './flexsearch';
import { rank, type Alternative, type QueryUnit } from './ranking';
import type { IndexReader } from './reader';
import { findCorrections, type Correction, type Support } from './spelling';
import { figuresOf, kindOf, readTerm, type Syllable } from './terms';

/** What a mended form counts for beside the form that was typed. */
const MENDED = 0.7;
/** A syllable of one article in a hundred is no slip. */
const COMMON_SHARE = 0.01;

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
    const syllables = terms.map(readTerm).filter(({ loose }) => kindOf(loose) === 'syllable');
    const marked = isMarked(terms);
    return findCorrections(
      syllables,
      () => this.reader.lexicon(),
      (some) => this.supportFor(some, marked),
      Math.max(2, this.reader.manifest.articles * COMMON_SHARE),
    );
  }

  private async supportFor(syllables: readonly Syllable[], marked: boolean): Promise<Support> {
    const group = await this.reader.group(syllables.map(({ loose }) => loose).join(' '));
    if (!marked) return { loose: group.frequency, exact: group.frequency };
    const alike = group.variants.filter((variant) => {
      const exact = variant.exact.split(' ');
      return syllables.every((syllable, i) => syllable.exact === '' || syllable.exact === exact[i]);
    });
    return { loose: group.frequency, exact: alike.reduce((sum, { postings }) => sum + postings.length, 0) };
  }

  private async ranked(terms: readonly string[], limit: number): Promise<Id[]> {
    const distinct = [...new Set(terms)];
    const marked = isMarked(terms);
    const corrections = await this.corrections(terms);
    const units = await Promise.all(distinct.map((term) => this.unit(term, marked, corrections)));
    return rank(withoutFiguresOfDays(units), this.reader.manifest.articles).slice(0, limit);
  }

  private async unit(term: string, marked: boolean, corrections: readonly Correction[]): Promise<QueryUnit> {
    const { loose, exact } = readTerm(term);
    const typed = { group: await this.reader.group(loose), weight: 1, ...(marked && { exact }) };
    const mended = await Promise.all(mendedForms(loose, corrections).map((form) => this.mended(form)));
    return { kind: kindOf(loose), loose, alternatives: [typed, ...mended] };
  }

  private async mended(loose: string): Promise<Alternative> {
    return { group: await this.reader.group(loose), weight: MENDED };
  }
}

/**
 * A day that the archive knows stands for its own figures: other days share them. One that it does not know leaves them
 * to be searched for.
 */
function withoutFiguresOfDays(units: readonly QueryUnit[]): readonly QueryUnit[] {
  const days = units.filter(({ kind, alternatives }) => kind === 'day' && alternatives.some(isKnown));
  const figures = new Set(days.flatMap(({ loose }) => figuresOf(loose)));
  return units.filter(
    ({ kind, loose }) => kind === 'day' || kind === 'document' || !loose.split(' ').some((part) => figures.has(part)),
  );
}

function isKnown({ group }: Alternative): boolean {
  return group.frequency > 0;
}

/** Whether the query was typed with Vietnamese marks: then the forms with the same marks come first. */
function isMarked(terms: readonly string[]): boolean {
  return terms.some((term) => readTerm(term).exact !== readTerm(term).loose);
}

/** `"dinh heu"` with heu -> hue: `["dinh hue"]`. */
function mendedForms(loose: string, corrections: readonly Correction[]): string[] {
  let forms = [''];
  for (const syllable of loose.split(' ')) {
    const meant = corrections.find(({ typed }) => typed === syllable)?.meant ?? [];
    forms = forms.flatMap((form) => [syllable, ...meant].map((one) => `${form} ${one}`.trim()));
  }
  return forms.filter((form) => form !== loose);
}
