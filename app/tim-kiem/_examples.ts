import type { Archive, ArchiveEntity } from '../../lib/archive';
import { fill } from '../_text/fill';
import { searchText } from '../_text/search';
import type { Example } from './_panel';

/** Questions that this archive answers: of its most named person, its most cited document with a number, its largest outlet. */
export function examplesOf({ people, documents, outlets }: Archive): Example[] {
  const numbered = documents.filter(({ fact }) => fact.number !== undefined);
  const names: Readonly<Record<string, string | undefined>> = {
    person: most(people)?.name,
    document: most(numbered)?.fact.number,
    outlet: most(outlets)?.name,
  };
  return searchText.help.rows.flatMap(([query = '', meaning = '']) => {
    const name = /\{(?<kind>\w+)\}/u.exec(query)?.groups?.['kind'];
    if (name === undefined) return [[query, meaning] as const];
    const value = names[name];
    return value === undefined ? [] : [[fill(query, { [name]: value }), meaning] as const];
  });
}

function most<Entity extends ArchiveEntity>(entities: readonly Entity[]): Entity | undefined {
  return entities
    .filter(({ hasPage, name }) => hasPage && !name.includes('"'))
    .reduce<Entity | undefined>(
      (best, each) => (best === undefined || each.articles.length > best.articles.length ? each : best),
      undefined,
    );
}
