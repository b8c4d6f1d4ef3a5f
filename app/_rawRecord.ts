import type { Archive } from '../lib/archive';
import {
  findIsoDay,
  type Block,
  type DocumentRef,
  type EntityId,
  type LineRange,
  type StoredArticle,
} from '../lib/model';
import {
  dayText,
  findMendedCharacters,
  isInferredSource,
  longDate,
  markRaw,
  readRawLines,
  toldOf,
  type MendedCharacter,
  type RawRemoval,
  type Understood,
} from '../lib/render';
import { urls } from '../lib/site';
import { certaintyWords } from './_components/ArticleDates';
import { openWords } from './_documents';
import { toldWords } from './_people';
import { ruleName } from './_text/rules';
import { fill, text } from './_text/text';

/** Which template of the viewer a note is set in: its label. */
type Label = keyof typeof text.raw.labels;

/** What some words were understood as, in the words of the interface. */
interface Thing {
  readonly label: Label;
  readonly name: string;
  readonly note?: string;
  readonly href?: string;
}

/**
 * What the viewer of raw texts (public/raw-view.js) shows beside the raw lines. Rows are arrays, because many
 * articles' records lie in one file: line numbers from 1, positions in UTF-16 units of the line as `readRawLines` gives it.
 */
export interface RawRecord {
  readonly title: string;
  readonly file: string;
  readonly sha256: string;
  readonly url?: string;
  /** As shown, dd/mm/yyyy. */
  readonly fetched?: string;
  readonly outlet?: string;
  /** First line, last line, what it is; `inArticle`: the article's page has an anchor of the first line. */
  readonly blocks: readonly (readonly [first: number, last: number, role: string, inArticle: 0 | 1])[];
  readonly removed: readonly (readonly [first: number, last: number, reason: string])[];
  /** Words of one line that were taken out; without a place where they are not found in it. */
  readonly parts: readonly (readonly [line: number, reason: string, words: string, start?: number, end?: number])[];
  readonly mended: readonly (readonly [line: number, what: string])[];
  readonly things: readonly Thing[];
  /** By line and start; the longer of two with one start comes first. */
  readonly marks: readonly (readonly [line: number, start: number, end: number, thing: number])[];
}

export function recordRaw(article: StoredArticle, archive: Archive, bytes: Uint8Array): RawRecord {
  const lines = readRawLines(bytes);
  const { marks, removals } = markRaw(article, lines);
  const things = [...new Map(marks.map(({ understood }) => [understood.fact, understood])).values()];
  const numbers = new Map(things.map(({ fact }, index) => [fact, index]));
  return {
    title: article.title.text,
    ...article.raw,
    ...crawlWords(article),
    blocks: blockRows(article),
    removed: removals
      .filter(({ row }) => row.part === undefined)
      .map(({ row }) => [...ends(row.lines), ruleName(row.rule)]),
    parts: removals.flatMap(partRow),
    mended: mendedRows(article, lines),
    things: things.map((understood) => thingOf(understood, article, archive)),
    marks: marks.map(({ line, start, end, understood }) => [line, start, end, numbers.get(understood.fact) ?? 0]),
  };
}

function crawlWords({ crawl: { url, fetched, outlet } }: StoredArticle): Pick<RawRecord, 'url' | 'fetched' | 'outlet'> {
  const day = findIsoDay(fetched?.slice(0, 10) ?? '');
  return {
    ...(url === undefined ? {} : { url }),
    ...(day === undefined ? {} : { fetched: dayText(day) }),
    ...(outlet === undefined ? {} : { outlet }),
  };
}

function blockRows({ title, body, imprint }: StoredArticle): RawRecord['blocks'] {
  const row = ({ kind, lines }: Block, inArticle: 0 | 1) => [...ends(lines), text.raw.roles[kind], inArticle] as const;
  return [...[title, ...body].map((block) => row(block, 1)), ...imprint.map((block) => row(block, 0))];
}

function ends({ first, last }: LineRange): [first: number, last: number] {
  return [first, last];
}

