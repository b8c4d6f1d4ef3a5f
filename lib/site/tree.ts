import { defaultTreeAdapter, parse, serialize } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';

export type Page = DefaultTreeAdapterTypes.Document;
export type Element = DefaultTreeAdapterTypes.Element;
type Parent = DefaultTreeAdapterTypes.ParentNode;
type Child = DefaultTreeAdapterTypes.ChildNode;

/** Reads a whole page by the rules of the HTML standard; what stands in `<noscript>` is read as elements too. */
export function parsePage(html: string): Page {
  return parse(html, { scriptingEnabled: false });
}

/** Writes the page back; the same tree always gives the same bytes. */
export function printPage(page: Page): string {
  return serialize(page, { scriptingEnabled: false });
}

/** Every element of the page in document order, those inside `<template>` included. */
export function* elements(parent: Parent): Generator<Element> {
  for (const child of parent.childNodes) {
    if (!defaultTreeAdapter.isElementNode(child)) continue;
    yield child;
    yield* elements('content' in child ? child.content : child);
  }
}

/** The attribute's value; undefined where it is not written. */
export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value;
}

export function hasAttribute(element: Element, name: string): boolean {
  return attribute(element, name) !== undefined;
}

/** The words of a space-separated attribute such as `rel`, in lower case. */
export function tokens(element: Element, name: string): readonly string[] {
  return (attribute(element, name) ?? '').toLowerCase().split(/\s+/u).filter(Boolean);
}

/** The text directly inside the element: the code of a script. */
export function ownText(element: Element): string {
  return element.childNodes.map((child) => (defaultTreeAdapter.isTextNode(child) ? child.value : '')).join('');
}

/** True if nothing stands inside but comments. */
export function isEmpty(element: Element): boolean {
  return element.childNodes.every((child) => defaultTreeAdapter.isCommentNode(child));
}

/** Removes, in place, every element that `drops` names, and every comment but those inside an element that `keeps` names. */
export function prune(
  parent: Parent,
  drops: (element: Element) => boolean,
  keeps: (element: Element) => boolean = () => false,
): void {
  parent.childNodes = parent.childNodes.filter(
    (child) => !defaultTreeAdapter.isCommentNode(child) && !(defaultTreeAdapter.isElementNode(child) && drops(child)),
  );
  joinTexts(parent);
  for (const child of parent.childNodes) {
    if (!defaultTreeAdapter.isElementNode(child) || keeps(child)) continue;
    prune('content' in child ? child.content : child, drops, keeps);
  }
}

/** Texts that a removed comment kept apart become one, as they would be when the page is read again. */
function joinTexts(parent: Parent): void {
  const joined: Child[] = [];
  for (const child of parent.childNodes) {
    const last = joined.at(-1);
    if (last !== undefined && defaultTreeAdapter.isTextNode(last) && defaultTreeAdapter.isTextNode(child)) {
      last.value += child.value;
    } else joined.push(child);
  }
  parent.childNodes = joined;
}

/** A new element without content, put first into `parent`. */
export function prepend(parent: Element, name: string, attrs: Readonly<Record<string, string>>): void {
  const written = Object.entries(attrs).map(([key, value]) => ({ name: key, value }));
  const element = defaultTreeAdapter.createElement(name, parent.namespaceURI, written);
  element.parentNode = parent;
  parent.childNodes.unshift(element);
}

/** The page's `<head>`; the parser makes one where the source has none. */
export function headOf(page: Page): Element {
  for (const element of elements(page)) if (element.tagName === 'head') return element;
  throw new Error('a page without <head>: it was not made by parsePage');
}
