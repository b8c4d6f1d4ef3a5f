/** Laws about two conversions: what must not make a difference makes none. */
import { isDeepStrictEqual } from 'node:util';
import type { Archive } from '../../lib/archive';
import { LINE_RULES } from '../../lib/clean/rules';
import type { Draft } from '../../lib/convert';
import type { Entities } from '../../lib/entities/entities';
import type { Article, Block, BodyBlock, DocumentRef, Mention } from '../../lib/model';
import type { Law } from './law';
import { findArticle, findRaw, store, type Pipeline } from './pipeline';
import { newTonePlace, oldTonePlace, toArabic } from './spellings';
import { firstDifference } from './text-laws';

const marksApart: Law = {
  name: 'letters with their marks apart (NFD) give the same article',
  findBreach: (pipeline, { page }) => compare(pipeline, page, page.normalize('NFD'), toldOf),
};

const lineEnds: Law = {
  name: 'line ends of two characters (CRLF) give the same article',
  findBreach: (pipeline, { page }) => {
    const plain = page.replaceAll('\r', '');
    return compare(pipeline, plain, plain.replaceAll('\n', '\r\n'), toldOf);
  },
};

const tonePlaces: Law = {
  name: 'uỷ or ủy: the place of the tone mark changes nothing but itself',
  findBreach: (pipeline, { page }) =>
    compare(pipeline, oldTonePlace(page), newTonePlace(page.normalize('NFC')), (article) =>
      oldTonePlace(toldOf(article)),
    ),
};

const numerals: Law = {
  name: 'XIII or 13: the numerals of terms and congresses change no entity',
  findBreach: (pipeline, { page }) => {
    const article = findArticle(pipeline, page);
    if (!article) return undefined;
    const respelled = (block: Block) => ({ ...block, text: toArabic(block.text) });
    const other = { ...article, title: respelled(article.title), body: article.body.map(respelled) as BodyBlock[] };
    const [before, after] = [article, other].map((text) => toArabic(namesIn(pipeline.findEntities(text))).split('\n'));
    return isDeepStrictEqual(before, after) ? undefined : firstDifference(before, after);
  },
};

/** Menus and buttons, which are junk wherever they stand. */
const MENU = LINE_RULES.filter(({ id }) =>
  ['clean/site-menu', 'clean/share', 'clean/content-label'].includes(id),
).flatMap(({ examples }) => examples.catches);

const menuLine: Law = {
  name: 'a menu line more never changes the body',
  findBreach: (pipeline, { page, at }) => {
    const article = findArticle(pipeline, page);
    if (!article) return undefined;
    const lines = page.normalize('NFC').split(/\r\n?|\n/u);
    const starts = [1, ...article.body.map((block) => block.lines.first), lines.length + 1];
    const place = starts[Math.floor(at * starts.length)] ?? 1;
    const menu = MENU[Math.floor(at * 7919) % MENU.length] ?? '';
    const more = findArticle(pipeline, lines.toSpliced(place - 1, 0, menu).join('\n'));
    const [before, after] = [article, more].map(
      (one) => one && [one.title, ...one.body].map((b) => `${b.kind}: ${b.text}`),
    );
    return isDeepStrictEqual(before, after)
      ? undefined
      : `${menu} before line ${place}: ${firstDifference(before, after)}`;
  },
};

const shuffled: Law = {
  name: 'the order of the files changes nothing: neither their articles nor the archive of them',
  findBreach: (pipeline, { page, others }) => {
    const files = [page, ...others].map((text, index) => ({ text, name: `${index}.txt` }));
    const inOrder = convertAll(pipeline, files);
    const backwards = convertAll(pipeline, files.toReversed()).reverse();
    if (!isDeepStrictEqual(inOrder, backwards)) return 'the articles differ';
    const kept = inOrder.flatMap((article) => (article ? [store(article)] : []));
    const [one, other] = [kept, kept.toReversed()].map((articles) => shelves(pipeline.buildArchive(articles)));
    return isDeepStrictEqual(one, other) ? undefined : 'the archives differ';
  },
};

