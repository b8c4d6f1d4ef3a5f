/** How much each term of an article weighs, counted on numbers: an archive has twenty million pairs of syllables. */
import { DAY_FIELD, type TermTaker } from './encoder';
import { PairNumbers } from './pair-numbers';
import { nameTerm, pairTerm, syllableTerm, type Syllable } from './terms';

/** Beyond any weight in lead and body: stands in the headline, or is the day of the article itself. */
export const TITLED = 1_000_000;
// Headline, lead, body, own days, documents cited. Measured on known-item queries: a term of the lead counts like three of the body.
// The day of the article itself is at its strongest in an article of any length. A document that is cited without its
// number counts like a number written once.
const FIELD_WEIGHTS = [0, 3, 1, 100, 1] as const;
/** Terms whose numbers are kept from one article to the next. */
const MOST_KEPT = 200_000;

export interface WeighedTerms {
  /** Each once, in the order of its first place. */
  readonly terms: string[];
  readonly weights: readonly number[];
  /** Terms taken, each as often as it stands there, and breaks of fields. */
  readonly taken: number;
}

/** Equal terms have one number: a syllable is known by that of its own term, a pair by those of its syllables. */
export class TermWeights implements TermTaker<number> {
  private readonly numbers = new Map<string, number>();
  private readonly known = new Map<Syllable, number>();
  private readonly pairs = new PairNumbers();
  private readonly names = new PairNumbers();
  private terms: string[] = [];
  private syllables: Syllable[] = [];
  private weights: number[] = [];
  private met: number[] = [];
  private field = 0;
  private taken = 0;

  fieldBreak(): void {
    this.field += 1;
    this.taken += 1;
  }

  whole(term: string): void {
    this.weigh(this.numberOf(term));
  }

  know(syllable: Syllable): number {
    const known = this.known.get(syllable);
    if (known !== undefined) return known;
    const number = this.numberOf(syllableTerm(syllable));
    this.syllables[number] = syllable;
    this.known.set(syllable, number);
    return number;
  }

  syllable(only: number): void {
    this.weigh(only);
  }

  pair(first: number, second: number): void {
    this.weigh(this.pairNumber(first, second));
  }

  name(first: number, second: number, third: number): void {
    const pair = this.pairNumber(first, second);
    let number = this.names.get(pair, third);
    if (number === undefined) {
      const [a, b, c] = [this.written(first), this.written(second), this.written(third)];
      this.names.set(pair, third, (number = this.numbered(nameTerm(a, b, c))));
    }
    this.weigh(number);
  }

  /** What was taken since the last time. */
  finish(): WeighedTerms {
    const { met, taken } = this;
    const weighed = {
      terms: met.map((number) => this.terms[number] ?? ''),
      weights: met.map((number) => this.weights[number] ?? 0),
      taken,
    };
    for (const number of met) this.weights[number] = 0;
    [this.met, this.field, this.taken] = [[], 0, 0];
    if (this.terms.length >= MOST_KEPT) this.forget();
    return weighed;
  }

  private pairNumber(first: number, second: number): number {
    const known = this.pairs.get(first, second);
    if (known !== undefined) return known;
    const number = this.numbered(pairTerm(this.written(first), this.written(second)));
    this.pairs.set(first, second, number);
    return number;
  }

  private weigh(number: number): void {
    const before = this.weights[number] ?? 0;
    if (before === 0) this.met.push(number);
    const titled = (this.field === 0 || this.field === DAY_FIELD) && before < TITLED ? TITLED : 0;
    this.weights[number] = before + titled + (FIELD_WEIGHTS[this.field] ?? 1);
    this.taken += 1;
  }

  private numberOf(term: string): number {
    const known = this.numbers.get(term);
    if (known !== undefined) return known;
    const number = this.numbered(term);
    this.numbers.set(term, number);
    return number;
  }

  private numbered(term: string): number {
    this.weights.push(0);
    return this.terms.push(term) - 1;
  }

  private written(number: number): Syllable {
    const syllable = this.syllables[number];
    if (syllable === undefined) throw new RangeError(`no syllable has the number ${number}`);
    return syllable;
  }

  private forget(): void {
    for (const map of [this.numbers, this.known, this.pairs, this.names]) map.clear();
    [this.terms, this.syllables, this.weights] = [[], [], []];
  }
}
