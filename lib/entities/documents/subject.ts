import type { ListedDocument } from '../../authority/documents';
import { canon, findRoman, findWords } from '../../text';

/** Too common in titles to tell one from another. */
const EMPTY: ReadonlySet<string> = new Set(
  findWords(
    canon(
      'về của và các trong đối với theo tại từ đến cho một số việc vấn đề công tác tiếp tục tăng cường nâng cao thực hiện ban hành đảng lần thứ năm mới tình hình giai đoạn bộ chính trị ban bí thư chấp trung ương khóa nghị quyết chỉ thị kết luận quy định số ngày',
    ),
  ),
);

/** Pairs of neighbouring words, and ordinals of congresses, that a text holds: what its subject is told by. */
export function subjectMarks(text: string): Set<string> {
  const words = findWords(canon(text)).map(plainOrdinal);
  const marks = new Set<string>();
  for (const [index, word] of words.entries()) {
    const next = words[index + 1];
    if (/^1[0-4]$/u.test(word)) marks.add(word);
    if (next !== undefined && !(EMPTY.has(word) && EMPTY.has(next))) marks.add(`${word} ${next}`);
  }
  return marks;
}

/** "xiii" and "13" are one ordinal. */
function plainOrdinal(word: string): string {
  const value = word.length > 1 ? findRoman(word.toUpperCase()) : undefined;
  return value === undefined ? word : String(value);
}

/** The marks of a document's title and subjects. */
export function documentMarks({ title, subjects = [] }: ListedDocument): Set<string> {
  return new Set([
    ...(title === undefined ? [] : subjectMarks(title)),
    ...subjects.flatMap((each) => [...subjectMarks(each)]),
  ]);
}

/** Marks of a title in the text from which they are no accident, and from which the text as good as quotes it. */
export const CLEAR_SUBJECT = 2;
export const PLAIN_SUBJECT = 4;

export interface SubjectMatch {
  readonly document: ListedDocument;
  /** Marks of the document in the text, of those that its namesakes do not share. */
  readonly score: number;
}

/** How well each of several namesakes fits the words around a citation, best first. */
export function rankBySubject(documents: readonly ListedDocument[], context: string): SubjectMatch[] {
  const said = subjectMarks(context);
  const marks = new Map(documents.map((document) => [document.id, documentMarks(document)]));
  return documents
    .map((document) => {
      const own = [...(marks.get(document.id) ?? [])].filter((mark) =>
        documents.every((other) => other.id === document.id || !marks.get(other.id)?.has(mark)),
      );
      return { document, score: own.filter((mark) => said.has(mark)).length + namedSubjects(document, own, said) };
    })
    .sort((a, b) => b.score - a.score);
}

/** The number of a document's marks in a text. */
export function subjectScore(document: ListedDocument, context: string): number {
  const said = subjectMarks(context);
  const marks = [...documentMarks(document)];
  return marks.filter((mark) => said.has(mark)).length + namedSubjects(document, marks, said);
}

/** Subjects were chosen because they tell the document from its namesakes: one that is said in full counts once more. */
function namedSubjects({ subjects = [] }: ListedDocument, own: readonly string[], said: ReadonlySet<string>): number {
  return subjects.filter((subject) => {
    const marks = [...subjectMarks(subject)];
    return marks.length > 0 && marks.every((mark) => said.has(mark) && own.includes(mark));
  }).length;
}
