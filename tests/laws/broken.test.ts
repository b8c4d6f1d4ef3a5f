import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Draft } from '../../lib/convert';
import { parseEntityId, type Article, type BodyBlock, type DocumentRef } from '../../lib/model';
import type { Law } from './law';
import { LAWS } from './laws';
import { sample } from './pages';
import { REAL, type Pipeline } from './pipeline';

const SEED = 20_260_102;
/** A break must show on one of so many pages. */
const PAGES = 150;

/** One deliberate break for each law: as a careless change would make it. The law must notice. */
const BREAKS: Readonly<Record<string, () => Partial<Pipeline>>> = {
  'never throws': () => ({
    convert: (raw) => {
      if (raw.text.includes('\u00a0')) throw new Error('a blank that does not break');
      return REAL.convert(raw);
    },
  }),
  'give back the raw file': () => ({
    understand: onDraft((draft) => ({ ...draft, removals: draft.removals.slice(0, -1) })),
  }),
  'every block is its raw lines': () => ({
    understand: onDraft((draft) => ({ ...draft, body: draft.body.map(reworded) })),
  }),
  'cleaning twice': () => ({
    clean: (raw) => {
      const cleaned = REAL.clean(raw);
      return { ...cleaned, lines: cleaned.lines.slice(0, -1) };
    },
  }),
  'read back': () => ({
    write: (article) => REAL.write({ ...article, credits: [] }),
  }),
  'every span': () => ({
    convert: onArticle((article) => ({ ...article, people: article.people.map(shifted) })),
  }),
  NFD: () => ({
    decode: (bytes, name) => {
      const decoded = REAL.decode(bytes, name);
      if (decoded.kind === 'rejected') return decoded;
      return { ...decoded, raw: { ...decoded.raw, text: new TextDecoder().decode(bytes).replace(/\r\n?/gu, '\n') } };
    },
    convert: onArticle((article, raw) => ({ ...article, quality: [...article.quality, String(raw.text.length)] })),
  }),
  CRLF: () => ({
    decode: (bytes, name) => {
      const decoded = REAL.decode(bytes, name);
      if (decoded.kind === 'rejected') return decoded;
      return { ...decoded, raw: { ...decoded.raw, text: new TextDecoder().decode(bytes) } };
    },
  }),
  'uỷ or ủy': () => ({
    convert: onArticle((article) => ({
      ...article,
      people: article.people.filter(({ roles }) => !roles.some(({ text }) => text.includes('uỷ'))),
    })),
  }),
  'XIII or 13': () => ({
    findEntities: (text) => {
      const found = REAL.findEntities(text);
      return { ...found, documents: found.documents.filter(({ asWritten }) => !/khóa \d/u.test(asWritten)) };
    },
  }),
  'a menu line': () => ({
    convert: onArticle((article, raw) =>
      raw.text.split('\n').length % 2 === 0 ? { ...article, body: article.body.slice(1) } : article,
    ),
  }),
  'order of the files': () => {
    let count = 0;
    return {
      convert: onArticle((article) => ({ ...article, quality: [...article.quality, `number-${(count += 1)}`] })),
    };
  },
  'without its date': () => ({
    findEntities: (text) => {
      const found = REAL.findEntities(text);
      return text.published.known ? found : { ...found, documents: found.documents.map(another) };
    },
  }),
  'twice in one process': () => {
    const seen = new Set<string>();
    return {
      convert: onArticle((article, raw) => {
        const again = seen.has(raw.sha256);
        seen.add(raw.sha256);
        return again ? { ...article, people: [] } : article;
      }),
    };
  },
};

describe('each law notices a pipeline that breaks it', () => {
  test.each(LAWS)('$name', { timeout: 60_000 }, (law) => {
    const names = Object.keys(BREAKS).filter((name) => law.name.includes(name));
    expect(names, 'every law has one break of its own').toHaveLength(1);
    const broken = BREAKS[names[0] ?? ''] ?? (() => ({}));
    expect(findBreach(law, REAL), 'what the break is compared with must hold').toBeUndefined();
    expect(findBreach(law, { ...REAL, ...broken() })).toEqual(expect.any(String));
  });
});

/** The first breach on the same pages each time; undefined where the law holds. */
function findBreach(law: Law, pipeline: Pipeline): string | undefined {
  const property = fc.property(sample, (each) => law.findBreach(pipeline, each) === undefined);
  const { failed, counterexample } = fc.check(property, {
    numRuns: pipeline === REAL ? 10 : PAGES,
    seed: SEED,
    endOnFailure: true,
  });
  return failed
    ? (law.findBreach(pipeline, counterexample?.[0] ?? { page: '', others: [], at: 0 }) ?? 'once only')
    : undefined;
}

function onDraft(change: (draft: Draft) => Draft): Pipeline['understand'] {
  return (raw) => change(REAL.understand(raw));
}

function onArticle(
  change: (article: Article, raw: Parameters<Pipeline['convert']>[0]) => Article,
): Pipeline['convert'] {
  return (raw) => {
    const conversion = REAL.convert(raw);
    return conversion.kind === 'article' ? { ...conversion, article: change(conversion.article, raw) } : conversion;
  };
}

function reworded(block: BodyBlock): BodyBlock {
  return { ...block, text: block.text.replace(/T\.Ư|TW/gu, 'Trung ương') };
}

function shifted<Entity extends Article['people'][number]>(entity: Entity): Entity {
  const mentions = entity.mentions.map((one) => ({
    ...one,
    at: { ...one.at, start: one.at.start + 1, end: one.at.end + 1 },
  }));
  return { ...entity, mentions };
}

function another(reference: DocumentRef): DocumentRef {
  if (reference.resolution.kind !== 'listed') return reference;
  return { ...reference, resolution: { ...reference.resolution, id: parseEntityId('vn-xiii-37-qd-tw') } };
}
