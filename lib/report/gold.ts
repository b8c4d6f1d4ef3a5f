import type { Draft } from '../convert';
import type { DocumentRef } from '../model';

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
    resolved: resolution.kind === 'listed' || resolution.kind === 'plenum' ? resolution.id : null,
  };
}

/** "Nghị quyết Trung ương 6,7,8 khóa XII" names three documents in the same words: each is told by its own plenum. */
function nameOf({ type, plenum, term, asWritten, number }: DocumentRef): string {
  const split = plenum !== undefined && term !== undefined && number === undefined;
  return split ? `${type} Trung ương ${plenum} khóa ${term}` : asWritten;
}
