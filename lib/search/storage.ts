/** The reading half of the storage: answers FlexSearch from static files, and ranks. */
import type { Id } from 'flexsearch';
import { isAsTyped, isOneWord, withAccidents } from './accidents';
import { plausibleEntities } from './entity-terms';
import { attach, type Storage } from './flexsearch';
import { formOf } from './hash';
import { isNumberedDocument, partsOfKey } from './document-key';
import { toldNumbers, withNumbers, withoutWordingOfNumbers, wordingOfNumbers, type ToldNumber } from './numbered';
import { articleOf, HEAD_LIMIT, type Group, type Posting } from './postings';
import { rank, type Ranking } from './ranking';
import type { IndexReader } from './reader';
import { expansionsIn } from './syllables';
import { findCorrections, type Correction } from './spelling';
import { DAY_WORDS, figuresOf, kindOf, readTerm, type Syllable } from './terms';
import { articlesOf, isKnown, isWordAlone, type QueryUnit } from './units';

/** A part of a query that good answers may lack. */
export interface Doubted {
  /** A syllable, or the number of a plenum or congress. */
  readonly loose: string;
  /** All that have it; absent where not all are known. */
  readonly articles?: ReadonlySet<number>;
}

/** What the files say of an encoded query. `typed`: of its articles so many, the first, have it in the form that was typed. */
export interface Finding extends Ranking {
  readonly corrections: readonly Correction[];
  readonly numbers: readonly ToldNumber[];
  /** Numbers of entities whose names may be meant, the most named first. */
  readonly entities: readonly number[];
  /** Loose forms of its syllables that no article has. */
  readonly unknown: readonly string[];
  readonly doubted: readonly Doubted[];
  /** Loose forms of its syllables that are words by themselves beside the others. */
  readonly alone: readonly string[];
  /** No two neighbours of it stand side by side in any article. */
  readonly apart: boolean;
  /** Of some of its terms only the strongest articles were looked at. */
  readonly cut: boolean;
}

/** What a mended form counts for beside the form that was typed. */
const MENDED = 0.7;
/** A syllable of one article in a hundred is no slip. */
const COMMON_SHARE = 0.01;
/** Forms of a name that are looked for, about. */
const MOST_MENDED_NAMES = 6;
/** With a smaller share of a query's pairs an article has its words, not what was meant by them. */
const LEAST_PAIRS = 0.5;
/** Findings kept: one question is asked several times over. */
const MOST_KEPT = 8;

export class FileStorage implements Storage {
  private readonly findings = new Map<string, Promise<Finding>>();
  private expanded: Promise<ReadonlySet<string>> | undefined;

  constructor(private readonly reader: IndexReader) {}

  async mount(index: object): Promise<void> {
    attach(index, this);
  }

  async commit(): Promise<void> {
    throw new Error('the files of a finished index are never written to');
  }

  async get(term: string, _context: string, limit: number): Promise<Id[]> {
    return (await this.find([term], limit)).articles.slice(0, limit);
  }

  async search(_index: object, terms: readonly string[], limit: number): Promise<Id[]> {
    return (await this.find(terms, limit)).articles.slice(0, limit);
  }

  /**
   * @param terms an encoded query
   * @param limit how many articles are wanted: for more than a frequent term's head holds, its tail is read too
   */
  find(terms: readonly string[], limit: number): Promise<Finding> {
    const whole = limit > HEAD_LIMIT;
    const key = [whole, ...terms].join('\n');
    const known = this.findings.get(key);
    if (known !== undefined) return known;
    if (this.findings.size >= MOST_KEPT) this.findings.clear();
    const finding = this.look(terms, whole);
    this.findings.set(key, finding);
    finding.catch(() => this.findings.delete(key));
    return finding;
  }

  /** Every part of an encoded query, in its order, with all its articles. */
  async wholeUnits(terms: readonly string[]): Promise<readonly QueryUnit[]> {
    const marked = isMarked(terms);
    const corrections = await this.corrections(terms, marked);
    return withAccidents(await Promise.all(terms.map((term) => this.unit(term, marked, corrections, true))));
  }

