import { createElement, Fragment, Suspense, type ReactNode } from 'react';
import { expect, test } from 'vitest';
import { digestOfPage } from './page-digest';

function Row({ name, children }: { readonly name: string; readonly children?: ReactNode }) {
  return createElement('li', { className: name }, children);
}

async function Later({ text }: { readonly text: string }) {
  return Promise.resolve(createElement('p', null, text));
}

const page = createElement('ul', { id: 'a' }, createElement(Row, { name: 'x' }, 'một', 2), null, false);

test.each([
  ['what components give', createElement('ul', { id: 'a' }, createElement('li', { className: 'x' }, 'một', 2))],
  ['lists', createElement('ul', { id: 'a' }, [createElement(Row, { key: 1, name: 'x' }, ['một', 2])])],
  ['a promise of it', Promise.resolve(page)],
])('the same page: %s', async (_, other) => {
  expect(await digestOfPage(other)).toBe(await digestOfPage(page));
});

test.each([
  ['another text', createElement('ul', { id: 'a' }, createElement(Row, { name: 'x' }, 'một', 3))],
  ['texts cut elsewhere', createElement('ul', { id: 'a' }, createElement(Row, { name: 'x' }, 'mộ', 't2'))],
  ['another attribute', createElement('ul', { id: 'b' }, createElement(Row, { name: 'x' }, 'một', 2))],
  ['another class', createElement('ul', { id: 'a' }, createElement(Row, { name: 'y' }, 'một', 2))],
  ['another element', createElement('ol', { id: 'a' }, createElement(Row, { name: 'x' }, 'một', 2))],
  [
    'one more element',
    createElement('ul', { id: 'a' }, createElement(Row, { name: 'x' }, 'một', 2), createElement('br')),
  ],
  ['the text beside the element', createElement('ul', { id: 'a' }, createElement(Row, { name: 'x' }), 'một', 2)],
  ['another inner text', createElement('script', { dangerouslySetInnerHTML: { __html: '{}' } })],
])('another page: %s', async (_, other) => {
  expect(await digestOfPage(other)).not.toBe(await digestOfPage(page));
});

test('looks into components that wait, fragments and places that may wait', async () => {
  const shown = (text: string) =>
    createElement(Fragment, null, createElement(Suspense, { fallback: null }, createElement(Later, { text })));
  expect(await digestOfPage(shown('một'))).not.toBe(await digestOfPage(shown('hai')));
  expect(await digestOfPage(shown('một'))).toBe(await digestOfPage(shown('một')));
});

test('a component of the browser counts by its module and by what it is given', async () => {
  const client = (id: string) => Object.assign(() => null, { $$id: id });
  const shown = (id: string, word: string) => createElement(client(id) as () => null, { word } as never);
  const digests = [shown('a', 'một'), shown('b', 'một'), shown('a', 'hai')].map((each) => digestOfPage(each));
  expect(new Set(await Promise.all(digests)).size).toBe(3);
});

test.each([
  ['a function that an element is given', createElement('button', { onClick: () => undefined })],
  ['a component of an unknown kind', { $$typeof: Symbol.for('react.element'), type: { a: 1 }, props: {} }],
])('refused: %s', async (_, page) => {
  await expect(digestOfPage(page)).rejects.toThrow();
});
