import { type Chain, type Holder, textBetween, textBetweenWithoutOffices } from './chains';
import type { PeopleFacts } from './facts';
import type { ReadBlock } from './scan';
import { SHARED } from './ties';

/** "các Phó Chủ tịch", "7 Phó Tổng Giám đốc", "các đồng chí Ủy viên Bộ Chính trị". */
const PLURAL = /^(?:các|những|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|\d{1,2})$/u;
const NOTES = /\([^()]{0,90}\)/gu;
/** What may stand between two people of a list once offices and notes are taken out. */
const BETWEEN = /^[\s,;:/–—-]*(?:(?:và|cùng|cùng với|với|còn có)\s*)?[\s,;–—-]*$/u;
const LONGEST_NOTE = 200;

/**
 * Everybody in the list behind an office that is told once for all of them; nobody where the office is one person's. A
 * list with a colon goes on whatever offices its people have besides, one without ends where a person has an own office
 * before the name.
 */
export function findSharers(chain: Chain, facts: PeopleFacts): Holder[] {
  const { at, runs, people, next } = chain;
  const [first, last, head] = [runs[0], runs.at(-1), people[next]];
  if (first === undefined || last === undefined || head === undefined) return [];
  const behind = chain.followedBy ?? head.opening;
  const gap = textBetween(at, last.last, behind);
  if (!SHARED.pattern.test(gap) || (chain.followedBy !== undefined && !gap.includes(':'))) return [];
  const colon = gap.includes(':');
  const many = isPlural(at, first.first, facts);
  if (!many && !(colon && opensSentence(at, first.first))) return [];
  const sharers = readList(chain, colon);
  return many || sharers.length > 1 ? sharers : [];
}

function isPlural({ tokens }: ReadBlock, first: number, facts: PeopleFacts): boolean {
  if (tokens[first]?.joint !== ' ') return false;
  if (PLURAL.test(tokens[first - 1]?.key ?? '')) return true;
  return [1, 2, 3, 4].some((back) => {
    const match = facts.introductions.longestAt(tokens, first - back);
    return match?.value === 'plural' && match.length === back;
  });
}

function opensSentence({ tokens }: ReadBlock, first: number): boolean {
  return first === 0 || tokens[first]?.joint === '|';
}

function readList(chain: Chain, colon: boolean): Holder[] {
  const { people, next, followedBy } = chain;
  const sharers: Holder[] = [];
  for (let i = next; i < people.length; i += 1) {
    const [before, person] = [sharers.at(-1), people[i]];
    if (person === undefined) break;
    if (before === undefined) {
      if (followedBy !== undefined && !isOnlyOffices(chain, followedBy - 1, person.opening)) break;
    } else if (!goesOn(chain, before, person, colon && !(sharers.length > 1 && changesSign(chain, sharers, person))))
      break;
    sharers.push(person);
  }
  return sharers;
}

/** "các Phó Thủ tướng: A, B, C; Chánh Văn phòng Trung ương D": a list set off by commas ends at the first ";". */
function changesSign({ at }: Chain, sharers: readonly Holder[], person: Holder): boolean {
  const [first, second, last] = [sharers[0], sharers[1], sharers.at(-1)];
  if (first === undefined || second === undefined || last === undefined) return false;
  const parts = (a: Holder, b: Holder) => textBetween(at, a.run.last, b.opening).includes(';');
  return !parts(first, second) && parts(last, person);
}

function goesOn(chain: Chain, before: Holder, person: Holder, colon: boolean): boolean {
  const gap = textBetween(chain.at, before.run.last, person.opening);
  if (gap.length > LONGEST_NOTE || /[.!?]\s|:/u.test(gap)) return false;
  if (!colon && gap.includes(';')) return false;
  if (BETWEEN.test(gap.replace(NOTES, ' '))) return true;
  return colon && isOnlyOffices(chain, before.run.last, person.opening);
}

/** Nothing but offices, notes and the signs of a list between two tokens: "các" begins another list. */
function isOnlyOffices(chain: Chain, last: number, first: number): boolean {
  return BETWEEN.test(textBetweenWithoutOffices(chain, last, first).replace(NOTES, ' '));
}
