import { parseRuleId, type RuleRow } from '../model';

/**
 * Junk as rows. Patterns see one line with characters mapped, tone marks on their older place (`khóa`, `ủy`), blanks
 * squeezed, ends trimmed.
 * `remove`: the whole line, wherever it stands.
 * `below`: as `remove`, but only below the first running text; above it the line may be the headline.
 * `end`: a heading of what follows articles; behind the last long text it and all below it leave, elsewhere only the line.
 * `box`: as `end`; elsewhere the headlines right below it leave with it.
 * `caption-follows`: the line leaves, and the next line is a caption.
 * Sources: the five first articles, the domain reference section 6, openings of news pages.
 */
export interface LineRule extends RuleRow {
  readonly pattern: RegExp;
  readonly effect: 'remove' | 'below' | 'end' | 'box' | 'caption-follows';
}

export const row = (
  id: string,
  effect: LineRule['effect'],
  pattern: RegExp,
  why: string,
  catches: readonly string[],
  leaves: readonly string[] = [],
): LineRule => ({ id: parseRuleId(`clean/${id}`), effect, pattern, why, examples: { catches, leaves } });
