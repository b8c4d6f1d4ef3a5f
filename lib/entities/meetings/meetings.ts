import { daysBetween, type DocumentFacts } from '../../authority/document-facts';
import { congressName, plenumName } from '../../authority/meetings';
import type { ArticleText, Block, DocumentRef, Mention, NamedMention, RuleId, Span } from '../../model';
import { readCapitals } from '../capitals';
import { findAsOf, type AsOf } from '../documents/as-of';
import { MEETING_RULES, type MeetingReading } from './rules';

export type MeetingFacts = Pick<DocumentFacts, 'plenums' | 'congresses'>;

interface Sighting extends Span {
  readonly block: Block;
  readonly rule: RuleId;
  readonly reading: MeetingReading;
}

/**
 * Plenums and national congresses that the text names as meetings, in order of first mention. The words inside a
 * reference to a document name the document. What the text does not tell apart is left out: a plenum without its term,
 * unless the article tells the term elsewhere or was written around its days; a congress whose owner is never told.
 */
export function findMeetings(
  article: ArticleText,
  documents: readonly DocumentRef[],
  facts: MeetingFacts,
): NamedMention[] {
  const blocks = [article.title, ...article.body];
  const taken = spansByLine(documents);
  const sightings = blocks.flatMap((block) => scanBlock(block, taken.get(block.lines.first) ?? []));
  if (sightings.length === 0) return [];
  const told = tellTerms(sightings);
  const asOf = findAsOf(article);
  const meant = new Map<string, Sighting[]>();
  for (const sighting of sightings) {
    const name = nameOf(sighting.reading, told, facts, asOf);
    if (name === undefined) continue;
    const of = meant.get(name);
    if (of === undefined) meant.set(name, [sighting]);
    else of.push(sighting);
  }
  return [...meant].map(([name, of]) => toMeeting(name, of, facts));
}

function spansByLine(documents: readonly DocumentRef[]): Map<number, Span[]> {
  const spans = new Map<number, Span[]>();
  for (const { at } of documents.flatMap(({ mentions }) => mentions)) {
    spans.set(at.line, [...(spans.get(at.line) ?? []), at]);
  }
  return spans;
}

function scanBlock(block: Block, taken: readonly Span[]): Sighting[] {
  const text = readCapitals(block.text);
  const rules = MEETING_RULES.filter(({ sign }) => sign.test(text));
  if (rules.length === 0) return [];
  const used = new Uint8Array(text.length);
  for (const { start, end } of taken) used.fill(1, start, end);
  const found: Sighting[] = [];
  for (const { id, pattern, read } of rules) {
    for (const match of text.matchAll(new RegExp(pattern, 'gu'))) {
      const reading = read(match);
      const [start, end] = [match.index, match.index + wholeWords(match[0]).length];
      if (reading === undefined || used.subarray(start, end).includes(1)) continue;
      used.fill(1, start, end);
      found.push({ block, rule: id, reading, start, end });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Without a bracket that closes none: "(Hội nghị Trung ương 4 khóa XII)". */
function wholeWords(words: string): string {
  return words.endsWith(')') && !words.includes('(') ? words.slice(0, -1) : words;
}

/** What the whole article tells: under which terms it names each plenum number, and which congresses are the Party's. */
interface Told {
  readonly termsOfPlenum: ReadonlyMap<number, ReadonlySet<string>>;
  readonly congresses: ReadonlySet<string>;
}

function tellTerms(sightings: readonly Sighting[]): Told {
  const termsOfPlenum = new Map<number, Set<string>>();
  const congresses = new Set<string>();
  for (const { reading } of sightings) {
    if (reading.kind === 'congress') {
      if (reading.told) congresses.add(reading.term);
    } else if (reading.term !== undefined) {
      termsOfPlenum.set(reading.number, (termsOfPlenum.get(reading.number) ?? new Set()).add(reading.term));
    }
  }
  return { termsOfPlenum, congresses };
}

function nameOf(reading: MeetingReading, told: Told, facts: MeetingFacts, asOf: AsOf | undefined): string | undefined {
  if (reading.kind === 'plenum') {
    const term = reading.term ?? termElsewhere(reading.number, told) ?? termByDays(reading.number, facts, asOf);
    return term === undefined || !hasTerm(facts, term) ? undefined : plenumName(reading.number, term);
  }
  return hasTerm(facts, reading.term) && told.congresses.has(reading.term) ? congressName(reading.term) : undefined;
}

/** Committees of other parties count further: "Hội nghị Trung ương 6 khóa XVIII" is of the Chinese one. */
function hasTerm({ congresses }: MeetingFacts, term: string): boolean {
  return congresses.some((congress) => congress.term === term);
}

/** The one term under which the article itself names a plenum of this number. */
function termElsewhere(number: number, { termsOfPlenum }: Told): string | undefined {
  const terms = termsOfPlenum.get(number);
  return terms?.size === 1 ? [...terms][0] : undefined;
}

/** Days before and after a plenum in which "Hội nghị Trung ương 8" is news of it. */
const AHEAD = 30;
const AFTERWARDS = 60;

function termByDays(number: number, { plenums }: MeetingFacts, asOf: AsOf | undefined): string | undefined {
  if (asOf === undefined) return undefined;
  const near = plenums.filter(({ number: other, from, to }) => {
    if (other !== number || from === undefined) return false;
    return (
      daysBetween(asOf.from, from) <= AHEAD &&
      daysBetween(asOf.to, from) >= -AFTERWARDS &&
      daysBetween(to ?? from, asOf.from) <= AFTERWARDS
    );
  });
  return near.length === 1 ? near[0]?.term : undefined;
}

function toMeeting(name: string, sightings: readonly Sighting[], facts: MeetingFacts): NamedMention {
  const id = idOf(name, facts);
  const mentions = sightings.map(({ block, rule, start, end }): Mention => {
    return { surface: block.text.slice(start, end), at: { line: block.lines.first, start, end }, rule };
  });
  return { kind: 'meeting', name, ...(id === undefined ? {} : { id }), mentions };
}

function idOf(name: string, { plenums, congresses }: MeetingFacts): NamedMention['id'] {
  const plenum = plenums.find((each) => plenumName(each.number, each.term) === name);
  return plenum?.id ?? congresses.find(({ term }) => congressName(term) === name)?.id;
}
