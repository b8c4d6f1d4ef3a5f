import {
  parseIsoDay,
  parseRuleId,
  parseSlug,
  parseSourcePath,
  type BodyBlock,
  type DateRole,
  type DocumentRef,
  type DocumentResolution,
  type KnownDate,
  type Mention,
  type PersonMention,
  type Precision,
  type StoredArticle,
} from '../lib/model';

/** Typed articles for the tests of the archive and of what is drawn from it. */
export function sampleArticle(id: string, told: Partial<StoredArticle> = {}): StoredArticle {
  return {
    id: parseSlug(id),
    aliases: [],
    raw: { file: parseSourcePath(`${id}.txt`), sha256: '0'.repeat(64) },
    crawl: {},
    title: { kind: 'title', lines: { first: 1, last: 1 }, text: `Bài ${id}` },
    body: [paragraph(3, 'Đồng chí Sơn Minh Thắng chủ trì hội nghị.')],
    imprint: [],
    published: { known: false, role: 'published' },
    event: { known: false, role: 'event' },
    credits: [],
    people: [],
    documents: [],
    organisations: [],
    places: [],
    meetings: [],
    quality: [],
    archived: parseIsoDay('2026-11-22'),
    removed: [],
    mended: [],
    ...told,
  };
}

export function paragraph(line: number, text: string): BodyBlock {
  return { kind: 'paragraph', lines: { first: line, last: line }, text };
}

export function known(role: DateRole, value: string, precision: Precision, words = [value]): KnownDate {
  const evidence = words.map((each) => ({ words: each, line: 2 }));
  return { known: true, role, value, precision, evidence, rule: parseRuleId('fields/sample'), confidence: 'high' };
}

export function mention(surface: string, line: number, start: number): Mention {
  return { surface, at: { line, start, end: start + surface.length }, rule: parseRuleId('people/sample') };
}

export function person(name: string, roles: readonly string[] = []): PersonMention {
  return {
    name,
    roles: roles.map((text) => ({ text, at: { line: 3, start: 0, end: text.length } })),
    mentions: [mention(name, 3, 9)],
    standing: 'acting',
  };
}

export function reference(asWritten: string, resolution: DocumentResolution): DocumentRef {
  return { asWritten, type: 'Chỉ thị', mentions: [mention(asWritten, 3, 0)], resolution };
}
