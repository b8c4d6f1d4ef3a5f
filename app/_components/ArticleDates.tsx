import { isCorrected, type DateBounds, type Dated, type KnownDate, type StoredArticle } from '../../lib/model';
import { dayText, isInferred, longDate, machineDate } from '../../lib/render';
import { correctionText } from '../_text/corrections';
import { fill, text } from '../_text/text';
import { Together } from './Together';

/** When the article came out and when its event was, each with the words of the article that say so. */
export function ArticleDates({ article }: { readonly article: StoredArticle }) {
  return (
    <>
      <p>
        <DateSentence date={article.published} known={text.article.published} />
      </p>
      {article.event.known ? (
        <p>
          <DateSentence date={article.event} known={text.article.event} />
        </p>
      ) : null}
    </>
  );
}

function DateSentence({ date, known }: { readonly date: Dated; readonly known: string }) {
  if (!date.known) return [text.article.publishedUnknown, ...boundWords(date.bounds)].join(', ');
  const [before = '', after = ''] = known.split('{date}');
  return (
    <>
      {before}
      <time dateTime={machineDate(date)}>
        <Together text={longDate(date)} />
      </time>
      {after}{' '}
      <small>
        (<Together text={certaintyWords(date)} />)
      </small>
    </>
  );
}

function boundWords(bounds: DateBounds | undefined): string[] {
  const { from, to } = bounds ?? {};
  return [
    ...(from === undefined ? [] : [fill(text.article.notBefore, { date: dayText(from) })]),
    ...(to === undefined ? [] : [fill(text.article.notAfter, { date: dayText(to) })]),
  ];
}

/** Words of the article, each in quotation marks. */
export function quoted(words: readonly string[]): string {
  return words.map((each) => `“${each}”`).join(', ');
}

/** The words of the article that a date rests on, and whether it was put together from them. */
export function certaintyWords(date: KnownDate): string {
  if (isCorrected(date.rule)) return correctionText.stated;
  const evidence = quoted(date.evidence.map(({ words }) => words));
  const words = fill(isInferred(date) ? text.article.inferredFrom : text.article.statedBy, { evidence });
  return date.confidence === 'low' && isInferred(date) ? `${words}; ${text.article.lowConfidence}` : words;
}
