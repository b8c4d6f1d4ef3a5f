import type { Block, EntityId, NamedMention, RuleId } from '../model';
import type { Token } from '../text';

/** One occurrence of a body or a place: first and last token, both inclusive. */
export interface NamedSighting {
  readonly block: Block;
  readonly tokens: readonly Token[];
  readonly first: number;
  readonly last: number;
  readonly rule: RuleId;
  /** What tells one body or place from another within the article: the id, else the name's canonical form. */
  readonly key: string;
  readonly name: string;
  readonly id?: EntityId;
}

/** The mentions of each body or place together, in the order of first mention. */
export function groupNamed(kind: NamedMention['kind'], sightings: readonly NamedSighting[]): NamedMention[] {
  const groups = new Map<string, NamedSighting[]>();
  for (const sighting of sightings) {
    const group = groups.get(sighting.key);
    if (group === undefined) groups.set(sighting.key, [sighting]);
    else group.push(sighting);
  }
  return [...groups.values()].flatMap((group) => {
    const [head] = group;
    if (head === undefined) return [];
    const { name, id } = head;
    return [{ kind, name, ...(id === undefined ? {} : { id }), mentions: group.map(toMention) }];
  });
}

function toMention({ block, tokens, first, last, rule }: NamedSighting): NamedMention['mentions'][number] {
  const start = tokens[first]?.start ?? 0;
  const end = tokens[last]?.end ?? start;
  return { surface: block.text.slice(start, end), at: { line: block.lines.first, start, end }, rule };
}
