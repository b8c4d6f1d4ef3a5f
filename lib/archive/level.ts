import { type Block, type StoredArticle, type ToldLevel } from '../model';
import { LEVEL_RULES, type LevelRule } from './level-rules';
import { findSortKey } from './order';

/** In a first paragraph a congress may be named in passing: what happens there tells that it is the news. */
const HAPPENS = /khai mạc|bế mạc|trù bị|tổ chức|tiến hành|diễn ra|bầu|phiên/iu;

/**
 * Of which level the congress is that an article tells of: by its headline, else by its first paragraph. Undefined where
 * neither names a congress, where they name congresses of several levels, or where the level hangs on a day that is unknown.
 */
export function findLevel(
  article: Pick<StoredArticle, 'id' | 'title' | 'body' | 'published' | 'event'>,
): ToldLevel | undefined {
  const day = findSortKey(article);
  const lead = article.body.find((block) => block.kind !== 'caption');
  for (const block of [article.title, ...(lead !== undefined && HAPPENS.test(lead.text) ? [lead] : [])]) {
    const told = readLevels(block, day);
    if (told.length > 0) return new Set(told.map(({ level }) => level)).size === 1 ? told[0] : undefined;
  }
  return undefined;
}

function readLevels(block: Block, day: string | undefined): ToldLevel[] {
  return LEVEL_RULES.flatMap((rule) => {
    const [words] = rule.pattern.exec(block.text) ?? [];
    if (words === undefined || !isInForce(rule, day)) return [];
    return [{ level: rule.level, rule: rule.id, evidence: { words, line: block.lines.first } }];
  });
}

function isInForce({ from, until }: LevelRule, day: string | undefined): boolean {
  if (from === undefined && until === undefined) return true;
  return day !== undefined && (from === undefined || day >= from) && (until === undefined || day < until);
}
