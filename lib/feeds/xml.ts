import XMLBuilder from 'fast-xml-builder';

/** An element by its name: `@name` is an attribute, `#text` the text beside attributes, a list repeats the element. */
export interface XmlTree {
  readonly [name: string]: XmlNode | readonly XmlNode[];
}
export type XmlNode = string | XmlTree;

const builder = new XMLBuilder({
  attributeNamePrefix: '@',
  ignoreAttributes: false,
  suppressBooleanAttributes: false,
  suppressEmptyNode: true,
  format: true,
});

/**
 * A well-formed XML 1.0 document in UTF-8, whatever the texts hold.
 * `{ a: { '@b': 'x & y', '#text': 'c' } }` -> `<a b="x &amp; y">c</a>` behind the declaration.
 */
export function writeXml(root: XmlTree): string {
  return builder.build({ '?xml': { '@version': '1.0', '@encoding': 'UTF-8' }, ...(permitted(root) as XmlTree) });
}

/** Characters that XML 1.0 cannot hold, not even escaped (production 2, "Char"). */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** Each forbidden character and lone surrogate becomes U+FFFD: the reader sees that something stood there. */
function permitted(node: XmlNode | readonly XmlNode[]): XmlNode | readonly XmlNode[] {
  if (typeof node === 'string') return node.replace(FORBIDDEN, '\u{FFFD}');
  if (isList(node)) return node.map((each) => permitted(each) as XmlNode);
  return Object.fromEntries(Object.entries(node).map(([name, value]) => [name, permitted(value)]));
}

function isList(node: XmlNode | readonly XmlNode[]): node is readonly XmlNode[] {
  return Array.isArray(node);
}
