import { createHash, type Hash } from 'node:crypto';

/**
 * What a page says, without the work of printing it: the tree that its components give, as far as the elements of HTML.
 * Two trees of one digest, printed by the same program, are the same page.
 */

/** What React makes of JSX. */
interface TreeElement {
  readonly type: unknown;
  readonly props: Readonly<Record<string, unknown>>;
}

/** Between two words of a tree: no text of a page holds it. */
const END = '\0';

/**
 * @param parts texts, elements of React, lists and promises of them, and plain data
 * @returns 16 hexadecimal digits
 * @throws on what cannot be looked into, such as a component that needs the browser to be known
 */
export async function digestOfPage(...parts: readonly unknown[]): Promise<string> {
  const hash = createHash('sha256');
  await addNode(hash, parts);
  return hash.digest('hex').slice(0, 16);
}

async function addNode(hash: Hash, node: unknown): Promise<void> {
  const known = isPromise(node) ? await node : node;
  if (known === null || known === undefined || typeof known === 'boolean') return;
  if (typeof known === 'string' || typeof known === 'number') hash.update(`${known}${END}`);
  else if (isElement(known)) await addElement(hash, known);
  else if (isIterable(known)) for (const each of known) await addNode(hash, each);
  else addData(hash, known);
}

async function addElement(hash: Hash, { type, props }: TreeElement): Promise<void> {
  if (isClientComponent(type)) {
    addData(hash, { client: type.$$id, props });
  } else if (typeof type === 'function') {
    await addNode(hash, (type as (given: typeof props) => unknown)(props));
  } else if (typeof type === 'string' || typeof type === 'symbol') {
    const { children, ...attributes } = props;
    hash.update(`<${String(type)}${END}`);
    addData(hash, attributes);
    await addNode(hash, children);
    hash.update(`>${END}`);
  } else {
    throw new Error(`a component of an unknown kind: ${JSON.stringify(type)}`);
  }
}

/** As JSON, with what JSON leaves out in silence refused. */
function addData(hash: Hash, data: unknown): void {
  hash.update(
    `${JSON.stringify(data, (name, value: unknown) => {
      if (typeof value === 'function') throw new Error(`${name} is a function: its page would be kept unseen`);
      return value instanceof Map || value instanceof Set ? [...value] : value;
    })}${END}`,
  );
}

function isPromise(node: unknown): node is Promise<unknown> {
  return typeof node === 'object' && node !== null && 'then' in node;
}

function isElement(node: unknown): node is TreeElement {
  return typeof node === 'object' && node !== null && '$$typeof' in node && 'type' in node && 'props' in node;
}

function isIterable(node: unknown): node is Iterable<unknown> {
  return typeof node === 'object' && node !== null && Symbol.iterator in node;
}

/** In the place of a component that runs in the browser stands a reference to its module. */
function isClientComponent(type: unknown): type is { readonly $$id: string } {
  return typeof type === 'function' && '$$id' in type;
}
