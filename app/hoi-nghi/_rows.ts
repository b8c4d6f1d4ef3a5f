import { paginate, type Meeting, type Page } from '../../lib/archive';
import type { StoredArticle } from '../../lib/model';

/** An article about a meeting: it names it, or only cites what it adopted. */
export interface AboutMeeting {
  readonly article: StoredArticle;
  readonly names: boolean;
}

/** Rows carry a quotation: fewer to a page than in plain lists. */
const ROWS = 60;

/** The pages of a meeting's articles: those that name it first, newest first, then those that only cite. */
export function meetingPages({ articles, citing }: Meeting): Page<AboutMeeting>[] {
  const rows = [
    ...articles.map((article) => ({ article, names: true })),
    ...citing.map((article) => ({ article, names: false })),
  ];
  return paginate(rows, ROWS);
}
