/** Of the shingles one in four is looked at, the same ones in every article (chosen by digest, as in winnowing "0 mod p"). */
const ONE_IN = 4;
/** Up to so many articles with one shingle are all paired; of more, each with those that follow it. */
const FEW = 12;
const FOLLOWING = 3;
/** Of the looked-at shingles of the shorter text so many must stand in the other one before the two are compared. */
const SHARE = 0.3;
const LEAST = 2;
/** Digest and index of an article in one number: 32 and 21 bits of the 53. */
const INDEX_RANGE = 2 ** 21;

/** Two articles, by index, the lower first. */
export type Pair = readonly [number, number];

/**
 * Pairs of texts that share enough shingles to be worth comparing. Linear but for two sorts: a shingle of many texts (a
 * template, five hundred reprints) ties each to the next ones alone.
 * @param shinglesOf the shingles of each article, read once
 */
export function findCandidates(count: number, shinglesOf: (index: number) => Uint32Array): Pair[] {
  if (count > INDEX_RANGE) throw new Error(`more than ${INDEX_RANGE} articles: widen INDEX_RANGE`);
  const { postings, sizes } = sample(count, shinglesOf);
  const pairs = tie(postings);
  const candidates: Pair[] = [];
  for (let at = 0; at < pairs.length;) {
    const pair = pairs[at] ?? 0;
    const from = at;
    while (pairs[at] === pair) at += 1;
    const [a, b] = [Math.floor(pair / INDEX_RANGE), pair % INDEX_RANGE];
    const least = Math.max(LEAST, SHARE * Math.min(sizes[a] ?? 0, sizes[b] ?? 0));
    if (at - from >= Math.min(least, sizes[a] ?? 0, sizes[b] ?? 0)) candidates.push([a, b]);
  }
  return candidates;
}

/** Sorted numbers of shingle and article, each once, and how many each article has. */
function sample(
  count: number,
  shinglesOf: (index: number) => Uint32Array,
): { readonly postings: Float64Array; readonly sizes: Uint32Array } {
  const sizes = new Uint32Array(count);
  const postings = new Numbers();
  for (let index = 0; index < count; index += 1) {
    const chosen = new Set(shinglesOf(index).filter((shingle) => shingle % ONE_IN === 0));
    for (const shingle of chosen) postings.push(shingle * INDEX_RANGE + index);
    sizes[index] = chosen.size;
  }
  return { postings: postings.sorted(), sizes };
}

/** Sorted numbers of two articles, as often as they share a shingle. */
function tie(postings: Float64Array): Float64Array {
  const pairs = new Numbers();
  for (let from = 0; from < postings.length;) {
    const shingle = Math.floor((postings[from] ?? 0) / INDEX_RANGE);
    let to = from;
    while (Math.floor((postings[to] ?? -1) / INDEX_RANGE) === shingle) to += 1;
    const reach = to - from <= FEW ? FEW : FOLLOWING;
    for (let a = from; a < to; a += 1) {
      const first = (postings[a] ?? 0) % INDEX_RANGE;
      for (let b = a + 1; b < Math.min(to, a + 1 + reach); b += 1) {
        pairs.push(first * INDEX_RANGE + ((postings[b] ?? 0) % INDEX_RANGE));
      }
    }
    from = to;
  }
  return pairs.sorted();
}

/** Numbers that grow in place: millions of them in an array of JavaScript values would weigh many times as much. */
class Numbers {
  #held = new Float64Array(1024);
  #count = 0;

  push(value: number): void {
    if (this.#count === this.#held.length) {
      const grown = new Float64Array(this.#held.length * 2);
      grown.set(this.#held);
      this.#held = grown;
    }
    this.#held[this.#count] = value;
    this.#count += 1;
  }

  sorted(): Float64Array {
    return this.#held.subarray(0, this.#count).sort();
  }
}
