import type { Abbreviation } from '../authority/abbreviations';
import type { StoredArticle, TextPlace } from '../model';
import { anyOf, findWords, fold, WORD_START } from '../text';

/** An abbreviation that an article uses, and what it stands for there. */
export interface ExplainedAbbreviation {
  readonly abbreviation: string;
  readonly expansion: string;
  /** Where it stands, in reading order; the headline included. */
  readonly places: readonly TextPlace[];
}

/** Finds the abbreviations of an article that stand for one thing for certain, in the order of their first place. */
export type FindAbbreviations = (article: Pick<StoredArticle, 'title' | 'body'>) => ExplainedAbbreviation[];

/** Part of a code or a name: "35-CT/TW", "TP.HCM", "VN-Index". */
const NOT_BEHIND = String.raw`(?<![./&+-])`;
const NOT_BEFORE = String.raw`(?![\p{L}\p{M}\p{N}/&+]|[.-]\p{L})`;

/** @param known the abbreviations of the authority data; those that it holds for less than certain are left out */
export function prepareAbbreviations(known: readonly Abbreviation[]): FindAbbreviations {
  const told = known.filter(({ confidence, readers }) => confidence === 'high' && readers !== false);
  const byAbbreviation = new Map(told.map((row) => [row.abbr, row]));
  const pattern = new RegExp(`${WORD_START}${NOT_BEHIND}(?:${anyOf(byAbbreviation.keys())})${NOT_BEFORE}`, 'gu');
  return (article) => {
    const uses = new Map<Abbreviation, Use[]>();
    for (const { text, lines } of [article.title, ...article.body]) {
      for (const { 0: words, index } of text.matchAll(pattern)) {
        const row = byAbbreviation.get(words);
        if (row === undefined) continue;
        const use = { text, at: { line: lines.first, start: index, end: index + words.length } };
        const of = uses.get(row);
        if (of === undefined) uses.set(row, [use]);
        else of.push(use);
      }
    }
    return [...uses].filter(([row, of]) => isCertain(row, of)).map(([row, of]) => toExplained(row, of));
  };
}

interface Use {
  readonly text: string;
  readonly at: TextPlace;
}

function toExplained({ abbr, expand, written = expand }: Abbreviation, uses: readonly Use[]): ExplainedAbbreviation {
  return { abbreviation: abbr, expansion: written, places: uses.map(({ at }) => at) };
}

/** Certain in the article if it is so in one place and nothing in any other place speaks against it. */
function isCertain({ expand, before, readers, contrary }: Abbreviation, uses: readonly Use[]): boolean {
  if (uses.some((use) => isFollowedBy(use, contrary) || isGivenOtherwise(use, expand))) return false;
  if (before !== undefined && !uses.every((use) => isFollowedBy(use, before))) return false;
  return readers === undefined || uses.some((use) => isFollowedBy(use, readers === false ? undefined : readers));
}

/** Letters behind an abbreviation that its next words stand in. */
const BEHIND = 40;

/** True where one of the folded words (of one or two syllables, or `#` for a number) comes next. */
function isFollowedBy({ text, at }: Use, words: readonly string[] | undefined): boolean {
  if (words === undefined) return false;
  const [first = '', second = ''] = findWords(text.slice(at.end, at.end + BEHIND)).map(fold);
  if (words.includes('#') && /^(?:\d+|[ivxlc]+)$/u.test(first)) return true;
  return words.includes(first) || words.includes(first + second);
}

/** "Ban Chỉ huy (BCH)": where the article itself gives the long form, and it is another one. */
function isGivenOtherwise({ text, at }: Use, expand: string): boolean {
  if (text[at.start - 1] !== '(' || text[at.end] !== ')') return false;
  const before = findWords(text.slice(Math.max(0, at.start - 120), at.start)).map(fold);
  const words = findWords(expand).map(fold);
  return words.join(' ') !== before.slice(-words.length).join(' ');
}
