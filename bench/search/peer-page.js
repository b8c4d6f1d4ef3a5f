// The peer in the benchmark's page: the same two questions as in page.ts. Its records come with their texts.
const SHOWN = 10;
let opened;

async function openedSearch() {
  opened ??= import('./pagefind/pagefind.js').then(async (pagefind) => {
    await pagefind.init();
    return pagefind;
  });
  return opened;
}

export async function open() {
  await openedSearch();
  return null;
}

async function find(typed) {
  const pagefind = await openedSearch();
  const { results } = await pagefind.search(typed);
  return Promise.all(results.slice(0, SHOWN).map((result) => result.data()));
}

export async function ask(typed) {
  const started = performance.now();
  const records = await find(typed);
  return { ids: records.map(({ meta }) => meta.id), milliseconds: performance.now() - started };
}

export async function cut(typed) {
  return (await find(typed)).length;
}
