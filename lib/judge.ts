import type { Draft } from './convert';
import { findDocumentDoubts } from './entities/documents/doubts';
import {
  findQuality,
  hasUnlikelyTitle,
  isPictureStory,
  parseRuleId,
  runningLength,
  SHORTEST_BODY,
  type Article,
  type Block,
  type Conversion,
  type RawArticle,
  type RejectionReason,
  type Warning,
} from './model';
import { countWords, endsSentence } from './text';

/** So many characters of a long line are shown to maintainers. */
const FOUND_SHOWN = 80;
/** Below this an article is kept, but doubted. */
const SHORT_BODY = 200;

/** An article, with what is doubtful about it; or a rejection that says what is missing and what to do. */
export function judge(raw: RawArticle, draft: Draft): Conversion {
  const { title } = draft;
  if (draft.misfits.length > 0) return reject(raw, 'bad-correction', draft.misfits);
  if (!title) {
    return reject(raw, 'no-title', 'no line can be the headline; put it on a line of its own above the text');
  }
  const length = runningLength(draft.body);
  const whole = draft.body.reduce((sum, { text }) => sum + text.length, 0);
  if (whole < SHORTEST_BODY) {
    return reject(
      raw,
      'no-body',
      `only ${whole} characters of text are left below the headline; see "npm run explain"`,
    );
  }
  const { removals, mendings, misfits: _, ...understood } = draft;
  const article = { ...understood, title, removals, raw: { file: raw.path, sha256: raw.sha256 }, crawl: raw.crawl };
  return {
    kind: 'article',
    article: { ...article, mendings, quality: findQuality(article), warnings: findWarnings(article, length) },
  };
}

/** @param words what is wrong, with the remedy: one warning each */
export function reject(raw: RawArticle, reason: RejectionReason, words: string | readonly string[]): Conversion {
  const warnings = [words].flat().map((problem): Warning => ({
    rule: parseRuleId(`judge/${reason}`),
    severity: 'failure',
    reason: problem,
    lines: { first: 1, last: raw.text.split('\n').length },
  }));
  return { kind: 'rejected', rejection: { raw: { file: raw.path, sha256: raw.sha256 }, reason, warnings } };
}

type Understood = Pick<
  Article,
  'published' | 'event' | 'source' | 'body' | 'imprint' | 'documents' | 'removals' | 'corrections'
> & {
  readonly title: Block;
};

function findWarnings(article: Understood, length: number): Warning[] {
  const warnings: Warning[] = [];
  const doubt = (rule: string, reason: string, rest: Partial<Warning> = {}) =>
    warnings.push({ rule: parseRuleId(rule), severity: 'doubt', reason, ...rest });
  if (hasUnlikelyTitle(article)) {
    doubt('judge/unlikely-title', 'hardly any headline is so long or begins so; if it is none, correct the title', {
      lines: article.title.lines,
      found: `${article.title.text.slice(0, FOUND_SHOWN)} …`,
    });
  }
  if (isPictureStory(article.body)) {
    doubt('judge/pictures-alone', 'captions and hardly any other text; a story of pictures, or was the text lost?');
  } else if (length < SHORT_BODY) doubt('judge/short-body', `only ${length} characters of text; was the page cut off?`);
  const { event, published } = article;
  if (event.known && event.precision === 'month-day') {
    doubt(
      'judge/event-without-year',
      'the year of the event cannot be told; add "fetched" to the note beside the file',
      {
        found: event.value,
      },
    );
  }
  if (!published.known && !event.known) {
    doubt('judge/undated', 'no date at all; add "fetched" to the note beside the file as an upper bound');
  }
  warnings.push(...findOtherPages(article));
  warnings.push(...findDocumentDoubts(article.documents, [article.title, ...article.body]));
  if (isListOfHeadlines(article)) {
    doubt('judge/listing', 'every paragraph stands below a headline of its own; a list of articles? Remove the file');
  }
  const last = article.body.findLast(({ kind }) => kind === 'paragraph');
  if (last && isCutOff(last.text)) {
    doubt('judge/cut-off', 'the last paragraph does not end; was the page cut off?', {
      lines: last.lines,
      found: last.text.slice(-40),
      expected: 'a full stop',
    });
  }
  return warnings;
}

