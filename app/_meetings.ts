import type { Meeting } from '../lib/archive';
import { fill, text } from './_text/text';
import { meetingWords } from './_documents';

/** "từ ngày 04/10/2017 đến ngày 11/10/2017"; undefined where the days are not known. */
export function meetingDays({ listed }: Pick<Meeting, 'listed'>): string | undefined {
  if (listed === undefined) return undefined;
  const { from, to } = listed;
  const meeting = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
  return meetingWords({ name: listed.name, meeting });
}

/** "12 bài nêu tên · 3 bài chỉ dẫn văn bản", or that there is none. */
export function meetingFigures({ articles, citing }: Pick<Meeting, 'articles' | 'citing'>): string {
  const words = [
    ...(articles.length === 0 ? [] : [fill(text.meeting.named, { count: articles.length })]),
    ...(citing.length === 0 ? [] : [fill(text.meeting.citingCount, { count: citing.length })]),
  ];
  return words.length === 0 ? text.meeting.none : words.join(' · ');
}
