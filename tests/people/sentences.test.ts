import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { loadAuthority } from '../../lib/authority/load';
import { preparePeopleFacts } from '../../lib/entities/people/facts';
import { findPeople } from '../../lib/entities/people/people';
import type { ArticleText, Block } from '../../lib/model';
import { canon } from '../../lib/text';

/** Names put into sentences: people are found by their whole name, of what is no person nothing is. */
const words = z.array(z.string().min(1)).min(1);
const KINDS = ['people', 'provinces', 'streets', 'schools', 'bodies', 'things'] as const;
type Kind = (typeof KINDS)[number];
const namesSchema = z.strictObject({
  about: z.string(),
  people: words.min(200),
  streets: words.min(25),
  schools: words.min(25),
  bodies: words.min(30),
  things: words.min(30),
});
const framesSchema = z.strictObject({
  about: z.string(),
  people: words,
  provinces: words,
  streets: words,
  schools: words,
  bodies: words,
  things: words,
});

const read = (file: string): unknown => JSON.parse(readFileSync(`tests/people/${file}`, 'utf8'));
const names = namesSchema.parse(read('names.json'));
const frames = framesSchema.parse(read('frames.json'));
const authority = loadAuthority('content/authority');
const facts = preparePeopleFacts(authority);

interface Sentence {
  readonly text: string;
  readonly name: string;
}

type Half = 'seen' | 'unseen';

/** Of a list every second one: names and sentences that were looked at while the rules were mended, or were not. */
function half<T>(list: readonly T[], which: Half): T[] {
  return list.filter((_, i) => i % 2 === (which === 'seen' ? 0 : 1));
}

function sentencesOf(kind: Kind, which: Half): Sentence[] {
  if (kind === 'provinces')
    return half(authority.places.places, which).flatMap((place) => provinceSentences(place, which));
  return half(names[kind], which).flatMap((name) =>
    half(frames[kind], which).map((frame) => ({ text: frame.replace('{}', name), name })),
  );
}

function provinceSentences({ name, kind }: { readonly name: string; readonly kind: string }, which: Half): Sentence[] {
  const committee = kind === 'tỉnh' ? 'Tỉnh ủy' : 'Thành ủy';
  return half(frames.provinces, which).map((frame) => {
    const text = frame.replace('{committee}', committee).replace('{unit}', kind).replace('{}', name);
    return { text, name };
  });
}

function peopleOf(text: string): string[] {
  const block = (kind: 'title' | 'paragraph', line: number, words: string): Block & { kind: typeof kind } => ({
    kind,
    lines: { first: line, last: line },
    text: words,
  });
  const article: ArticleText = {
    title: block('title', 1, 'Tin đại hội'),
    body: [block('paragraph', 3, text) as ArticleText['body'][number]],
    credits: [],
    crawl: {},
    published: { known: false, role: 'published' },
    event: { known: false, role: 'event' },
  };
  return findPeople(article, facts).map(({ name }) => name);
}

/** The share of sentences that are read right, in percent, and the others in words. */
function score(sentences: readonly Sentence[], isRight: (people: readonly string[], name: string) => boolean) {
  const wrong = sentences.flatMap(({ text, name }) => {
    const people = peopleOf(text);
    return isRight(people, name) ? [] : [`${text}  ->  ${people.join(', ') || 'nobody'}`];
  });
  return { percent: (100 * (sentences.length - wrong.length)) / sentences.length, wrong };
}

const isFound = (people: readonly string[], name: string) => people.some((found) => canon(found) === canon(name));
const OTHERS = new Set(['Lê Văn Nam', 'Trần Thị Hòa']);
const isNobody = (people: readonly string[]) => people.every((found) => OTHERS.has(found));

describe.each(['seen', 'unseen'] as const)('sentences made of names, %s half', (which) => {
  const told = (wrong: readonly string[]) => (which === 'seen' ? wrong.join('\n') : 'the unseen half fell');

  test('of 100 people in office 98 are found by their whole name', () => {
    const { percent, wrong } = score(sentencesOf('people', which), isFound);
    expect(percent, told(wrong)).toBeGreaterThanOrEqual(98);
  });

  test('people in capitals too', () => {
    const capitals = half(names.people, which).map((name) => ({
      text: `Đồng chí ${name.toUpperCase()}, Bí thư Tỉnh ủy, phát biểu.`,
      name,
    }));
    const { percent, wrong } = score(capitals, isFound);
    expect(percent, told(wrong)).toBeGreaterThanOrEqual(98);
  });

  test.each(KINDS.filter((kind) => kind !== 'people'))('%s: 99 of 100 are nobody', (kind) => {
    const { percent, wrong } = score(sentencesOf(kind, which), isNobody);
    expect(percent, told(wrong)).toBeGreaterThanOrEqual(99);
  });
});
