import { CERTAINTIES, findCitingArticles, type CitedDocument } from '../lib/archive';
import { fill, text } from './_text/text';

/** "12 bài dẫn", "3 bài có thể dẫn": each article under its surest reference. */
export function tallies(document: Pick<CitedDocument, 'citations'>): string[] {
  const citing = findCitingArticles(document);
  return CERTAINTIES.flatMap((certainty) => {
    const count = citing.filter((each) => each.certainty === certainty).length;
    return count === 0 ? [] : [fill(text.document.tally[certainty], { count })];
  });
}

/** The same on one line: "12 bài dẫn · 3 bài có thể dẫn". */
export function tallyWords(document: Pick<CitedDocument, 'citations'>): string {
  return tallies(document).join(' · ');
}
