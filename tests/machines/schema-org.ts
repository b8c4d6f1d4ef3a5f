/** JSON-LD held against the vocabulary of schema.org as it is published (the package @vocabulary/schema). */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, dirname } from 'node:path';
import jsonld from 'jsonld';

const SCHEMA = 'http://schema.org/';
const RDFS = 'http://www.w3.org/2000/01/rdf-schema#';
const TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';
/** Classes of literals; a property that takes a thing of the class Text takes letters. */
const DATA_TYPES = ['Text', 'URL', 'Date', 'DateTime', 'Time', 'Number', 'Integer', 'Boolean'].map(
  (name) => SCHEMA + name,
);

interface Triple {
  readonly subject: string;
  readonly predicate: string;
  readonly object: string;
  readonly isLiteral: boolean;
}

/** Subject to objects, for each predicate of the vocabulary that is asked for. */
function loadVocabulary(
  ...predicates: readonly string[]
): Readonly<Record<string, ReadonlyMap<string, readonly string[]>>> {
  const folder = dirname(createRequire(import.meta.url).resolve('@vocabulary/schema/package.json'));
  const lines = readFileSync(join(folder, 'schema.nq'), 'utf8').matchAll(
    /^<(?<s>[^>]+)> <(?<p>[^>]+)> <(?<o>[^>]+)>/gmu,
  );
  const found = new Map<string, Map<string, string[]>>(predicates.map((predicate) => [predicate, new Map()]));
  for (const { groups: { s = '', p = '', o = '' } = {} } of lines) {
    const rows = found.get(p);
    rows?.set(s, [...(rows.get(s) ?? []), o]);
  }
  return Object.fromEntries(found);
}

const vocabulary = loadVocabulary(`${SCHEMA}domainIncludes`, `${SCHEMA}rangeIncludes`, `${RDFS}subClassOf`);
const domains = vocabulary[`${SCHEMA}domainIncludes`] ?? new Map<string, readonly string[]>();
const ranges = vocabulary[`${SCHEMA}rangeIncludes`] ?? new Map<string, readonly string[]>();
const above = vocabulary[`${RDFS}subClassOf`] ?? new Map<string, readonly string[]>();

/** A class and all above it. */
function lineage(type: string): readonly string[] {
  return [type, ...(above.get(type) ?? []).flatMap(lineage)];
}

/** schema.org's own context is fetched from the net; here its terms are taken as what they are, names in its vocabulary. */
function withoutNet(data: object): object {
  return { ...data, '@context': { '@vocab': SCHEMA } };
}

async function triplesOf(data: object): Promise<readonly Triple[]> {
  const quads = await jsonld.toRDF(withoutNet(data));
  return (
    quads as readonly Record<
      'subject' | 'predicate' | 'object',
      { readonly value: string; readonly termType: string }
    >[]
  ).map(({ subject, predicate, object }) => ({
    subject: subject.value,
    predicate: predicate.value,
    object: object.value,
    isLiteral: object.termType === 'Literal',
  }));
}

/** Where a description departs from the vocabulary: unknown types and properties, properties of other types, wrong values. */
export async function schemaFaults(data: object): Promise<readonly string[]> {
  if ((data as Record<string, unknown>)['@context'] !== 'https://schema.org') return ['no context of schema.org'];
  const triples = await triplesOf(data);
  const types = new Map(
    triples.filter(({ predicate }) => predicate === TYPE).map(({ subject, object }) => [subject, object]),
  );
  const unknown = [...types.values()]
    .filter((type) => !above.has(type))
    .map((type) => `no type of schema.org: ${type}`);
  return [
    ...unknown,
    ...triples.filter(({ predicate }) => predicate !== TYPE).flatMap((triple) => tripleFaults(triple, types)),
  ];
}

function tripleFaults({ subject, predicate, object, isLiteral }: Triple, types: ReadonlyMap<string, string>): string[] {
  const domain = domains.get(predicate);
  if (domain === undefined) return [`no property of schema.org: ${predicate}`];
  const type = types.get(subject);
  const [line, valueLine] = [lineage(type ?? ''), lineage(types.get(object) ?? '')];
  // A role stands between a thing and its value and repeats the property (schema.org/Role).
  const fits = line.includes(`${SCHEMA}Role`) || domain.some((each) => line.includes(each));
  const range = ranges.get(predicate) ?? [];
  const takes = isLiteral
    ? range.some((each) => DATA_TYPES.includes(each) || lineage(each).some((one) => DATA_TYPES.includes(one)))
    : valueLine.includes(`${SCHEMA}Role`) || range.some((each) => valueLine.includes(each));
  return [
    ...(fits ? [] : [`${predicate} is no property of ${type ?? 'something without a type'}`]),
    ...(takes
      ? []
      : [`${predicate} does not take ${isLiteral ? JSON.stringify(object) : (types.get(object) ?? object)}`]),
  ];
}
