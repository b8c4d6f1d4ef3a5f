import type { Draft } from '../convert';
import type { LostFields } from '../fields/fields';
import type {
  Block,
  Correction,
  Dated,
  DocumentRef,
  LineRange,
  LostCandidate,
  Mention,
  RawArticle,
  RoleMention,
  Warning,
} from '../model';

/** How a piece of the explanation is to be shown; the terminal decides on colours. */
export type Tone = 'kept' | 'removed' | 'fact' | 'doubt' | 'heading' | 'plain';
export interface ExplainLine {
  readonly tone: Tone;
  readonly text: string;
}

/** What could have been and is not. */
export interface Lost extends LostFields {
  readonly title: readonly LostCandidate[];
  /** What has the shape of a name and is nobody, with the rule that says so. */
  readonly names: readonly Mention[];
}

/**
 * One raw file through every stage: each line with its part or the rule that removed it, then each value with its proof,
 * and with what lost against it.
 */
export function explain(raw: RawArticle, draft: Draft, warnings: readonly Warning[], lost: Lost): ExplainLine[] {
  return [
    heading(`${raw.path}  sha256 ${raw.sha256}`),
    ...explainLines(raw, draft),
    ...section(
      'Changed to the letter',
      draft.mendings.map(({ rule, lines, became }) => plain(`${at(lines)}  ${rule}  -> ${short(became)}`)),
    ),
    ...section('Fields', explainFields(draft)),
    ...section('Lines that are not the headline', lost.title.map(explainLost)),
    ...section('Stamps that are not the publication', lost.published.map(explainLost)),
    ...section("Days that are not the event's", lost.event.map(explainLost)),
    ...section('Names that are not the source', lost.source.map(explainLost)),
    ...section('Corrected by people', (draft.corrections ?? []).map(explainCorrection)),
    ...section(
      'Corrections that do not fit',
      draft.misfits.map((misfit) => ({ tone: 'doubt' as const, text: misfit })),
    ),
    ...section('People', draft.people.flatMap(explainPerson)),
    ...section(
      'Names of nobody',
      lost.names.map((mention) => plain(`${mention.surface}  ${placesOf([mention])}`)),
    ),
    ...section('Documents', draft.documents.flatMap(explainDocument)),
    ...section(
      'Organisations and places',
      [...draft.organisations, ...draft.places, ...draft.meetings].map(({ kind, name, id, mentions }) =>
        fact(`${kind}  ${name}${id === undefined ? '' : ` (${id})`}  ${placesOf(mentions)}`),
      ),
    ),
    ...section(
      'Warnings',
      warnings.map(({ rule, severity, reason, lines, found, expected }) => ({
        tone: 'doubt',
        text: `${severity}  ${rule}  ${lines ? `${at(lines)}: ` : ''}${reason}${found === undefined ? '' : `; found ${found}`}${expected === undefined ? '' : `, expected ${expected}`}`,
      })),
    ),
  ];
}

function explainLines(raw: RawArticle, draft: Draft): ExplainLine[] {
  const blocks = [...(draft.title ? [draft.title] : []), ...draft.body, ...draft.imprint];
  return raw.text.split('\n').flatMap((text, index): ExplainLine[] => {
    const number = index + 1;
    const block = blocks.find(({ lines }) => covers(lines, number));
    const removals = draft.removals.filter(({ lines }) => covers(lines, number));
    const whole = removals.find(({ part }) => part !== true);
    const label = whole?.rule ?? (block ? stageOf(draft, block, number) : '');
    const tone = whole ? 'removed' : block ? 'kept' : 'plain';
    const parts = removals.filter(({ part }) => part === true);
    return [
      { tone, text: `${String(number).padStart(4)}  ${label.padEnd(28)}  ${text}` },
      ...parts.map((part): ExplainLine => ({
        tone: 'removed',
        text: `      ${part.rule.padEnd(28)}  without: ${part.text}`,
      })),
    ];
  });
}

/** A part of the article, and who said so: segmenting, or people. */
function stageOf({ corrections = [] }: Draft, { kind }: Block, number: number): string {
  const corrected = corrections.some(({ field, line }) => field === 'line' && line === number);
  return `${corrected ? 'correction' : 'segment'}: ${kind}`;
}

