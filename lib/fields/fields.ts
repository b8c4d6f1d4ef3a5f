import type { OutletFacts } from '../authority/outlets';
import {
  isBodyBlock,
  parseRuleId,
  type Article,
  type Block,
  type BodyBlock,
  type CrawlNote,
  type Credit,
  type DateBounds,
  type Dated,
  type ImprintBlock,
  type LostCandidate,
  type Removal,
} from '../model';
import { findStampAuthor } from '../text';
import { bylineOf, creditNames, findCredits } from './credits';
import { findCountDay, findEvent, findLostDays } from './event';
import { findLostStamps, findPublished, findPublishedAbove, findUpperBound, hasBound } from './published';
import { findLostSources, findPrefix, findSource, isOutletLine, type Prefix } from './source';

/** What the page says about the article, and the body without the outlet's prefix. */
export type Fields = Pick<Article, 'body' | 'imprint' | 'published' | 'event' | 'byline' | 'credits' | 'source'> & {
  readonly removals: readonly Removal[];
};

const PREFIX = parseRuleId('fields/outlet-prefix');
/** Every rule by which something leaves the text here. */
export const FIELD_REMOVALS = [PREFIX];

/** Takes dates, byline, credits and outlet from the blocks; each value with the words that prove it. */
export function findFields(
  title: Block | undefined,
  blocks: readonly Block[],
  removals: readonly Removal[],
  crawl: CrawlNote,
  facts: OutletFacts,
): Fields {
  const { body, prefix } = takePrefix(blocks.filter(isBodyBlock), facts);
  const imprint = blocks.filter(isImprint);
  const until = findUpperBound(removals, crawl.fetched);
  const text = body.filter(({ kind }) => kind !== 'caption');
  const eventBy = (published: Dated) =>
    findEvent({ title, text, published, ...(until === undefined ? {} : { until }) });
  const below = findPublished(
    findOwnStamps(blocks),
    imprint.filter(({ kind }) => kind === 'dateline'),
  );
  const stamped = below.known ? below : (findPublishedAbove(removals, eventBy(below), title) ?? below);
  const event = eventBy(stamped);
  const byline = findByline(imprint, findOwnStamps(blocks), facts);
  const source = findSource({ blocks, removals, prefix, crawl }, facts);
  return {
    body,
    imprint,
    published: stamped.known ? stamped : boundPublication(event, text, until),
    event,
    ...(byline?.names === undefined ? {} : { byline: byline.names }),
    credits: [...(byline?.credits ?? []), ...findCredits(blocks, (name) => isOutletLine(name, facts))],
    ...(source ? { source } : {}),
    removals: prefix ? [{ rule: PREFIX, lines: prefix.lines, text: prefix.found.text, part: true }] : [],
  };
}

/** What was understood of an article, as far as its fields rest on it. */
type Understood = Pick<Fields, 'body' | 'imprint' | 'removals' | 'published' | 'event'>;

/** Everything that could have been one of the fields and is not. */
export interface LostFields {
  readonly published: readonly LostCandidate[];
  readonly event: readonly LostCandidate[];
  readonly source: readonly LostCandidate[];
}

/** The days and names that lost, for whoever asks why; never needed for the article itself. */
export function findLostFields(article: Understood, crawl: CrawlNote, facts: OutletFacts): LostFields {
  const { body, imprint, removals, published, event } = article;
  const blocks: readonly Block[] = [...body, ...imprint].sort((a, b) => a.lines.first - b.lines.first);
  const datelines = imprint.filter(({ kind }) => kind === 'dateline');
  const taken = removals.find(({ rule }) => rule === PREFIX);
  const found = taken && findPrefix(taken.text, facts);
  const prefix = found && { found, line: taken.lines.first };
  return {
    published: findLostStamps(datelines, findOwnStamps(blocks), removals, published),
    event: findLostDays(body, event, published),
    source: findLostSources({ blocks, removals, prefix, crawl }, facts),
  };
}

function isImprint(block: Block): block is ImprintBlock {
  return block.kind === 'dateline' || block.kind === 'byline' || block.kind === 'source';
}

/** The signature; without one, the author whom the stamp under the headline names. */
function findByline(
  imprint: readonly ImprintBlock[],
  stamps: readonly Block[],
  facts: OutletFacts,
): { readonly names?: string; readonly credits: readonly Credit[] } | undefined {
  const isAgency = (name: string) => isOutletLine(name, facts);
  const signed = imprint.find(({ kind }) => kind === 'byline');
  if (signed) {
    const names = bylineOf(signed.text, isAgency);
    return { ...(names === undefined ? {} : { names }), credits: [] };
  }
  for (const { text, lines } of stamps) {
    const names = findStampAuthor(text);
    if (names !== undefined && !isAgency(names)) {
      return { names, credits: creditNames(names, lines.first, isAgency) };
    }
  }
  return undefined;
}

/** Datelines near the head or below the text; one inside the text belongs to another article. */
function findOwnStamps(blocks: readonly Block[]): Block[] {
  const isText = ({ kind }: Block) => kind === 'lead' || kind === 'paragraph';
  const second = blocks.findIndex((block, index) => isText(block) && blocks.slice(0, index).some(isText));
  const last = blocks.findLastIndex(isText);
  return blocks.filter(({ kind }, index) => kind === 'dateline' && (second < 0 || index < second || index > last));
}

/** An undated article is no older than its event and its figures, and no younger than the visit. */
function boundPublication(event: Dated, text: readonly Block[], until: DateBounds['to']): Dated {
  const day = event.known && event.precision === 'day' ? event.value : undefined;
  const from = [...text.flatMap(findCountDay).map((count) => count.day), ...(day === undefined ? [] : [day])]
    .sort()
    .at(-1);
  const bounds: DateBounds = {
    ...(from === undefined ? {} : { from: from as NonNullable<DateBounds['from']> }),
    ...(until === undefined ? {} : { to: until }),
  };
  return { known: false, role: 'published', ...(hasBound(bounds) ? { bounds } : {}) };
}

function takePrefix(
  body: readonly BodyBlock[],
  facts: OutletFacts,
): { body: readonly BodyBlock[]; prefix?: { found: Prefix; line: number; lines: Block['lines'] } } {
  const index = body.findIndex(({ kind }) => kind === 'lead' || kind === 'paragraph');
  const first = body[index];
  const found = first && findPrefix(first.text, facts);
  if (!first || !found) return { body };
  const bare = { ...first, text: first.text.slice(found.length).trimStart() };
  const prefix = { found, line: first.lines.first, lines: first.lines };
  return { body: body.map((block) => (block === first ? bare : block)), prefix };
}
