import type { DocumentFacts } from '../authority/document-facts';
import {
  NONE,
  parseEntityId,
  parseRuleId,
  UNKNOWN,
  type Article,
  type Block,
  type DocumentRef,
  type DocumentResolution,
  type Mention,
  type PersonMention,
  type PlacedCorrection,
} from '../model';
import { escapePattern, WORD_END, WORD_START } from '../text';
import { applyEach, findStale, Misfit, type Corrected } from './misfit';

type EntityParts = Pick<Article, 'people' | 'documents'>;

/** Applies what is said of people and documents: last, since it points at what was found in the text. */
export function correctEntities<Parts extends EntityParts>(
  entities: Parts,
  blocks: readonly Block[],
  rows: readonly PlacedCorrection[],
  facts: Pick<DocumentFacts, 'byId'>,
): Corrected<Parts> {
  const mine = rows.filter(({ field }) => field === 'person' || field === 'document');
  return applyEach(entities, mine, (now, row) => {
    if (row.field === 'person') {
      const people = correctPerson(now.people, row, blocks);
      return people instanceof Misfit ? people : { ...now, people };
    }
    const documents = correctDocument(now.documents, row, blocks, facts);
    return documents instanceof Misfit ? documents : { ...now, documents };
  });
}

function correctPerson(
  people: readonly PersonMention[],
  row: PlacedCorrection,
  blocks: readonly Block[],
): readonly PersonMention[] | Misfit {
  const { was, now, words = now } = row;
  const wrong = people.find(({ name }) => name === was);
  const right = people.find(({ name }) => name === now);
  if (was !== NONE && wrong === undefined) {
    const names = people.map(({ name }) => name).join(', ');
    return new Misfit(
      `no person ${JSON.stringify(was)} is found in the article. Remedy: take the name from it: ${names}.`,
    );
  }
  if (now === NONE) return people.filter((person) => person !== wrong);
  if (wrong !== undefined) return rename(people, wrong, right, now);
  if (right !== undefined)
    return new Misfit('conversion finds this person by itself now. Remedy: take this correction out.');
  const there = findMentions(words, blocks, 'correction/person');
  if (there.length === 0) return notThere(words);
  const ownerOf = (mention: Mention) => people.find((person) => person.mentions.some(overlaps(mention)));
  const mentions = there.filter((mention) => ownerOf(mention) === undefined);
  const owner = there[0] && ownerOf(there[0]);
  if (mentions.length === 0 && owner !== undefined) {
    return new Misfit(
      `the words ${JSON.stringify(words)} name ${owner.name} already. Remedy: write was: ${JSON.stringify(owner.name)}.`,
    );
  }
  return [...people, { name: now, roles: [], mentions, standing: 'acting' }];
}

/** Under the right name, which the article may name elsewhere. */
function rename(
  people: readonly PersonMention[],
  wrong: PersonMention,
  right: PersonMention | undefined,
  name: string,
): PersonMention[] {
  const one: PersonMention = {
    ...(right ?? wrong),
    name,
    roles: [...(right?.roles ?? []), ...wrong.roles],
    mentions: [...(right?.mentions ?? []), ...wrong.mentions].sort(byPlace),
  };
  const kept = right ?? wrong;
  return people.flatMap((person) => (person === kept ? [one] : person === wrong ? [] : [person]));
}

function correctDocument(
  documents: readonly DocumentRef[],
  row: PlacedCorrection,
  blocks: readonly Block[],
  { byId }: Pick<DocumentFacts, 'byId'>,
): readonly DocumentRef[] | Misfit {
  const { words = '', line, now } = row;
  const listed = now === NONE || now === UNKNOWN ? undefined : findEntry(now, byId);
  if (listed instanceof Misfit) return listed;
  const found = documents.filter((reference) => isCalled(reference, words, line));
  const [reference] = found;
  if (found.length > 1) {
    return new Misfit(`${JSON.stringify(words)} names ${found.length} documents here. Remedy: say which, with "line".`);
  }
  const stale = findStale(row, reference === undefined ? NONE : meaningOf(reference));
  if (stale) return stale;
  if (now === NONE) return documents.filter((each) => each !== reference);
  const resolution = toResolution(row);
  if (reference !== undefined) {
    return documents.map((each) => (each === reference ? { ...each, resolution } : each));
  }
  const mentions = findMentions(words, blocks, 'correction/document').filter(({ at }) => (line ?? at.line) === at.line);
  if (mentions.length === 0) return notThere(words);
  return [...documents, { asWritten: words, type: listed?.type ?? 'Văn bản', mentions, resolution }];
}

function findEntry(now: string, byId: DocumentFacts['byId']) {
  const entry = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(now) ? byId.get(parseEntityId(now)) : undefined;
  return (
    entry ??
    new Misfit(
      `no document has the id ${JSON.stringify(now)}. Remedy: take an id from content/authority/documents.json, or write ` +
        '"unknown" (some document, nobody knows which) or "none" (no document at all).',
    )
  );
}

function isCalled({ asWritten, mentions }: DocumentRef, words: string, line: number | undefined): boolean {
  const here = mentions.filter(({ at }) => line === undefined || at.line === line);
  return here.length > 0 && (asWritten === words || here.some(({ surface }) => surface === words));
}

function meaningOf({ resolution }: DocumentRef): string {
  return resolution.kind === 'listed' || resolution.kind === 'plenum' ? resolution.id : UNKNOWN;
}

function toResolution({ now, because }: PlacedCorrection): DocumentResolution {
  const reason = `đính chính: ${because}`;
  return now === UNKNOWN
    ? { kind: 'open', reason: 'unlisted', because: reason }
    : { kind: 'listed', id: parseEntityId(now), certainty: 'certain', because: reason };
}

/** Every place where the words stand alone. */
function findMentions(words: string, blocks: readonly Block[], rule: string): Mention[] {
  const pattern = new RegExp(`${WORD_START}${escapePattern(words)}${WORD_END}`, 'gu');
  return blocks.flatMap(({ text, lines }) =>
    [...text.matchAll(pattern)].map(({ index }) => ({
      surface: words,
      at: { line: lines.first, start: index, end: index + words.length },
      rule: parseRuleId(rule),
    })),
  );
}

function overlaps({ at }: Mention): (other: Mention) => boolean {
  return (other) => other.at.line === at.line && other.at.start < at.end && at.start < other.at.end;
}

function byPlace(a: Mention, b: Mention): number {
  return a.at.line - b.at.line || a.at.start - b.at.start;
}

function notThere(words: string): Misfit {
  return new Misfit(
    `the article does not hold the words ${JSON.stringify(words)}. Remedy: give in "words" how it names them, to the letter.`,
  );
}
