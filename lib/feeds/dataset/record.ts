import { z } from 'zod';
import { lastChanged, type Archive } from '../../archive';
import type { Dated, DocumentRef, NamedMention, StoredArticle } from '../../model';
import { absoluteUrl, SITE_LANGUAGE, urls, type Href } from '../../site';

/**
 * One article in the data to download: what the archive knows of it, unknown is absent. The published JSON Schema is
 * made from this, so a key is described here and nowhere else.
 */
const date = z
  .strictObject({
    value: z
      .string()
      .describe('EDTF where EDTF has a form: 2020-07-01T10:45, 2020-05-28, 2020-05, 2024-Q2, 2020, XXXX-11-03'),
    precision: z.enum(['minute', 'day', 'month', 'quarter', 'year', 'month-day']),
    confidence: z.enum(['high', 'medium', 'low']),
    evidence: z.array(z.string()).describe('words of the article on which the value rests'),
  })
  .describe('times are those of Vietnam, UTC+07:00');
const named = z.strictObject({ name: z.string(), id: z.string().optional().describe('of its page on the site') });

export const articleRecord = z
  .strictObject({
    id: z.string().describe('address part of the article, kept for ever'),
    url: z.string().describe('absolute, or from the root of the host where the site was built without an address'),
    title: z.string(),
    language: z.literal(SITE_LANGUAGE),
    outlet: named.optional().describe('the newspaper or site, where the text tells it'),
    agency: z.string().optional(),
    original: z.url().optional().describe('where the newspaper had the article'),
    published: date.optional(),
    event: date.optional(),
    archived: z.iso.date().describe('day on which the article came into the archive'),
    corrected: z.iso.date().optional().describe('day of the last correction by hand'),
    fetched: z.string().optional().describe('day on which the page was fetched'),
    byline: z.string().optional().describe('as printed'),
    authors: z.array(z.string()),
    people: z.array(
      named.extend({
        roles: z.array(z.string()).describe('in the words of the article'),
        historical: z.boolean().describe('a figure of history, not someone acting in the news'),
      }),
    ),
    documents: z.array(
      z.strictObject({
        asWritten: z.string(),
        certainty: z
          .enum(['certain', 'likely', 'ambiguous', 'open'])
          .describe('ambiguous: one of the candidates; open: which document is meant cannot be told'),
        id: z.string().optional(),
        name: z.string().optional(),
        candidates: z.array(z.string()).optional().describe('ids of documents'),
        because: z.string().describe('Vietnamese, as readers are shown it'),
      }),
    ),
    organisations: z.array(named),
    places: z.array(named),
    meetings: z.array(named),
    quality: z.array(z.string()).describe('what is uncertain: publication-date-unknown, source-inferred ...'),
    raw: z.strictObject({ file: z.string(), sha256: z.string().regex(/^[0-9a-f]{64}$/u) }),
    text: z
      .array(
        z.strictObject({
          line: z.number().int().positive().describe('first line in the raw file; #d20 is the anchor of line 20'),
          kind: z.enum(['lead', 'heading', 'paragraph', 'caption']),
          text: z.string(),
        }),
      )
      .optional()
      .describe('in the file of all articles alone'),
  })
  .describe('an article of the archive');

export type ArticleRecord = z.infer<typeof articleRecord>;

/** What a file that would be too large for one holds instead of articles: the files that hold them. */
export const partRecord = z
  .strictObject({
    part: z.string().describe('name of the file'),
    url: z.string().describe('absolute, or from the root of the host where the site was built without an address'),
    articles: z.number().int().positive(),
    bytes: z.number().int().positive(),
  })
  .describe('a file with some of the articles, where one file would be too large');

export type PartRecord = z.infer<typeof partRecord>;

/** @param address where the schema itself is published: its `$id` */
export function recordSchema(address: string): object {
  return { $id: address, title: 'Article, or part of the articles', ...z.toJSONSchema(articleOrPart) };
}

