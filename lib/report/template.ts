import { NONE, UNKNOWN, type Dated, type StoredArticle } from '../model';

type Corrigible = Pick<StoredArticle, 'id' | 'title' | 'published' | 'event' | 'source' | 'documents'> &
  Partial<Pick<StoredArticle, 'byline'>>;

interface TemplateRow {
  readonly field: string;
  readonly words?: string;
  readonly was: string;
}

/** What YAML takes for the words that they are; a headline that is "2020" or "null" is not among them. */
const PLAIN = new RegExp(`^(?:${NONE}|${UNKNOWN}|\\d{4}-[\\dQT:-]+)$`, 'u');

/** A file of corrections to fill in: a row for each value that is doubtful, or for the headline where none is. */
export function writeTemplate(article: Corrigible): string {
  const doubtful = findRows(article);
  const rows = doubtful.length > 0 ? doubtful : [{ field: 'title', was: article.title.text }];
  return [
    '# Keep the rows that you correct, fill in "now", "because" (in Vietnamese, readers see it), "by" and "on".',
    `article: ${article.id}`,
    'corrections:',
    ...rows.flatMap(({ field, words, was }) => [
      `  - field: ${field}`,
      ...(words === undefined ? [] : [`    words: ${JSON.stringify(words)}`]),
      `    was: ${PLAIN.test(was) ? was : JSON.stringify(was)}`,
      '    now:',
      '    because:',
      '    by:',
      '    on:',
    ]),
    '',
  ].join('\n');
}

function findRows({ published, event, byline, source, documents }: Corrigible): TemplateRow[] {
  return [
    ...(isSure(published) ? [] : [{ field: 'published', was: valueOf(published) }]),
    ...(isSure(event) ? [] : [{ field: 'event', was: valueOf(event) }]),
    ...(source?.outlet !== undefined && source.confidence === 'high'
      ? []
      : [{ field: 'outlet', was: source?.outlet?.name ?? NONE }]),
    ...(byline === undefined ? [{ field: 'authors', was: NONE }] : []),
    ...documents
      .filter(
        ({ resolution }) =>
          resolution.kind === 'ambiguous' || (resolution.kind === 'open' && resolution.reason === 'unlisted'),
      )
      .map(({ asWritten }) => ({ field: 'document', words: asWritten, was: UNKNOWN })),
  ];
}

function isSure(date: Dated): boolean {
  return date.known && date.confidence === 'high' && date.precision !== 'month-day';
}

function valueOf(date: Dated): string {
  return date.known ? date.value : NONE;
}
