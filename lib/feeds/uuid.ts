import { createHash } from 'node:crypto';

/** The namespace of this project's names (RFC 9562, section 5.5): made once at random, never changed. */
const NAMESPACE = Buffer.from('6f1a3c0e52b84d0b9d2e7a40c1f58e93', 'hex');

/**
 * A permanent identifier for a name, the same on every machine and at every address of the site: a UUID of version 5.
 * @returns `urn:uuid:...`, as Atom and JSON Feed take it
 */
export function urnOf(name: string, namespace: Uint8Array = NAMESPACE): string {
  const bytes = createHash('sha1').update(namespace).update(name, 'utf8').digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return `urn:uuid:${bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/u, '$1-$2-$3-$4-')}`;
}
