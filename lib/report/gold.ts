import type { Draft } from '../convert';
import type { DocumentRef, DocumentResolution } from '../model';

/** What the converter understood of one text, in the format that the gold scorer reads. */
export function toPrediction(draft: Draft) {
  const { title, body, published, event, byline } = draft;
  return {
    title: title?.text ?? null,
    date: published.known ? published.value.slice(0, 10) : null,
    dateKind: 'published',
    eventDate: event.known ? event.value : null,
    lead: body.find(({ kind }) => kind === 'lead')?.text ?? null,
    byline: byline ?? null,
    body: body.filter(({ kind }) => kind === 'paragraph' || kind === 'heading').map(({ text }) => text),
    captions: body.filter(({ kind }) => kind === 'caption').map(({ text }) => text),
    people: draft.people.map(({ name, roles }) => ({ name, roles: roles.map(({ text }) => text) })),
    documents: draft.documents.map(toDocument),
  };
}

function toDocument(reference: DocumentRef) {
  const { asWritten, type, number, code, term, mentions, resolution } = reference;
  return {
    type,
    ...(number === undefined ? {} : { number }),
    ...(code === undefined ? {} : { code }),
    ...(term === undefined ? {} : { term }),
    label: nameOf(reference),
    surfaces: [...new Set([asWritten, ...mentions.map(({ surface }) => surface)])],
    ...toResolution(resolution),
  };
}

/** The entry under `resolved`, or null and beside it why: the candidates, or the reason why it stays open. */
function toResolution(resolution: DocumentResolution) {
  switch (resolution.kind) {
    case 'listed':
      return { resolved: resolution.id, certainty: resolution.certainty };
    case 'plenum':
      return { resolved: resolution.id };
    case 'ambiguous':
      return { resolved: null, candidates: resolution.candidates.map(({ id }) => id) };
    case 'open':
      return { resolved: null, open: resolution.reason };
    default:
      return resolution satisfies never;
  }
}

/** "Nghị quyết Trung ương 6,7,8 khóa XII" names three documents in the same words: each is told by its own
 * plenum; "Nghị quyết Đại hội lần thứ X" is told by the committee whose congress it was. */
function nameOf({ type, plenum, term, asWritten, number, issuer, resolution }: DocumentRef): string {
  const split = plenum !== undefined && term !== undefined && number === undefined;
  if (split) return `${type} Trung ương ${plenum} khóa ${term}`;
  const host = resolution.kind === 'open' && resolution.reason === 'local' ? issuer : undefined;
  return host === undefined || asWritten.includes(host)
    ? asWritten
    : asWritten.replace(/[Đđ]ại hội(?= lần thứ)/u, `$& ${host}`);
}
