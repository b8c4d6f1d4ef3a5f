import type { ArchiveEntity, EntityIndex } from '../archive';
import type { BodyBlock, EntityKind, Mention, PersonMention, Span, StoredArticle } from '../model';
import { paragraphId, urls } from '../site';
import type { ExplainedAbbreviation } from './abbreviations';
import { documentLinks } from './document-links';
import { notePerson } from './person-note';
import { cutAtLinks, type LinkSpan, type Segment } from './segments';

/** A block of an article, ready to be set: every piece of it is plain text, whatever the crawled page held. */
export interface RenderedBlock {
  readonly kind: BodyBlock['kind'];
  /** `d20`: the number of its first raw line, so that links to it survive every change of rules. */
  readonly id: string;
  readonly line: number;
  readonly segments: readonly Segment[];
}

interface Named {
  readonly kind: EntityKind;
  readonly name: string;
  readonly told?: PersonMention;
  readonly mentions: readonly Mention[];
}

/**
 * The body with people, documents, bodies and places linked from the places where conversion found them.
 * @param abbreviations each is explained where it first stands outside a link: a link keeps its words in one piece
 */
export function renderBody(
  article: StoredArticle,
  entities: EntityIndex,
  abbreviations: readonly ExplainedAbbreviation[] = [],
): RenderedBlock[] {
  const links = linksByLine(article, entities);
  const told = new Set<ExplainedAbbreviation>();
  return article.body.map(({ kind, text, lines: { first: line } }) => {
    const segments = cutAtLinks(text, links.get(line) ?? []);
    const here = abbreviations.filter((each) => !told.has(each) && each.places.some((at) => at.line === line));
    return {
      kind,
      id: paragraphId(line),
      line,
      segments: here.length === 0 ? segments : explainIn(segments, line, here, told),
    };
  });
}

function explainIn(
  segments: readonly Segment[],
  line: number,
  abbreviations: readonly ExplainedAbbreviation[],
  told: Set<ExplainedAbbreviation>,
): Segment[] {
  let at = 0;
  return segments.flatMap((segment) => {
    const from = at;
    at += segment.text.length;
    if (segment.kind !== 'text') return [segment];
    const first = abbreviations.flatMap((each) => {
      const place = each.places.find((one) => one.line === line && one.start >= from && one.end <= at);
      if (place === undefined || told.has(each)) return [];
      told.add(each);
      return [{ start: place.start - from, end: place.end - from, expansion: each.expansion }];
    });
    return cutAtAbbreviations(segment.text, first);
  });
}

function cutAtAbbreviations(text: string, spans: readonly (Span & { readonly expansion: string })[]): Segment[] {
  const segments: Segment[] = [];
  let at = 0;
  for (const { start, end, expansion } of spans.toSorted((a, b) => a.start - b.start)) {
    segments.push({ kind: 'text', text: text.slice(at, start) });
    segments.push({ kind: 'abbreviation', text: text.slice(start, end), expansion });
    at = end;
  }
  segments.push({ kind: 'text', text: text.slice(at) });
  return segments.filter(({ text: words }) => words !== '');
}

function linksByLine(article: StoredArticle, entities: EntityIndex): Map<number, LinkSpan[]> {
  const byLine = new Map<number, LinkSpan[]>();
  const lines = new Set(article.body.map((block) => block.lines.first));
  // The headline is not linked: a mention there must not be counted as the first.
  const inBody = ({ at }: Mention) => lines.has(at.line);
  const add = (line: number, link: LinkSpan) => {
    const of = byLine.get(line);
    if (of === undefined) byLine.set(line, [link]);
    else of.push(link);
  };
  for (const { line, start, end, to } of documentLinks(article, entities, lines)) add(line, { start, end, to });
  for (const { kind, name, mentions, told } of namedIn(article)) {
    const entity = entities.named(kind, article, name);
    if (!entity?.hasPage) continue;
    const person = told && entities.person(article, name);
    const note = person && notePerson(article, told, person);
    for (const { at } of linkedMentions(kind, mentions.filter(inBody))) {
      add(at.line, { start: at.start, end: at.end, to: { ...targetOf(entity), ...(note ? { note } : {}) } });
    }
  }
  return byLine;
}

/** Bodies, places and meetings are named in every other sentence: their first mention is linked, people always. */
function linkedMentions(kind: EntityKind, mentions: readonly Mention[]): readonly Mention[] {
  return kind === 'person' ? mentions : mentions.slice(0, 1);
}

function targetOf({ kind, id, name, description }: ArchiveEntity): LinkSpan['to'] {
  const title = description === undefined ? {} : { title: `${name} ${description}` };
  return { kind, href: urls.entity(kind, id), ...title };
}

function* namedIn(article: StoredArticle): Generator<Named> {
  for (const told of article.people) yield { kind: 'person', name: told.name, mentions: told.mentions, told };
  for (const { kind, name, id, mentions } of [...article.organisations, ...article.places, ...article.meetings]) {
    yield { kind, name: id ?? name, mentions };
  }
}
