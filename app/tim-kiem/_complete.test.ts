import { expect, test } from 'vitest';
import { wordsBeside } from './_complete';

const PEOPLE = { kind: 'person', aliases: [] } as const;
const TRONG = { ...PEOPLE, name: 'Nguyễn Phú Trọng' };
const DUNG = { ...PEOPLE, name: 'Nguyễn Chí Dũng' };
const CT35 = { kind: 'document', name: 'Chỉ thị số 35-CT/TW', aliases: [] } as const;
const NQ04 = { kind: 'document', name: 'Nghị quyết số 04-NQ/TW', aliases: [] } as const;
const TUOITRE = { kind: 'outlet', name: 'Tuổi Trẻ', aliases: ['tuoitre.vn'] } as const;

test.each([
  ['Nguyễn Phú Trọng chỉ thị 35', TRONG, 'chỉ thị 35'],
  ['nguyen phu tr', TRONG, ''],
  ['nguyeenx phus trongj chỉ thị', TRONG, 'chỉ thị'],
  ['Trọng chỉ thị 35', TRONG, 'chỉ thị 35'],
  ['Dũng chỉ thị 35', DUNG, 'chỉ thị 35'],
  ['Tô Lâm Nguyễn Phú Trọng', TRONG, 'Tô Lâm'],
  ['nguyễn phú', { ...PEOPLE, name: 'Nguyễn Xuân Phúc' }, ''],
  ['nguyễn phú chỉ thị', { ...PEOPLE, name: 'Nguyễn Xuân Phúc' }, 'chỉ thị'],
  ['t', TRONG, ''],
  ['', TRONG, ''],
  ['35 đà nẵng', CT35, 'đà nẵng'],
  ['35-CT/TW đà nẵng', CT35, 'đà nẵng'],
  ['chỉ thị 35 đà nẵng', CT35, 'đà nẵng'],
  ['NQ 04', NQ04, ''],
  ['tuoitre đại hội', TUOITRE, 'đại hội'],
  ['tuoitre.vn', TUOITRE, ''],
  ['TBT', TRONG, ''],
])('%s, chosen for it %j -> %j', (typed, entity, left) => expect(wordsBeside(typed, entity)).toBe(left));
