import type { StoredArticle } from '../model';
import { canon } from '../text';
import { tellOtherDays, type DayTeller } from './reprints-days';
import { digestShingles, digestWords, SHINGLE } from './reprints-words';

/** How two texts stand to each other: one text, or the shorter one most of it a part of the longer. */
export type Sameness = 'whole' | 'part';

/** What of an article is compared. */
export interface ComparedText {
  readonly article: DayTeller & Pick<StoredArticle, 'title'>;
  readonly words: Uint32Array;
  readonly shingles: ReadonlySet<number>;
  /** Every number that the text tells, as written. */
  readonly figures: ReadonlySet<string>;
}

/** Words at the beginning, which tell the news: an article on what came of it repeats the old text, and begins anew. */
const OPENING = 50;
/** What the beginnings weigh beside the whole of the shorter text. */
const OPENING_WEIGHT = 0.3;
/** Least weighted share of words: of the marked pairs (tests/reprints) nearly all reprints have it, few others do. */
const SAME = 0.805;
/** Of the longer text so much must stand in the shorter one, or it is a part of it only. */
const WHOLE = 0.6;
/** So much in common, and the days of the two texts tell nothing: one of them was read wrongly. */
const BEYOND_DAYS = 0.86;
/** Texts of fewer words (the line above a picture story) are the same only under the same headline. */
const SHORT = 40;

/** A series (prices, weather, draws) keeps its words and changes its figures: so many of the shorter text, and such a share. */
const OTHER_FIGURES = { least: 4, share: 0.4 };
/** A passage of its own, in words, that makes the shorter text more than a copy; `bridge`: shared words that end it. */
const OWN_PASSAGE = { least: 80, share: 0.1, bridge: 12 };
const FIGURE = /\p{N}+(?:[.,]\p{N}+)*/gu;

export function readCompared(article: ComparedText['article']): ComparedText {
  const words = digestWords(article.body);
  const text = article.body.filter(({ kind }) => kind !== 'caption').map((block) => block.text);
  const figures = text.flatMap((line) => [...line.matchAll(FIGURE)].map(([figure]) => figure));
  return { article, words, shingles: new Set(digestShingles(words)), figures: new Set(figures) };
}

/** What two texts share; undefined where they are two texts. */
export function compareTexts(a: ComparedText, b: ComparedText): Sameness | undefined {
  const shared = measureShared(a, b);
  const weight = shared === undefined ? 0 : weigh(shared);
  if (shared === undefined || weight < SAME) return undefined;
  if (weight < BEYOND_DAYS && tellOtherDays(a.article, b.article)) return undefined;
  if (Math.min(a.words.length, b.words.length) < SHORT && !sameHeadline(a, b)) return undefined;
  const [shorter, longer] = byLength(a, b);
  if (hasOtherFigures(shorter, longer) || hasOwnPassage(shorter, longer)) return undefined;
  return shared.longer >= WHOLE ? 'whole' : 'part';
}

/** Shares of words (0 to 1) that stand in the other text, too: of the shorter text, of the longer, of the two openings. */
export interface SharedWords {
  readonly shorter: number;
  readonly longer: number;
  readonly openings: number;
}

/** Undefined where one text is too short to be compared. */
export function measureShared(a: ComparedText, b: ComparedText): SharedWords | undefined {
  const [shorter, longer] = byLength(a, b);
  if (shorter.shingles.size === 0) return undefined;
  const inLonger = markShared(shorter.words, longer.shingles);
  const inShorter = markShared(longer.words, shorter.shingles);
  return {
    shorter: share(inLonger),
    longer: share(inShorter),
    openings: (share(inLonger, OPENING) + share(inShorter, OPENING)) / 2,
  };
}

function byLength(a: ComparedText, b: ComparedText): readonly [shorter: ComparedText, longer: ComparedText] {
  return a.words.length <= b.words.length ? [a, b] : [b, a];
}

function hasOtherFigures(shorter: ComparedText, longer: ComparedText): boolean {
  const others = [...shorter.figures].filter((figure) => !longer.figures.has(figure)).length;
  return others >= OTHER_FIGURES.least && others >= OTHER_FIGURES.share * shorter.figures.size;
}

function hasOwnPassage(shorter: ComparedText, longer: ComparedText): boolean {
  const least = Math.max(OWN_PASSAGE.least, OWN_PASSAGE.share * shorter.words.length);
  let [own, shared] = [0, 0];
  for (const mark of markShared(shorter.words, longer.shingles)) {
    shared = mark === 1 ? shared + 1 : 0;
    own = shared >= OWN_PASSAGE.bridge ? 0 : own + 1;
    if (own >= least) return true;
  }
  return false;
}

function weigh({ shorter, openings }: SharedWords): number {
  return (shorter + OPENING_WEIGHT * openings) / (1 + OPENING_WEIGHT);
}

/** 1 for each word that stands in a shingle of the other text. */
function markShared(words: Uint32Array, others: ReadonlySet<number>): Uint8Array {
  const marks = new Uint8Array(words.length);
  digestShingles(words).forEach((shingle, at) => {
    if (others.has(shingle)) marks.fill(1, at, at + SHINGLE);
  });
  return marks;
}

/** The share of marked ones among the first `limit`. */
function share(marks: Uint8Array, limit = marks.length): number {
  const looked = marks.subarray(0, limit);
  return looked.reduce((sum, mark) => sum + mark, 0) / looked.length;
}

function sameHeadline(a: ComparedText, b: ComparedText): boolean {
  return canon(a.article.title.text) === canon(b.article.title.text);
}
