import { findLevel, findRoundMonths, findRounds, type CongressRound, type RoundMonth } from '../lib/archive';
import { groupBy } from '../lib/archive/group';
import { CONGRESS_LEVELS, type StoredArticle } from '../lib/model';
import { mostInMonth } from '../lib/render';
import { archive } from './_archive';
import { overviewText } from './_text/overview';
import { fill, text } from './_text/text';

/** The congress rounds that have articles, newest first. */
export const rounds: readonly CongressRound[] = findRounds(archive.articles, archive.meetings);

/** Rows of a page of a round: the first one has drawings as well. */
export const ROUND_ROWS = 40;

/** Address part of a round: `xiii`. */
export function roundParam({ congress }: Pick<CongressRound, 'congress'>): string {
  return congress.term.toLowerCase();
}

/** "Kỳ Đại hội XIII" */
export function roundName({ congress }: Pick<CongressRound, 'congress'>): string {
  return fill(overviewText.rounds.name, { term: congress.term });
}

/** Articles of one kind over the months of a round, in a drawing of their own. */
export interface RoundLane {
  /** Absent where there is one lane for all. */
  readonly title?: string;
  readonly months: readonly RoundMonth[];
}

/** What the drawing of a round shows. */
export interface RoundLanes {
  readonly lanes: readonly RoundLane[];
  /** Articles of which no month can be told. */
  readonly coarse: number;
}

/** All articles of a round in one lane. */
export function findLane(round: CongressRound): RoundLanes {
  const { months, coarse } = findRoundMonths(round, round.articles);
  return { lanes: [{ months }], coarse };
}

/** A lane for the articles of each level of congress, from below, and a last one for those that tell none; one lane where none tells its level. */
export function findLevelLanes(round: CongressRound): RoundLanes {
  const levels = groupBy(round.articles, (article) => findLevel(article)?.level);
  const shown = [...CONGRESS_LEVELS, undefined].filter((level) => levels.has(level));
  if (shown.every((level) => level === undefined)) return findLane(round);
  return {
    lanes: shown.map((level) => {
      const articles = levels.get(level) ?? [];
      const name = level === undefined ? overviewText.rounds.levelUnknown : overviewText.rounds.levels[level];
      const count = fill(text.list.articleCount, { count: articles.length });
      return { title: `${name}: ${count}`, months: findRoundMonths(round, articles).months };
    }),
    coarse: findRoundMonths(round, round.articles).coarse,
  };
}

/** What the tallest column stands for, and what has none. */
export function lanesWords({ lanes, coarse }: RoundLanes): string[] {
  return [
    fill(overviewText.rounds.most, { count: mostInMonth(lanes.map(({ months }) => months)) }),
    ...(coarse === 0 ? [] : [fill(overviewText.rounds.coarse, { count: coarse })]),
  ];
}

/** As many of the newest articles decide which round is in focus. */
const NEWEST = 200;

/** The round of most of the newest articles, and how many those are. */
export function findFocus(): { readonly round: CongressRound; readonly among: number } | undefined {
  const newest = new Set<StoredArticle>(archive.articles.slice(0, NEWEST));
  const counted = rounds.map((round) => ({
    round,
    count: round.articles.filter((article) => newest.has(article)).length,
  }));
  const [most] = counted.sort((a, b) => b.count - a.count);
  return most && { round: most.round, among: newest.size };
}
