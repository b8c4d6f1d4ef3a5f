import { z } from 'zod';
import type { EntityId } from '../model';
import { canon } from '../text';
import { readLinedYaml, type LinedYaml } from '../text/lined-yaml';
import { YamlFault } from '../text/yaml';
import { AuthorityError } from './entry';
import { daySchema, entityIdSchema } from './terms';

const FILE = 'people.json';
const words = z.string().min(1);
/** Who decided, when, and why: shown to maintainers, never undone by a rule. */
const decision = { because: words, by: words, on: daySchema };
const mergeSchema = z.strictObject({ from: entityIdSchema, into: entityIdSchema, ...decision });
const splitSchema = z.strictObject({
  person: entityIdSchema,
  /** Articles in which the name is that of somebody else; one and the same person in all of them. */
  articles: z.array(words).min(1),
  ...decision,
});
const aliasSchema = z.strictObject({ name: words, person: entityIdSchema, ...decision });
const fileSchema = z.strictObject({
  about: words,
  merges: z.array(mergeSchema),
  splits: z.array(splitSchema),
  aliases: z.array(aliasSchema),
});

type Lined<Row> = Row & { readonly line: number };

/** What people decided about who is who; persons are named by their addresses, which never change. */
export interface PeopleDecisions {
  /** `from` and `into` are one person, whose address is that of `into`. */
  readonly merges: readonly Lined<z.infer<typeof mergeSchema>>[];
  readonly splits: readonly Lined<z.infer<typeof splitSchema>>[];
  /** Whoever is called so is that person: a former name, a pen name. */
  readonly aliases: readonly Lined<z.infer<typeof aliasSchema>>[];
}

export const NO_DECISIONS: PeopleDecisions = { merges: [], splits: [], aliases: [] };

/**
 * Reads people.json.
 * @throws AuthorityError naming the lines of what is broken: JSON, keys, merges in a circle or in two directions, a name owned by two people
 */
export function readPeopleDecisions(text: string): PeopleDecisions {
  const { value, lineOf } = readJson(text);
  const parsed = fileSchema.safeParse(value);
  if (!parsed.success) {
    throw new AuthorityError(
      FILE,
      parsed.error.issues.map(({ path, message }) => `line ${lineOf(path)}: ${path.join('.') || '(top)'}: ${message}`),
    );
  }
  const { merges, splits, aliases } = parsed.data;
  const decisions = {
    merges: merges.map((row, at) => ({ ...row, line: lineOf(['merges', at]) })),
    splits: splits.map((row, at) => ({ ...row, line: lineOf(['splits', at]) })),
    aliases: aliases.map((row, at) => ({ ...row, line: lineOf(['aliases', at]) })),
  };
  refuse(mergeProblems(decisions));
  refuse(aliasProblems(decisions));
  return decisions;
}

function refuse(problems: readonly string[]): void {
  if (problems.length > 0) throw new AuthorityError(FILE, problems);
}

function readJson(text: string): LinedYaml {
  try {
    return readLinedYaml(text, 'json');
  } catch (error) {
    if (!(error instanceof YamlFault)) throw error;
    throw new AuthorityError(FILE, [`line ${error.line}: not JSON: ${error.message}`]);
  }
}

function mergeProblems({ merges }: PeopleDecisions): string[] {
  const into = new Map<EntityId, Lined<{ into: EntityId }>>();
  const problems: string[] = [];
  for (const merge of merges) {
    const other = into.get(merge.from);
    if (other !== undefined) {
      problems.push(`line ${merge.line}: ${merge.from} is merged already, on line ${other.line}: keep one of the two`);
    } else into.set(merge.from, merge);
  }
  const circles = merges.filter(({ from }) => isInCircle(from, into));
  if (circles.length > 0) {
    const rows = circles.map(({ line, from, into: to }) => `line ${line}: ${from} into ${to}`);
    problems.push(`merges in a circle (${rows.join(', ')}): decide who is kept, and take one of them out`);
  }
  return problems;
}

function isInCircle(start: EntityId, into: ReadonlyMap<EntityId, { readonly into: EntityId }>): boolean {
  const passed = new Set<EntityId>();
  for (let at = into.get(start)?.into; at !== undefined && !passed.has(at); at = into.get(at)?.into) {
    if (at === start) return true;
    passed.add(at);
  }
  return false;
}

/** The person whom merges lead to; the merges go in no circle. */
export function mergedInto(id: EntityId, { merges }: PeopleDecisions): EntityId {
  const next = merges.find(({ from }) => from === id);
  return next === undefined ? id : mergedInto(next.into, { merges, splits: [], aliases: [] });
}

function aliasProblems(decisions: PeopleDecisions): string[] {
  const owners = new Map<string, { readonly person: EntityId; readonly line: number }>();
  return decisions.aliases.flatMap(({ name, person, line }) => {
    const owner = owners.get(canon(name));
    owners.set(canon(name), owner ?? { person, line });
    if (owner === undefined || mergedInto(owner.person, decisions) === mergedInto(person, decisions)) return [];
    return [
      `line ${line}: the name ${JSON.stringify(name)} is given to ${person}, on line ${owner.line} to ${owner.person}: ` +
        'one name can stand for one person alone; take one of the two out',
    ];
  });
}