function partRow({ row: { rule, lines, part }, span }: RawRemoval): RawRecord['parts'] {
  if (part === undefined) return [];
  const told = [span?.line ?? lines.first, ruleName(rule), part] as const;
  return [span === undefined ? told : [...told, span.start, span.end]];
}

function mendedRows({ mended }: StoredArticle, lines: readonly string[]): RawRecord['mended'] {
  return mended.flatMap(({ rule, lines: range }) =>
    Array.from({ length: range.last - range.first + 1 }, (_, index) => range.first + index).flatMap((line) => {
      const changes = rule === 'clean/characters' ? findMendedCharacters(lines[line - 1] ?? '') : [];
      const what = changes.length > 0 ? changes.map(changeWords).join(', ') : mendingName(rule);
      return [[line, what] as const];
    }),
  );
}

function mendingName(rule: string): string {
  const names: Readonly<Record<string, string>> = text.raw.mendings;
  return names[rule] ?? fill(text.raw.mendingUnknown, { rule });
}

function changeWords({ from, to, count }: MendedCharacter): string {
  const change =
    to === ''
      ? fill(text.raw.characterDropped, { from: characterName(from) })
      : fill(text.raw.characterChanged, { from: characterName(from), to: characterName(to) });
  return count === 1 ? change : fill(text.raw.characterTimes, { change, count });
}

/** U+00A0 -> "dấu cách không ngắt"; a character without a name is called by its code point. */
function characterName(character: string): string {
  const names: Readonly<Record<string, string>> = text.raw.characters;
  const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  return names[code] ?? fill(text.raw.character, { code });
}

function thingOf(understood: Understood, article: StoredArticle, archive: Archive): Thing {
  switch (understood.kind) {
    case 'person': {
      const { name } = understood.fact;
      const note = toldWords(toldOf(understood.fact));
      return named('person', archive.entities.named('person', article, name), name, note);
    }
    case 'document':
      return documentThing(understood.fact, archive);
    case 'organisation':
    case 'place':
    case 'meeting': {
      const { kind, id, name } = understood.fact;
      return named(kind, archive.entities.named(kind, article, id ?? name), name, '');
    }
    case 'date': {
      const date = understood.fact;
      const told = date.role === 'published' ? text.article.published : text.article.event;
      return { label: 'date', name: fill(told, { date: longDate(date) }), note: certaintyWords(date) };
    }
    case 'source': {
      const { outlet, agency } = understood.fact;
      const name = [outlet?.name, agency].filter((name) => name !== undefined).join(', ');
      return {
        label: 'source',
        name,
        ...(isInferredSource(understood.fact) ? { note: text.article.outletInferred } : {}),
      };
    }
    case 'credit':
      return { label: understood.fact.kind, name: understood.fact.name };
    default:
      return understood satisfies never;
  }
}

type Entity = ReturnType<Archive['entities']['byId']>;

function named(label: Label, entity: Entity, name: string, note: string): Thing {
  return {
    label,
    name,
    ...(note === '' ? {} : { note }),
    ...(entity?.hasPage === true ? { href: urls.entity(entity.kind, entity.id) } : {}),
  };
}

function documentThing({ asWritten, resolution }: DocumentRef, archive: Archive): Thing {
  const because = fill(text.article.because, { reason: resolution.because });
  const nameOf = (id: EntityId) => archive.documentFacts.get(id)?.name ?? id;
  switch (resolution.kind) {
    case 'listed':
    case 'plenum': {
      const likely = resolution.kind === 'listed' && resolution.certainty === 'likely';
      const name = nameOf(resolution.id);
      const entity = archive.entities.byId('document', resolution.id);
      return named('document', entity, likely ? `${text.article.likely} ${name}` : name, because);
    }
    case 'ambiguous': {
      const names = resolution.candidates.map(({ id }) => nameOf(id)).join('; ');
      return { label: 'document', name: asWritten, note: `${fill(text.raw.candidates, { names })}. ${because}` };
    }
    case 'open':
      return { label: 'document', name: asWritten, note: `${openWords(resolution.reason)}. ${because}` };
    default:
      return resolution satisfies never;
  }
}