  private async look(terms: readonly string[], whole: boolean): Promise<Finding> {
    const marked = isMarked(terms);
    const distinct = [...new Set(terms)];
    const singles = distinct.filter((term) => kindOf(readTerm(term).loose) === 'syllable');
    const phrased = distinct.length > 1 ? distinct.filter((term) => !singles.includes(term)) : distinct;
    const read = phrased.length > 0 ? phrased : distinct;
    // All at once: over a slow line each step of its own costs a way there and back.
    const [corrections] = await Promise.all([
      this.corrections(terms, marked),
      ...read.map((term) => this.groupOf(readTerm(term).loose, whole)),
    ]);
    const unit = (term: string) => this.unit(term, marked, corrections, whole);
    const units = withAccidents(withoutFiguresOfDays(await Promise.all(read.map(unit))));
    const articles = this.reader.manifest.articles;
    const meant = withoutWordingOfNumbers(units);
    const ranked = answersTo(meant, articles);
    const untold = read === phrased ? untoldBy(units, ranked.articles[0], singles) : [];
    const more = await Promise.all(untold.map(unit));
    const all = withoutFiguresOfDays([...meant, ...more]);
    return {
      ...(more.length === 0 ? ranked : answersTo(all, articles)),
      corrections: await this.toldOf(corrections, terms),
      numbers: toldNumbers(units),
      entities: plausibleEntities(units.filter(({ kind }) => kind !== 'name').map(namesOf)),
      cut: all.some(({ alternatives }) => alternatives.some(({ group }) => group.cut)),
      doubted: [...units.filter(isMeeting), ...more.filter(isKnown)].map(toDoubted),
      alone: singles.map((term) => readTerm(term).loose).filter((loose) => isWordAlone(loose, units, isOneWord)),
      apart: isApart(meant),
      unknown: more.filter((each) => !isKnown(each)).map(({ loose }) => loose),
    };
  }

  /** What the syllables of an encoded query may have meant. */
  private async corrections(terms: readonly string[], marked: boolean): Promise<Correction[]> {
    const syllables = terms.map(readTerm).filter(({ loose }) => kindOf(loose) === 'syllable');
    return findCorrections(
      syllables,
      {
        support: async (some) => this.support(some, marked),
        together: async (some) => this.haveTogether(some),
        near: (syllable) => this.reader.near(syllable),
        lexicon: () => this.reader.lexicon(),
        expansions: await this.expansions(),
      },
      Math.max(2, this.reader.manifest.articles * COMMON_SHARE),
    );
  }

  private expansions(): Promise<ReadonlySet<string>> {
    this.expanded ??= this.reader.abbreviations().then(expansionsIn);
    return this.expanded;
  }

  /** What readers are told of the corrections: what makes a name of the archive, or else all that is often meant. */
  private async toldOf(corrections: readonly Correction[], terms: readonly string[]): Promise<Correction[]> {
    const names = terms.map((term) => readTerm(term).loose).filter((loose) => kindOf(loose) === 'name');
    const looked = new Set(names.flatMap((name) => mendedForms(name, corrections)));
    const groups = await Promise.all([...looked].map(async (name) => ({ name, ...(await this.reader.group(name)) })));
    const known = groups.filter(({ frequency }) => frequency > 0).map(({ name }) => name);
    return corrections.flatMap(({ at, typed, meant, inNames = [] }) => {
      const named = [...meant, ...inNames].filter((form) =>
        known.some((name) => names.some((each) => withForm(each, typed, form) === name)),
      );
      const told = known.length > 0 ? named : meant;
      return told.length === 0 ? [] : [{ at, typed, meant: told }];
    });
  }

  private async haveTogether(syllables: readonly Syllable[]): Promise<boolean> {
    const pairs = syllables.slice(1).map(({ loose }, i) => `${syllables[i]?.loose ?? ''} ${loose}`);
    const [first = [], ...others] = await Promise.all(
      pairs.map(async (pair) => {
        const { cut, variants } = await this.reader.group(pair);
        return cut ? undefined : variants.flatMap(({ postings }) => postings.map(articleOf));
      }),
    ).then((lists) => lists.filter((list) => list !== undefined));
    // Of pairs that are all very frequent nothing is doubted.
    if (pairs.length > 0 && others.length === 0 && first.length === 0) return true;
    const sets = others.map((list) => new Set(list));
    return first.some((article) => sets.every((set) => set.has(article)));
  }

  private async support(syllables: readonly Syllable[], marked: boolean): Promise<{ loose: number; exact: number }> {
    const loose = syllables.map((syllable) => syllable.loose).join(' ');
    const group = await this.reader.group(loose);
    if (!marked) return { loose: group.frequency, exact: group.frequency };
    const form = formOf(loose, syllables.map(({ exact }) => exact).join(' '));
    const alike = group.variants.filter((variant) => variant.form === form);
    return { loose: group.frequency, exact: alike.reduce((sum, { postings }) => sum + postings.length, 0) };
  }

  private groupOf(loose: string, whole: boolean): Promise<Group> {
    return whole ? this.reader.wholeGroup(loose) : this.reader.group(loose);
  }

