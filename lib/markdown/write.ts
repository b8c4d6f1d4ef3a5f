import type {
  Correction,
  Dated,
  DocumentRef,
  DocumentResolution,
  Mention,
  NamedMention,
  PersonMention,
  RoleMention,
  SourceCredit,
  StoredArticle,
} from '../model';
import { writeBody } from './body';
import type { FrontmatterText } from './frontmatter';
import { writeLines } from './lines';
import { writeYaml } from './yaml';

/** The article's file: YAML frontmatter, every string quoted, then the body. The same article gives the same bytes. */
export function writeArticle(article: StoredArticle): string {
  return `---\n${writeYaml(toFrontmatter(article))}---\n\n${writeBody(article.body)}`;
}

function toFrontmatter(article: StoredArticle): FrontmatterText {
  const captions = article.body.filter((block) => block.kind === 'caption');
  const text = article.body.filter((block) => block.kind !== 'caption');
  const lead = text.find((block) => block.kind === 'lead');
  const { source, published, event, crawl } = article;
  return {
    id: article.id,
    ...list('aliases', article.aliases),
    title: article.title.text,
    lang: 'vi',
    ...(lead ? { description: lead.text } : {}),
    ...(source ? { source: toSource(source) } : {}),
    ...optional({ url: crawl.url, fetched: crawl.fetched, outletNote: crawl.outlet, byline: article.byline }),
    ...optional({ published: toDate(published), eventDate: toDate(event) }),
    archived: article.archived,
    ...list(
      'credits',
      article.credits.map(({ kind, name, line }) => ({ kind, name, ...optional({ line }) })),
    ),
    ...list('people', article.people.map(toPerson)),
    ...list('documents', article.documents.map(toDocument)),
    ...list('organisations', article.organisations.map(toNamed)),
    ...list('places', article.places.map(toNamed)),
    ...list('meetings', article.meetings.map(toNamed)),
    ...list(
      'captions',
      captions.map((block) => ({ lines: writeLines(block.lines), text: block.text })),
    ),
    ...list(
      'imprint',
      article.imprint.map((block) => ({ kind: block.kind, lines: writeLines(block.lines), text: block.text })),
    ),
    lines: {
      title: writeLines(article.title.lines),
      ...(lead ? { lead: writeLines(lead.lines) } : {}),
      body: text.map((block) => writeLines(block.lines)),
    },
    ...list('quality', article.quality),
    ...list('corrections', (article.corrections ?? []).map(toCorrection)),
    raw: {
      file: article.raw.file,
      sha256: article.raw.sha256,
      ...list(
        'removed',
        article.removed.map(({ lines, rule, part }) => ({ lines: writeLines(lines), rule, ...optional({ part }) })),
      ),
      ...list(
        'mended',
        article.mended.map(({ lines, rule }) => ({ lines: writeLines(lines), rule })),
      ),
    },
  };
}

/** Unknown is absent: an empty list is not written. */
function list<Key extends string, Row>(key: Key, rows: readonly Row[]): Partial<Record<Key, Row[]>> {
  return rows.length === 0 ? {} : ({ [key]: [...rows] } as Record<Key, Row[]>);
}

/** Keys whose value is unknown are left out; the others keep the order in which they are named. */
function optional<Row extends object>(row: Row): { [Key in keyof Row]?: NonNullable<Row[Key]> } {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Row]?: NonNullable<Row[Key]>;
  };
}

function toDate(date: Dated): NonNullable<FrontmatterText['published']> | undefined {
  if (!date.known) return date.bounds ? { bounds: { ...date.bounds } } : undefined;
  return {
    value: date.value,
    precision: date.precision,
    evidence: date.evidence.map(({ words, line }) => ({ words, ...optional({ line }) })),
    rule: date.rule,
    confidence: date.confidence,
    ...(date.bounds ? { bounds: { ...date.bounds } } : {}),
  };
}

function toCorrection(row: Correction): NonNullable<FrontmatterText['corrections']>[number] {
  const { field, line, words, was, now, because, by, on, source } = row;
  return { field, ...optional({ line, words }), was, now, because, by, on, ...optional({ source }) };
}

function toSource(source: SourceCredit): NonNullable<FrontmatterText['source']> {
  const { outlet, agency, evidence, line, rule, confidence } = source;
  return {
    ...optional({ name: outlet?.name, id: outlet?.id, agency }),
    evidence,
    ...optional({ line }),
    rule,
    confidence,
  };
}

function toMentions(mentions: readonly Mention[], name: string) {
  return mentions.map(({ surface, at, rule }) => ({
    line: at.line,
    start: at.start,
    end: at.end,
    ...(surface === name ? {} : { as: surface }),
    rule,
  }));
}

type RoleRow = NonNullable<NonNullable<FrontmatterText['people']>[number]['roles']>[number];

function toRole({ text, at, standing, rank, body, place }: RoleMention): RoleRow {
  return { text, line: at.line, start: at.start, end: at.end, ...optional({ standing, rank, body, place }) };
}

function toPerson(person: PersonMention): NonNullable<FrontmatterText['people']>[number] {
  return {
    name: person.name,
    ...(person.standing === 'historical' ? { standing: 'historical' } : {}),
    ...list('roles', person.roles.map(toRole)),
    at: toMentions(person.mentions, person.name),
  };
}

function toDocument(reference: DocumentRef): NonNullable<FrontmatterText['documents']>[number] {
  const { asWritten, type, number, code, term, plenum, date, issuer } = reference;
  return {
    asWritten,
    type,
    ...optional({ number, code, term, plenum, date, issuer }),
    ...toResolution(reference.resolution),
    at: toMentions(reference.mentions, asWritten),
  };
}

function toResolution(resolution: DocumentResolution) {
  const { because } = resolution;
  switch (resolution.kind) {
    case 'listed':
      return {
        resolved: resolution.id,
        ...(resolution.certainty === 'likely' ? { certainty: 'likely' as const } : {}),
        because,
      };
    case 'plenum':
      return { resolvedPlenum: resolution.id, because };
    case 'ambiguous':
      return {
        candidates: resolution.candidates.map((candidate) => ({ id: candidate.id, because: candidate.because })),
        because,
      };
    case 'open':
      return { open: resolution.reason, because };
    default:
      return resolution satisfies never;
  }
}

function toNamed({ name, id, mentions }: NamedMention): NonNullable<FrontmatterText['places']>[number] {
  return { name, ...optional({ id }), at: toMentions(mentions, name) };
}