function explainFields(draft: Draft): ExplainLine[] {
  const { title, source, byline, credits, imprint } = draft;
  const signed = imprint.find(({ kind }) => kind === 'byline');
  const from = [source?.outlet?.name, source?.agency].filter((name) => name !== undefined).join(', ');
  return [
    fact(title ? `headline   ${title.text}  (${at(title.lines)})` : 'headline   none'),
    explainDate('published', draft.published),
    explainDate('event', draft.event),
    fact(
      source
        ? `source     ${from}  (${source.confidence}; ${source.rule}; "${short(source.evidence)}"${source.line === undefined ? '' : `, line ${source.line}`})`
        : 'source     not told',
    ),
    fact(
      `byline     ${byline ?? 'not told'}${signed === undefined ? '' : `  ("${short(signed.text)}", ${at(signed.lines)})`}`,
    ),
    ...credits.map(({ kind, name, line }) =>
      fact(`credit     ${kind} ${name}${line === undefined ? '' : `, line ${line}`}`),
    ),
  ];
}

function explainCorrection({ field, line, words, was, now, because, by, on }: Correction): ExplainLine {
  const what = [field, ...(line === undefined ? [] : [`line ${line}`]), ...(words === undefined ? [] : [`"${words}"`])];
  return fact(`${what.join(' ')}  ${was} -> ${now}  (${by}, ${on}: ${because})`);
}

function explainLost({ words, line, because }: LostCandidate): ExplainLine {
  return plain(`${short(words)}  ${line === undefined ? '' : `(line ${line})  `}${because}`);
}

function explainDate(label: string, date: Dated): ExplainLine {
  const bounds = date.bounds ? `; not before ${date.bounds.from ?? '?'}, not after ${date.bounds.to ?? '?'}` : '';
  if (!date.known) return fact(`${label.padEnd(9)}  not told${bounds}`);
  const proof = date.evidence
    .map(({ words, line }) => `"${words}" (${line === undefined ? 'correction' : `line ${line}`})`)
    .join(' + ');
  return fact(
    `${label.padEnd(9)}  ${date.value}  (${date.precision}, ${date.confidence}; ${date.rule}; ${proof}${bounds})`,
  );
}

function explainPerson({ name, standing, roles, mentions }: Draft['people'][number]): ExplainLine[] {
  return [
    fact(`${name}${standing === 'historical' ? '  (historical)' : ''}  ${placesOf(mentions)}`),
    ...roles.map((role) => plain(`    ${role.text}  (line ${role.at.line}${explainParts(role)})`)),
  ];
}

function explainParts({ standing, rank, body, place }: RoleMention): string {
  const parts = [
    standing,
    ...Object.entries({ rank, body, place }).map(([part, words]) => words && `${part} ${words}`),
  ];
  return parts.map((part) => (part ? `; ${part}` : '')).join('');
}

function explainDocument(reference: DocumentRef): ExplainLine[] {
  const { resolution } = reference;
  const meaning = meaningOf(resolution);
  const likely = resolution.kind === 'listed' && resolution.certainty === 'likely' ? ' (likely)' : '';
  const lost = resolution.kind === 'ambiguous' ? resolution.candidates : [];
  return [
    fact(`${reference.asWritten}  ->  ${meaning}${likely}  ${placesOf(reference.mentions)}`),
    plain(`    ${resolution.because}`),
    ...lost.map(({ id, because }) => plain(`    or ${id}: ${because}`)),
  ];
}

function meaningOf(resolution: DocumentRef['resolution']): string {
  switch (resolution.kind) {
    case 'listed':
    case 'plenum':
      return resolution.id;
    case 'ambiguous':
      return 'ambiguous';
    case 'open':
      return `open (${resolution.reason})`;
    default:
      return resolution satisfies never;
  }
}

function placesOf(mentions: readonly Mention[]): string {
  return mentions.map(({ at: place, rule }) => `${place.line}:${place.start}-${place.end} ${rule}`).join(', ');
}

function covers({ first, last }: LineRange, number: number): boolean {
  return first <= number && number <= last;
}

function at({ first, last }: LineRange): string {
  return first === last ? `line ${first}` : `lines ${first}-${last}`;
}

function short(text: string): string {
  return text.length > 90 ? `${text.slice(0, 89)}…` : text;
}

function section(title: string, lines: readonly ExplainLine[]): ExplainLine[] {
  return lines.length === 0 ? [] : [heading(title), ...lines];
}

const heading = (text: string): ExplainLine => ({ tone: 'heading', text });
const fact = (text: string): ExplainLine => ({ tone: 'fact', text });
const plain = (text: string): ExplainLine => ({ tone: 'plain', text });
