/** Which of the words behind a key a chosen name takes the place of: all others stay in the box. */
import type { EntityRecord } from '../../lib/search/entities';
import { findTyped } from '../../lib/search/typing';
import { fold } from '../../lib/text/tone';

const TERM = /^khóa [IVX]+$/u;

type Named = Pick<EntityRecord, 'kind' | 'name' | 'aliases'>;

/**
 * A document as it was told in the words: with its term, where they tell it: `"29-nq khóa xiii"` -> `"Nghị quyết số
 * 29-NQ/TW khóa XIII"`. All others by their names.
 */
export function asTold<Entity extends Named & Pick<EntityRecord, 'detail'>>(typed: string, entity: Entity): Entity {
  const [term = ''] = entity.detail.split(' · ');
  if (entity.kind !== 'document' || !TERM.test(term)) return entity;
  const inTerm = { ...entity, name: `${entity.name} ${term}` };
  return wordsBeside(typed, inTerm).length < wordsBeside(typed, entity).length ? inTerm : entity;
}

/**
 * The words that are no part of the name, in their order: those outside the longest run of words that go on like it, or each begin a part of it.
 * `"Nguyễn Phú Trọng chỉ thị 35"`, Nguyễn Phú Trọng -> `"chỉ thị 35"`; `"35 đà nẵng"`, Chỉ thị số 35-CT/TW -> `"đà nẵng"`.
 * None are left where no word is like the name: it was found by what they mean.
 */
export function wordsBeside(typed: string, entity: Named): string {
  const words = typed.split(' ').filter((word) => word !== '');
  const names = [entity.name, ...entity.aliases].map(partsOf);
  for (let length = words.length; length > 0; length -= 1) {
    for (let start = 0; start + length <= words.length; start += 1) {
      const run = words.slice(start, start + length).flatMap(typedParts);
      if (run.length > 0 && names.some((name) => isLike(run, name, entity.kind === 'document')))
        return [...words.slice(0, start), ...words.slice(start + length)].join(' ');
    }
  }
  return '';
}

/** Of a document the number may stand without the words around it: "chỉ thị 35" for "Chỉ thị số 35-CT/TW". */
function isLike(run: readonly string[], name: readonly string[], inAnyPlace: boolean): boolean {
  if (inAnyPlace) return run.every((part) => name.some((its) => its.startsWith(part)));
  const letters = run.join('');
  return name.some((_, from) => name.slice(from).join('').startsWith(letters)) || isScattered(run, name);
}

/** Each begins a part of the name, in its order: "nguyễn phú" is Nguyễn Xuân Phúc too. */
function isScattered(run: readonly string[], name: readonly string[]): boolean {
  let at = 0;
  for (const part of run) {
    const found = name.findIndex((its, i) => i >= at && its.startsWith(part));
    if (found < 0) return false;
    at = found + 1;
  }
  return true;
}

function typedParts(word: string): string[] {
  return partsOf(findTyped(word) ?? word);
}

function partsOf(text: string): string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((part) => part !== '');
}