const articleOrPart = z.union([articleRecord, partRecord]);

/** Everything but the text. */
export function toRecord(article: StoredArticle, archive: Archive, origin: string | undefined): ArticleRecord {
  const at = (href: Href) => absoluteUrl(href, origin) ?? href;
  const names = (mentions: readonly NamedMention[]) => mentions.map((each) => namedRecord(article, each, archive));
  const { source, crawl, byline, raw } = article;
  const [published, event] = [dateRecord(article.published), dateRecord(article.event)];
  return {
    id: article.id,
    url: at(urls.article(article.id)),
    title: article.title.text,
    language: SITE_LANGUAGE,
    ...(source?.outlet === undefined ? {} : { outlet: outletRecord(article, source.outlet, archive) }),
    ...(source?.agency === undefined ? {} : { agency: source.agency }),
    ...(crawl.url === undefined ? {} : { original: crawl.url }),
    ...(published === undefined ? {} : { published }),
    ...(event === undefined ? {} : { event }),
    archived: article.archived,
    ...(article.corrections === undefined ? {} : { corrected: lastChanged(article) }),
    ...(crawl.fetched === undefined ? {} : { fetched: crawl.fetched }),
    ...(byline === undefined ? {} : { byline }),
    authors: article.credits.filter(({ kind }) => kind === 'author').map(({ name }) => name),
    people: peopleRecords(article, archive),
    documents: article.documents.map((reference) => documentRecord(reference, archive)),
    organisations: names(article.organisations),
    places: names(article.places),
    meetings: names(article.meetings),
    quality: [...article.quality],
    raw: { file: raw.file, sha256: raw.sha256 },
  };
}

/** The record with its text, block by block. */
export function withText(record: ArticleRecord, { body }: StoredArticle): ArticleRecord {
  return { ...record, text: body.map(({ kind, lines, text }) => ({ line: lines.first, kind, text })) };
}

function dateRecord(date: Dated): ArticleRecord['published'] {
  if (!date.known) return undefined;
  const { value, precision, confidence, evidence } = date;
  return { value, precision, confidence, evidence: evidence.map(({ words }) => words) };
}

type Outlet = NonNullable<NonNullable<StoredArticle['source']>['outlet']>;

function outletRecord(article: StoredArticle, { name, id }: Outlet, { entities }: Archive): ArticleRecord['outlet'] {
  const page = entities.named('outlet', article, id ?? name);
  return { name, ...(page?.hasPage === true ? { id: page.id } : {}) };
}

function namedRecord(article: StoredArticle, { kind, name, id }: NamedMention, { entities }: Archive) {
  const page = entities.named(kind, article, id ?? name);
  return { name, ...(page?.hasPage === true ? { id: page.id as string } : {}) };
}

function peopleRecords(article: StoredArticle, { entities }: Archive): ArticleRecord['people'] {
  return article.people.map(({ name, roles, standing }) => {
    const person = entities.person(article, name);
    return {
      name,
      ...(person?.hasPage === true ? { id: person.id } : {}),
      roles: [...new Set(roles.map(({ text }) => text))],
      historical: standing === 'historical',
    };
  });
}

function documentRecord({ asWritten, resolution }: DocumentRef, archive: Archive): ArticleRecord['documents'][number] {
  const { because } = resolution;
  switch (resolution.kind) {
    case 'listed':
    case 'plenum': {
      const name = archive.entities.byId('document', resolution.id)?.name;
      const certainty = resolution.kind === 'listed' ? resolution.certainty : 'certain';
      return { asWritten, certainty, id: resolution.id, ...(name === undefined ? {} : { name }), because };
    }
    case 'ambiguous':
      return { asWritten, certainty: 'ambiguous', candidates: resolution.candidates.map(({ id }) => id), because };
    case 'open':
      return { asWritten, certainty: 'open', because };
    default:
      return resolution satisfies never;
  }
}
