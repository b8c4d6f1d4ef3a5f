import { parseRuleId, type RuleRow } from '../../model';
import { canon } from '../../text';

/** A pair of spellings of one name. Two people may bear them all the same: an office must agree before they are one. */
interface SpellingRule extends RuleRow {
  /** Runs on the canonical form of a name (lower case, tones as digits). */
  readonly find: RegExp;
  readonly become: string;
}

export const SPELLING_RULES: readonly SpellingRule[] = [
  {
    id: parseRuleId('identity/eth'),
    why: 'Older pages print the Icelandic eth in place of the Vietnamese letter.',
    find: /ð/gu,
    become: 'đ',
    examples: { catches: ['Ðinh La Thăng'], leaves: ['Đinh La Thăng'] },
  },
  {
    id: parseRuleId('identity/i-for-y'),
    why: 'One newspaper writes Lý and Mỹ, the next Lí and Mĩ; "Vi" and "Vy" are names apart, which only an office can tell.',
    find: /(?<=^|[ ])(h|k|l|m|s|t|v|qu)y(?=\d?(?:$|[ ]))/gu,
    become: '$1i',
    examples: {
      catches: ['Nguyễn Văn Lý', 'Trần Sỹ Thanh', 'Lê Quý Vương', 'Hà Vy'],
      leaves: ['Lê Thúy', 'Y Thanh', 'Nguyễn Yên'],
    },
  },
  {
    id: parseRuleId('identity/minority-d'),
    why: 'The Ê Đê cluster kđ is printed kd where the letter is missing: Niê Kđăm, Niê Kdăm.',
    find: /(?<=^|[ ])kđ/gu,
    become: 'kd',
    examples: { catches: ['Y Thanh Hà Niê Kđăm'], leaves: ['Nguyễn Kim Đăm'] },
  },
  {
    id: parseRuleId('identity/clan-marker'),
    why: 'The marker of women among the Ê Đê and the Mnông is printed with either apostrophe, with a blank or without.',
    find: /(?<=^|[ ])([hk])['’] ?(?=\p{L})/gu,
    become: '$1 ',
    examples: { catches: ['H’Yim Kđoh', "H'Yim Niê", "K' Brêu"], leaves: ['H Yim Niê'] },
  },
];

/** What namings must share to be one person: the canonical name with every rule of spelling applied. */
export function spellingKey(name: string): string {
  const key = canon(name);
  return SPELLING_RULES.reduce((text, { find, become }) => text.replace(find, become), key);
}
