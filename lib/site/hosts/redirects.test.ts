import { describe, expect, test } from 'vitest';
import { readHostRedirects, writeHostRedirects } from './redirects';

describe('_redirects', () => {
  const redirects = [
    { from: 'nguoi/b/', to: 'nguoi/a/' },
    { from: 'nam/1930/', to: '' },
  ];
  const file = writeHostRedirects(redirects, '/kho.tin');

  test('paths of the host, in order', () => {
    expect(file.split('\n').slice(1)).toEqual([
      '/kho.tin/nam/1930/ /kho.tin/ 301',
      '/kho.tin/nguoi/b/ /kho.tin/nguoi/a/ 301',
      '',
    ]);
  });

  test('is read as it was written', () => {
    expect(readHostRedirects(file)).toEqual([
      { from: '/kho.tin/nam/1930/', to: '/kho.tin/' },
      { from: '/kho.tin/nguoi/b/', to: '/kho.tin/nguoi/a/' },
    ]);
  });
});