/** The text goes on: a letter, a number or a comma at its end, but no item of a list and no footnote. */
function isCutOff(text: string): boolean {
  return /[\p{L}\d,]$/u.test(text) && !/^(?:[-–+•*]|\(?\d{1,2}[).])\s/u.test(text);
}

/** So many headlines with a sentence or two each are a list of articles. */
const LISTED_HEADLINES = 3;
/** Such a page prints each headline twice: as the picture's text and as the link. */
const DOUBLED: readonly string[] = ['clean/related-doubled-headline', 'segment/doubled-caption', 'segment/title-again'];
/** What a list tells of an article is shorter, in words; a headline is longer than this. */
const SUMMARY_WORDS = 60;
const HEADLINE_WORDS = 6;

/** A page of a tag or a section: headline, summary, headline, summary ..., and nobody has signed it. */
function isListOfHeadlines({ title, body, imprint, removals }: Understood): boolean {
  if (imprint.some(({ kind }) => kind === 'byline' || kind === 'dateline')) return false;
  const blocks: readonly Block[] = [title, ...body];
  const headed = (block: Block, index: number) =>
    isHeadline(blocks[index - 1]) && countWords(block.text) <= SUMMARY_WORDS;
  const told = blocks.filter(({ kind }) => kind === 'lead' || kind === 'paragraph');
  const below = blocks.filter((block, index) => told.includes(block) && headed(block, index));
  const doubled = removals.filter(({ rule }) => DOUBLED.includes(rule)).length;
  return told.length - below.length <= 1 && Math.max(below.length, doubled) >= LISTED_HEADLINES;
}

/** As long as a headline, and not counted as parts of a report are: "I. Tình hình". */
function isHeadline(block: Block | undefined): boolean {
  return (
    (block?.kind === 'heading' || block?.kind === 'caption') &&
    countWords(block.text) >= HEADLINE_WORDS &&
    !endsSentence(block.text) &&
    !/^(?:[IVX]+|\d{1,2}|[a-zđ])[.)/]/u.test(block.text)
  );
}

/** So many characters on either side of a stamp are two articles. */
const SECOND_ARTICLE = 200;
/** So many stamps are a list of articles. */
const LISTING_STAMPS = 3;

/** A file that holds two articles, or a list of them, tells so by stamps in the midst of its text. */
function findOtherPages({ body, imprint }: Understood): Warning[] {
  const text = body.filter(({ kind }) => kind === 'lead' || kind === 'paragraph');
  const length = (some: readonly Block[]) => some.reduce((sum, block) => sum + block.text.length, 0);
  const inside = imprint.filter(({ kind, lines }) => {
    const above = text.filter((block) => block.lines.last < lines.first);
    return kind === 'dateline' && above.length > 1 && above.length < text.length;
  });
  const [first] = inside;
  if (!first) return [];
  if (inside.length >= LISTING_STAMPS - 1) {
    const reason = `${inside.length} stamps stand between the paragraphs; a list of articles? Remove the file, or cut it`;
    return [{ rule: parseRuleId('judge/listing'), severity: 'doubt', reason, lines: first.lines, found: first.text }];
  }
  const above = length(text.filter((block) => block.lines.last < first.lines.first));
  if (Math.min(above, length(text) - above) < SECOND_ARTICLE) return [];
  const reason = 'a second stamp stands in the midst of the text; two articles? Cut the file in two';
  return [
    { rule: parseRuleId('judge/second-article'), severity: 'doubt', reason, lines: first.lines, found: first.text },
  ];
}
