import { z } from 'zod';
import type { EntityId } from '../model';
import { canon } from '../text';
import { AuthorityError, parseAuthority, proofShape } from './entry';
import { daySchema, entityIdSchema, termSchema } from './terms';

const documentSchema = z.strictObject({
  id: entityIdSchema,
  /** "Chỉ thị", "Quy định" ...: Quyết định and Quy định share the code QĐ and one series. */
  type: z.string().min(2),
  /** As the letterhead prints it: "05"; absent for congress documents and where it was not seen. */
  number: z
    .string()
    .regex(/^\d{2,4}$/u, 'not a number of at least two digits')
    .optional(),
  /** Type and body: "CT/TW", "HD/BTCTW". */
  code: z
    .string()
    .regex(/^[\p{L}]+\/[\p{L}]+$/u, 'not a code (CT/TW)')
    .optional(),
  /** The committee term in whose series the number stands. */
  term: termSchema,
  /** Who decided it ("của ..."), not the letterhead. */
  issuer: z.string().min(1).optional(),
  /** Day, month or year, as far as it was seen. */
  date: z
    .string()
    .regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u, 'not a day, month or year')
    .optional(),
  /** The last day on which it is known to be the one in force. */
  until: daySchema.optional(),
  plenum: z.int().min(1).max(20).optional(),
  /** Adopted by the congress itself, outside the committee's series. */
  congress: z.literal(true).optional(),
  title: z.string().min(3).optional(),
  /** Words by which articles tell it from its namesakes. */
  subjects: z.array(z.string().min(3)).min(1).optional(),
  /** Names under which articles cite it without a number. */
  aliases: z.array(z.string().min(3)).min(1).optional(),
  /** The number alone, without issuer or title, is commonly used for this document. */
  knownByNumber: z.literal(true).optional(),
  /** "Nghị quyết Trung ương 4 khóa XII" commonly means this one of the plenum's documents. */
  standsForPlenum: z.literal(true).optional(),
  /** Sources give the same number in the same term to two documents: the other one. */
  sharesNumberWith: entityIdSchema.optional(),
  note: z.string().min(1).optional(),
  ...proofShape,
});

const fileSchema = z.strictObject({ about: z.string(), documents: z.array(documentSchema).min(1) });

/** A party document of the authority list. */
export type ListedDocument = z.infer<typeof documentSchema>;

/** "35-CT/TW"; undefined for a document without number. */
export function officialNumber(document: ListedDocument): string | undefined {
  const { number, code } = document;
  return number === undefined || code === undefined ? undefined : `${number}-${code}`;
}

/** "Chỉ thị số 35-CT/TW", or the title where there is no number. */
export function documentName(document: ListedDocument): string {
  const number = officialNumber(document);
  if (number !== undefined) return `${document.type} số ${number}`;
  return document.title ?? document.type;
}

/** True if nothing but texts of unknown address or general knowledge speaks for the entry. */
export function isUnproved(document: ListedDocument): boolean {
  return (
    document.confidence === 'low' ||
    document.sources.every(({ kind }) => kind === 'unlocated' || kind === 'recollection')
  );
}

/**
 * Reads documents.json.
 * @throws AuthorityError naming each entry that is broken
 */
export function readDocuments(value: unknown): readonly ListedDocument[] {
  const { documents } = parseAuthority(fileSchema, 'documents.json', value);
  const problems = [...repeated(documents), ...documents.flatMap(entryProblems), ...aliasProblems(documents)];
  if (problems.length > 0) throw new AuthorityError('documents.json', problems);
  return documents;
}

/** (type, number, body, term): Quyết định and Quy định are one series, told by the code. */
function seriesKey({ number, code, term, type }: ListedDocument): string | undefined {
  return number === undefined ? undefined : [code ?? type, Number(number), term].join(' ');
}

function repeated(documents: readonly ListedDocument[]): string[] {
  const ids = new Map<EntityId, ListedDocument>();
  const keys = new Map<string, ListedDocument>();
  const problems: string[] = [];
  for (const document of documents) {
    const key = seriesKey(document);
    const twin = key === undefined ? undefined : keys.get(key);
    if (ids.has(document.id)) problems.push(`${document.id}: the id stands twice`);
    if (twin !== undefined && document.sharesNumberWith !== twin.id) {
      problems.push(`${document.id}: same type, number, body and term as ${twin.id}; say so in sharesNumberWith`);
    }
    const shared = document.sharesNumberWith;
    if (shared !== undefined && !documents.some((each) => each.id === shared && seriesKey(each) === key)) {
      problems.push(`${document.id}: sharesNumberWith ${shared}, which has another number or does not exist`);
    }
    ids.set(document.id, document);
    if (key !== undefined && twin === undefined) keys.set(key, document);
  }
  return problems;
}

/** What the letters of a code stand for; a code outside this list is no fault. Source: the Party's rules on forms. */
const TYPES_OF_CODE: Readonly<Record<string, readonly string[]>> = {
  NQ: ['Nghị quyết'],
  CT: ['Chỉ thị'],
  KL: ['Kết luận'],
  QĐ: ['Quy định', 'Quyết định'],
  QĐi: ['Quy định'],
  HD: ['Hướng dẫn'],
  TB: ['Thông báo'],
  KH: ['Kế hoạch'],
  CTr: ['Chương trình'],
  QC: ['Quy chế'],
};

/** A name that several documents bear is resolved by the day on which each began: so each needs one of its own. */
function aliasProblems(documents: readonly ListedDocument[]): string[] {
  const bearers = new Map<string, ListedDocument[]>();
  for (const document of documents) {
    for (const alias of document.aliases ?? []) {
      bearers.set(canon(alias), [...(bearers.get(canon(alias)) ?? []), document]);
    }
  }
  return [...bearers].flatMap(([alias, named]) =>
    named.flatMap((document, index) => {
      const other = named.find((each, place) => place !== index && (each.date ?? '') === (document.date ?? ''));
      const undated = named.length > 1 && (document.date?.length ?? 0) < 10;
      const name = (document.aliases ?? []).find((each) => canon(each) === alias);
      if (!undated && other === undefined) return [];
      return [`${document.id}: the alias “${name}” belongs to ${named.length} documents: each needs a day of its own`];
    }),
  );
}

function entryProblems(document: ListedDocument): string[] {
  const { id, type, number, code, title, aliases = [], congress, date, until } = document;
  const problems: string[] = [];
  const types = TYPES_OF_CODE[code?.split('/')[0] ?? ''];
  if (types !== undefined && !types.includes(type)) problems.push(`${id}: ${code} is no code of a ${type}`);
  if (date !== undefined && until !== undefined && until < date) problems.push(`${id}: until ${until} before its date`);
  if ((number === undefined) !== (code === undefined)) problems.push(`${id}: number and code belong together`);
  if (congress && number !== undefined) problems.push(`${id}: a congress document has no number of the committee`);
  for (const alias of aliases) {
    if (title !== undefined && canon(alias) === canon(title)) problems.push(`${id}: alias equal to the title`);
  }
  return problems;
}
