import { describe, expect, it } from 'vitest';
import { loadAuthority } from '../authority/load';
import { parseEntityId } from '../model';
import { gatherUnits, type UnitLink } from './units';

const { organisations, places } = loadAuthority('content/authority');
const units = gatherUnits(organisations, places);

describe('what came before and after', () => {
  it.each([
    ['merged', 'organisation', 'ban-dan-van-trung-uong', ['merged ban-tuyen-giao-va-dan-van-trung-uong'], []],
    ['renamed', 'organisation', 'ban-chinh-sach-chien-luoc-trung-uong', [], ['renamed ban-kinh-te-trung-uong']],
    ['work handed over makes no former body', 'organisation', 'bo-ngoai-giao', undefined, undefined],
    ['a province that was merged away', 'place', 'hai-duong', ['merged hai-phong'], []],
    ['a province that grew', 'place', 'ninh-binh', [], ['grown ha-nam', 'grown nam-dinh']],
    ['a province that stayed', 'place', 'ha-noi', undefined, undefined],
  ] as const)('%s', (_, kind, id, after, before) => {
    const fact = units[kind].get(parseEntityId(id));
    const told = (links: readonly UnitLink[] | undefined) => links?.map((link) => `${link.how} ${link.id}`);
    expect([told(fact?.after), told(fact?.before)]).toEqual([after, before]);
  });

  it('63 provinces became 34', () => {
    const gone = places.places.filter(({ id }) => units.place.get(id)?.until !== undefined);
    expect([places.places.length, places.places.length - gone.length]).toEqual([63, 34]);
    for (const { id } of gone) expect(units.place.get(id)?.after, id).toHaveLength(1);
  });
});
