import type { ArchiveEntity, EntityIndex } from '../archive';
import type { BodyBlock, EntityId, EntityKind, Mention, StoredArticle } from '../model';
import { paragraphId, urls } from '../site';
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
  readonly mentions: readonly Mention[];
}

/** The body with people, documents, bodies and places linked from the places where conversion found them. */
export function renderBody(article: StoredArticle, entities: EntityIndex): RenderedBlock[] {
  const links = linksByLine(article, entities);
  return article.body.map((block) => ({
    kind: block.kind,
    id: paragraphId(block.lines.first),
    line: block.lines.first,
    segments: cutAtLinks(block.text, links.get(block.lines.first) ?? []),
  }));
}

function linksByLine(article: StoredArticle, entities: EntityIndex): Map<number, LinkSpan[]> {
  const byLine = new Map<number, LinkSpan[]>();
  const lines = new Set(article.body.map((block) => block.lines.first));
  // The headline is not linked: a mention there must not be counted as the first.
  const inBody = ({ at }: Mention) => lines.has(at.line);
  for (const { kind, name, mentions } of namedIn(article)) {
    const entity = entities.named(kind, article, name);
    if (!entity?.hasPage) continue;
    for (const { at, surface } of linkedMentions(kind, mentions.filter(inBody))) {
      const link = { start: at.start, end: at.end, to: targetOf(entity, surface) };
      byLine.set(at.line, [...(byLine.get(at.line) ?? []), link]);
    }
  }
  return byLine;
}

/** Bodies and places are named in every other sentence: their first mention is linked, people and documents always. */
function linkedMentions(kind: EntityKind, mentions: readonly Mention[]): readonly Mention[] {
  return kind === 'person' || kind === 'document' ? mentions : mentions.slice(0, 1);
}

/** Part of a list of documents: "7", "số 26", "8 khóa XII". */
const NUMBER_FIRST = /^(?:số\s+)?\d/iu;

function targetOf({ kind, id, name, description }: ArchiveEntity, surface: string): LinkSpan['to'] {
  const bare = kind === 'document' && NUMBER_FIRST.test(surface);
  const title = description === undefined ? name : `${name} ${description}`;
  return {
    kind,
    href: urls.entity(kind, id),
    ...(description !== undefined || bare ? { title } : {}),
    // What is seen must stand in what is heard.
    ...(bare ? { label: name.includes(surface) ? name : `${surface}, ${name}` } : {}),
  };
}

function* namedIn(article: StoredArticle): Generator<Named> {
  for (const { name, mentions } of article.people) yield { kind: 'person', name, mentions };
  for (const { resolution, mentions } of article.documents) {
    const id = resolvedId(resolution);
    if (id !== undefined) yield { kind: 'document', name: id, mentions };
  }
  for (const { kind, name, id, mentions } of [...article.organisations, ...article.places]) {
    yield { kind, name: id ?? name, mentions };
  }
}

/** Only what was resolved to one entry becomes a link; several candidates are shown beside the text. */
function resolvedId(resolution: StoredArticle['documents'][number]['resolution']): EntityId | undefined {
  return resolution.kind === 'listed' || resolution.kind === 'plenum' ? resolution.id : undefined;
}
