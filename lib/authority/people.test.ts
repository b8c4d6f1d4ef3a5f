import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { AuthorityError } from './entry';
import { loadAuthority } from './load';
import { readNames } from './names';
import { readOrganisations } from './organisations';
import { readSetPhrases } from './phrases';
import { readPlaces } from './places';
import { readRoles } from './roles';

const { names, organisations, places, phrases, roles } = loadAuthority('content/authority');

describe('facts about people, bodies and places', () => {
  test('there are 34 provincial units since 2025 and 63 before', () => {
    const current = places.places.filter(({ until }) => until === undefined);
    expect(current).toHaveLength(34);
    expect(places.places).toHaveLength(63);
    expect(current.every(({ code }) => code !== undefined)).toBe(true);
  });

  test('a unit merged away is among those that its successor took in, and the other way round', () => {
    const absorbed = places.places.flatMap(({ id, absorbed: units = [] }) => units.map((unit) => `${unit}>${id}`));
    const merged = places.places.flatMap(({ id, mergedInto }) =>
      mergedInto === undefined ? [] : [`${id}>${mergedInto}`],
    );
    expect(absorbed.sort()).toEqual(merged.sort());
  });

  test.each([...places.places, ...organisations.organisations].map((entry) => [entry.id, entry] as const))(
    '%s has sources, and no alias that is its name',
    (_, { name, aliases = [], sources }) => {
      expect(sources.length).toBeGreaterThan(0);
      expect(aliases).not.toContain(name);
      expect(new Set(aliases).size).toBe(aliases.length);
    },
  );

  test('no name belongs to two bodies', () => {
    const forms = organisations.organisations.flatMap(({ name, aliases = [] }) => [name, ...aliases]);
    expect(forms.filter((form, i) => forms.indexOf(form) !== i)).toEqual([]);
  });

  test('no body ends before it begins', () => {
    for (const { since, until } of organisations.organisations) {
      if (since !== undefined && until !== undefined) expect(since <= until).toBe(true);
    }
  });

  test.each([
    ['families', names.families.map(({ name }) => name)],
    ['middle names', names.middles],
    ['given names', names.givens],
    ['ranks', roles.ranks.map(({ name }) => name)],
    ['words of bodies', [...roles.bodyWords, ...roles.bodyVerbs]],
    ['figures of history', phrases.historicFigures.map(({ name }) => name)],
    ['look-alikes', places.lookalikes],
    ['districts', places.districts],
  ])('no entry stands twice among the %s', (_, entries) => {
    expect(entries.filter((entry, i) => entries.indexOf(entry) !== i)).toEqual([]);
  });
});

describe('a broken file is refused with its name and key', () => {
  const read = (file: string): Record<string, unknown> =>
    JSON.parse(readFileSync(`content/authority/${file}`, 'utf8')) as Record<string, unknown>;
  test.each([
    ['names.json', readNames, 'families'],
    ['roles.json', readRoles, 'ranks'],
    ['organisations.json', readOrganisations, 'heads'],
    ['places.json', readPlaces, 'places'],
    ['phrases.json', readSetPhrases, 'leads'],
  ])('%s', (file, reader, key) => {
    const broken = { ...read(file), [key]: 'x' };
    expect(() => reader(broken)).toThrow(AuthorityError);
    expect(() => reader(broken)).toThrow(`${file}: ${key}`);
  });

  test('two places with one id', () => {
    const file = read('places.json');
    const twice = [...(file['places'] as unknown[]), (file['places'] as unknown[])[0]];
    expect(() => readPlaces({ ...file, places: twice })).toThrow('ids that stand twice: ha-noi');
  });
});