const twice: Law = {
  name: 'a page gives the same twice in one process, whatever was converted in between',
  findBreach: (pipeline, { page, others }) => {
    const first = toldOf(findArticle(pipeline, page));
    for (const other of others) findArticle(pipeline, other);
    const second = toldOf(findArticle(pipeline, page));
    return first === second ? undefined : firstDifference(first.split('\n'), second.split('\n'));
  },
};

const undated: Law = {
  name: 'without its date a resolved document becomes an open one, never another one',
  findBreach: (pipeline, { page }) => {
    const raw = findRaw(pipeline, page);
    if (!raw) return undefined;
    const draft = pipeline.understand(raw);
    const known = meanings(draft.documents);
    const told = { ...draft, crawl: {}, published: UNKNOWN('published'), event: UNKNOWN('event') };
    const unstamped = { ...raw, text: withoutStamps(raw.text, draft) };
    const rest = pipeline.understand(unstamped);
    const isUndated = !rest.published.known && !rest.event.known;
    const readings = [pipeline.findEntities(told), ...(isUndated ? [rest] : [])];
    const found = readings.flatMap(({ documents }) => [...meanings(documents)]);
    const wrong = found.find(([place, id]) => known.has(place) && known.get(place) !== id);
    return wrong && `${wrong[0]}: ${known.get(wrong[0]) ?? ''} became ${wrong[1]}`;
  },
};

export const SAMENESS_LAWS: readonly Law[] = [
  marksApart,
  lineEnds,
  tonePlaces,
  numerals,
  menuLine,
  shuffled,
  undated,
  twice,
];

const UNKNOWN = <Role extends 'published' | 'event'>(role: Role) => ({ known: false, role }) as const;

function compare(
  pipeline: Pipeline,
  one: string,
  other: string,
  tell: (article: Article | undefined) => string,
): string | undefined {
  const [before, after] = [one, other].map((page) => tell(findArticle(pipeline, page)));
  return before === after ? undefined : firstDifference(before?.split('\n'), after?.split('\n'));
}

/** Everything that was understood, but the digest of the file. */
function toldOf(article: Article | undefined): string {
  return article ? JSON.stringify({ ...article, raw: article.raw.file }, null, 1) : 'rejected';
}

/** Who and what is named, without places in the text. */
function namesIn({ people, documents, organisations, places }: Entities): string {
  const rows = [
    ...people.map(({ name, standing, roles }) => [name, standing, ...roles.map(({ text }) => text)]),
    ...documents.map(({ mentions, ...told }) => [told, ...surfaces(mentions)]),
    ...[...organisations, ...places].map(({ mentions, ...told }) => [told, ...surfaces(mentions)]),
  ];
  return rows.map((row) => JSON.stringify(row)).join('\n');
}

function surfaces(mentions: readonly Mention[]): string[] {
  return mentions.map(({ surface }) => surface);
}

function convertAll(pipeline: Pipeline, files: readonly { text: string; name: string }[]): (Article | undefined)[] {
  return files.map(({ text, name }) => findArticle(pipeline, text, name));
}

function shelves({ articles, years, people, documents, openReferences, organisations, places, outlets }: Archive) {
  return { articles, years, people, documents, openReferences, organisations, places, outlets };
}

/** What each mention of a document means, by its place; only those that mean one. */
function meanings(documents: readonly DocumentRef[]): ReadonlyMap<string, string> {
  const rows = documents.flatMap(({ mentions, resolution }) =>
    resolution.kind === 'listed' || resolution.kind === 'plenum'
      ? mentions.map(({ at, surface }) => [`${at.line}:${at.start} ${surface}`, resolution.id] as const)
      : [],
  );
  return new Map(rows);
}

/** The text with its stamps made blank: all other lines keep their numbers. */
function withoutStamps(text: string, { imprint, removals }: Draft): string {
  const stamps = [
    ...imprint.filter(({ kind }) => kind === 'dateline'),
    ...removals.filter(({ rule }) => rule === 'segment/header-date'),
  ];
  const lines = text.split('\n');
  for (const { lines: range } of stamps) lines.fill('', range.first - 1, range.last);
  return lines.join('\n');
}
