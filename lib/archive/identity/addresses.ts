import { parseEntityId, parseSlug, type EntityId, type Slug } from '../../model';

/**
 * The register of people's addresses: one line an address, in the order in which they were given, and never changed
 * afterwards. An address belongs to whoever one article names: so it stays with that person whatever is added, and two
 * people adding articles apart from each other can put their lines together as they are.
 */
export interface GivenAddress {
  readonly address: EntityId;
  readonly article: Slug;
  readonly name: string;
}

export const ADDRESSES_FILE = 'addresses/people.tsv';

const HEAD =
  '# Addresses of people: address, the article that names the person, the name there. Lines are only ever added.';

/** @throws naming file and line of what is no address, no article or no name */
export function readAddresses(text: string, file: string): GivenAddress[] {
  return text.split('\n').flatMap((line, index) => {
    if (line.trim() === '' || line.startsWith('#')) return [];
    const [address = '', article = '', name = '', ...more] = line.split('\t');
    try {
      if (name.trim() === '' || more.length > 0)
        throw new Error('not an address, an article and a name with tabs between');
      return [{ address: parseEntityId(address), article: parseSlug(article), name }];
    } catch (error) {
      const problem = error instanceof Error ? error.message : String(error);
      throw new Error(`${file}:${index + 1}: ${problem}. Remedy: restore the line from git.`);
    }
  });
}

/** The file with new lines at its end. */
export function appendAddresses(text: string, added: readonly GivenAddress[]): string {
  const before = text === '' ? `${HEAD}\n` : text.replace(/\n*$/u, '\n');
  return before + added.map(({ address, article, name }) => `${address}\t${article}\t${name}\n`).join('');
}