  private async unit(
    term: string,
    marked: boolean,
    corrections: readonly Correction[],
    whole: boolean,
  ): Promise<QueryUnit> {
    const { loose, exact } = readTerm(term);
    const group = await this.groupOf(loose, whole);
    const typed = { group, weight: 1, ...(marked && { form: formOf(loose, exact) }) };
    const mended = mendedForms(loose, corrections).map(async (form) => ({
      group: await this.groupOf(form, whole),
      weight: MENDED,
    }));
    return { kind: kindOf(loose), loose, alternatives: [typed, ...(await Promise.all(mended))] };
  }
}

function answersTo(units: readonly QueryUnit[], articles: number): Ranking {
  return withNumbers(units, (some, among) => rank(some, articles, among));
}

/**
 * The syllables that are looked up by themselves: those that the best article by phrases has in none of the query's pairs;
 * all of them if it has fewer than half of the pairs, for then the query is remembered with gaps and pairs meet by chance.
 */
function untoldBy(units: readonly QueryUnit[], best: number | undefined, singles: readonly string[]): string[] {
  const pairs = withoutWordingOfNumbers(units).filter(({ kind }) => kind === 'pair');
  const held = pairs.filter((unit) => best !== undefined && isIn(unit, best));
  const telling = held.filter(({ accidental }) => accidental !== true);
  const told = new Set(
    held.length < LEAST_PAIRS * pairs.length ? [] : telling.flatMap(({ loose }) => loose.split(' ')),
  );
  for (const part of [...partsOfDays(units), ...wordingOfNumbers(units)]) told.add(part);
  return singles.filter((term) => !told.has(readTerm(term).loose));
}

function isApart(units: readonly QueryUnit[]): boolean {
  // A number is written in many ways.
  const pairs = units.filter(({ kind, loose }) => kind === 'pair' && !/\d/u.test(loose));
  return pairs.length > 0 && !pairs.some(isAsTyped);
}

/** Of a plenum or congress its number alone. */
function isMeeting({ kind, loose }: QueryUnit): boolean {
  return kind === 'document' && !isNumberedDocument(loose) && partsOfKey(loose).detail === undefined;
}

function toDoubted(unit: QueryUnit): Doubted {
  const { loose } = unit;
  if (unit.alternatives.some(({ group }) => group.cut)) return { loose };
  return { loose, articles: new Set(articlesOf(unit)) };
}

function namesOf({ alternatives }: QueryUnit): readonly Posting[] {
  return [...new Set(alternatives.flatMap(({ group }) => group.entities))];
}

function isIn({ alternatives }: QueryUnit, article: number): boolean {
  return alternatives.some(({ group }) =>
    group.variants.some(({ postings }) => postings.some((posting) => articleOf(posting) === article)),
  );
}

/**
 * A day that the archive knows stands for its own figures: other days share them. One that it does not know leaves them
 * to be searched for.
 */
function withoutFiguresOfDays(units: readonly QueryUnit[]): readonly QueryUnit[] {
  const parts = partsOfDays(units);
  return units.filter(
    ({ kind, loose }) => kind === 'day' || kind === 'document' || !loose.split(' ').some((part) => parts.has(part)),
  );
}

/** The figures of the days that the archive knows, and the words between them. */
function partsOfDays(units: readonly QueryUnit[]): ReadonlySet<string> {
  const days = units.filter((unit) => unit.kind === 'day' && isKnown(unit));
  return new Set(days.length === 0 ? [] : [...DAY_WORDS, ...days.flatMap(({ loose }) => figuresOf(loose))]);
}

/** Whether the query was typed with Vietnamese marks: then the forms with the same marks come first. */
function isMarked(terms: readonly string[]): boolean {
  return terms.some((term) => readTerm(term).exact !== readTerm(term).loose);
}

/** `"dinh heu"` with heu -> hue: `["dinh hue"]`. Of a name only one syllable is mended at a time: each form is a file. */
function mendedForms(loose: string, corrections: readonly Correction[]): string[] {
  if (kindOf(loose) === 'name') return mendedNames(loose.split(' '), corrections);
  let forms = [''];
  for (const syllable of loose.split(' ')) {
    const meant = corrections.find(({ typed }) => typed === syllable)?.meant ?? [];
    forms = forms.flatMap((form) => [syllable, ...meant].map((one) => `${form} ${one}`.trim()));
  }
  return forms.filter((form) => form !== loose);
}

function mendedNames(syllables: readonly string[], corrections: readonly Correction[]): string[] {
  const most = Math.ceil(MOST_MENDED_NAMES / Math.max(1, corrections.length));
  return syllables.flatMap((syllable, at) => {
    const { meant = [], inNames = [] } = corrections.find(({ typed }) => typed === syllable) ?? {};
    return [...meant.slice(0, most), ...inNames].map((form) => syllables.with(at, form).join(' '));
  });
}

function withForm(name: string, typed: string, form: string): string {
  return name
    .split(' ')
    .map((syllable) => (syllable === typed ? form : syllable))
    .join(' ');
}
