// The viewer of raw texts: /ban-tho/?bai=SLUG#d20. Fetches the page of raw texts that holds the article's, takes from there
// the text and what was understood of it (app/_rawShelves.ts), and sets both together from the parts that this page holds.
// Crawled words become text nodes, never markup.
(() => {
  const root = document.querySelector('[data-raw-view]');
  const { articles, shelves } = root.dataset;
  const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
  const slug = new URLSearchParams(location.search).get('bai') ?? '';

  // A fresh copy of a part of the page, its slots, and how to fill one.
  const part = (name) => {
    const element = document.querySelector(`[data-part="${name}"]`).cloneNode(true);
    element.removeAttribute('data-part');
    const slot = (key) => element.querySelector(`[data-slot="${key}"]`);
    return { element, slot };
  };
  const show = (name) => {
    const { element, slot } = part(name);
    slot('article')?.setAttribute('href', `${articles}${slug}/`);
    slot('retry')?.addEventListener('click', () => location.reload());
    root.replaceChildren(element);
    return slot;
  };

  // As lib/site.ts reckons it.
  const number = [...slug].reduce((sum, character) => (sum * 31 + character.charCodeAt(0)) % 4096, 0);
  const shelfAddress = `${shelves}${number.toString(16).padStart(3, '0')}/`;
  // Trouble is called by the part that tells it.
  const fetchShelf = async () => {
    const response = await fetch(shelfAddress).catch(() => undefined);
    if (response === undefined) throw 'network';
    if (response.status === 404 || response.status === 410) throw 'unknown';
    if (!response.ok) throw 'network';
    const html = await response.text().catch(() => Promise.reject('network'));
    return new DOMParser().parseFromString(html, 'text/html');
  };
  // The record; where the article moved, its new slug; null where there is no raw file.
  const recordIn = (shelf) => {
    const records = JSON.parse(shelf.getElementById('ghi-chep')?.textContent ?? '{}');
    if (!Object.hasOwn(records, slug)) throw 'unknown';
    return records[slug];
  };
  // As lib/render/raw-shown.ts makes them.
  const bytesOf = (text, { byteOrderMark, lineEnd = '\n', bytes }) =>
    bytes === undefined
      ? new TextEncoder().encode(`${byteOrderMark ? '\uFEFF' : ''}${text.replaceAll('\n', lineEnd)}`)
      : Uint8Array.from(atob(bytes), (character) => character.charCodeAt(0));
  const rawIn = async (shelf, { form, sha256 }) => {
    const text = shelf.getElementById(slug)?.querySelector('pre')?.textContent;
    if (text === undefined) throw 'changed';
    const bytes = bytesOf(text, form);
    // An insecure origin has no digests; then the file is taken as it came.
    if (crypto.subtle !== undefined) {
      const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
      const found = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
      if (found !== sha256) throw 'changed';
    }
    return bytes;
  };

  // As conversion numbers them; the end of the last line begins no further one.
  const linesOf = (text) => {
    const lines = text.normalize('NFC').split(/\r\n?|\n/);
    if (lines.at(-1) === '') lines.pop();
    return lines;
  };

  // Label: “words” → name (detail); what is absent leaves no gap.
  const note = (label, { words = '', name = '', detail = '', href }) => {
    const { element, slot } = part(`note-${label}`);
    if (words === '') slot('words').remove();
    else slot('words').textContent = words;
    if (words !== '' && name !== '') slot('words').after(' →');
    if (href === undefined) slot('name').replaceWith(name);
    else Object.assign(slot('name'), { href, textContent: name });
    if (detail === '') slot('note').remove();
    else slot('note').textContent = `(${detail})`;
    return element;
  };

  const covers = (line) => (row) => row[0] <= line && line <= row[1];
  const notesOf = (record, line, raw, told) => {
    const notes = [];
    for (const [first, , role, inArticle] of record.blocks.filter(covers(line))) {
      const href = `${articles}${slug}/#d${first}`;
      notes.push(inArticle ? note('role', { name: role, href }) : note('imprint', { name: role }));
    }
    for (const [, , reason] of record.removed.filter(covers(line))) notes.push(note('removed', { name: reason }));
    for (const [at, reason, words] of record.parts) {
      if (at === line) notes.push(note('part', { words, detail: reason }));
    }
    for (const [at, what] of record.mended) if (at === line) notes.push(note('mended', { name: what }));
    const found = new Map();
    for (const [at, start, end, thing] of record.marks) {
      if (at === line && !found.has(thing)) found.set(thing, raw.slice(start, end));
    }
    for (const [number, words] of found) notes.push(thingNote(record.things[number], words, told));
    return notes;
  };
  // What is told of a thing at length stands beside its first line alone.
  const thingNote = (thing, words, told) => {
    const detail = told.has(thing) ? '' : thing.note;
    told.add(thing);
    return note(thing.label, { ...thing, words: words === thing.name ? '' : words, detail });
  };

  // The line's words with removed parts and marks around them; of two that cross, the later one ends with the first.
  const pieces = (raw, from, to, spans) => {
    const nodes = [];
    let at = from;
    for (let next = spans.shift(); next !== undefined; next = spans.shift()) {
      const inner = [];
      while (spans.length > 0 && spans[0].start < next.end) inner.push(spans.shift());
      for (const span of inner) span.end = Math.min(span.end, next.end);
      next.element.append(...pieces(raw, next.start, next.end, inner));
      nodes.push(raw.slice(at, next.start), next.element);
      at = next.end;
    }
    nodes.push(raw.slice(at, to));
    return nodes;
  };
  const spansOf = (record, line) => {
    const parts = record.parts.filter(([at, , , start]) => at === line && start !== undefined);
    const marks = record.marks.filter(([at]) => at === line);
    return [
      ...parts.map(([, reason, , start, end]) => ({ start, end, element: titled('del', reason) })),
      ...marks.map(([, start, end, thing]) => ({ start, end, element: mark(record.things[thing]) })),
    ].sort((a, b) => a.start - b.start || b.end - a.end);
  };
  const titled = (tag, title) => Object.assign(document.createElement(tag), { title });
  const mark = ({ label, name }) => {
    const element = titled('mark', `${part(`note-${label}`).slot('label').textContent} ${name}`);
    element.dataset.kind = label;
    return element;
  };

  const lineElement = (record, raw, line, told) => {
    const { element, slot } = part('line');
    element.id = `d${line}`;
    slot('number').href = `#d${line}`;
    slot('number').append(String(line));
    if (record.removed.some(covers(line))) {
      element.dataset.removed = '';
      const whole = document.createElement('del');
      whole.textContent = raw;
      slot('text').append(whole);
    } else slot('text').append(...pieces(raw, 0, raw.length, spansOf(record, line)));
    const notes = notesOf(record, line, raw, told);
    if (notes.length === 0) slot('notes').remove();
    else slot('notes').append(...notes);
    return element;
  };

  // The address that opens the file stands in no page.
  const download = (bytes, file) => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([bytes], { type: 'text/plain' }));
    link.download = file;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  };

  const fillFacts = (record, bytes, slot) => {
    const { title, file, sha256, url, fetched, outlet } = record;
    const facts = { title, url, outlet, fetched, file, sha256 };
    for (const [name, value] of Object.entries(facts)) {
      if (value === undefined) slot(name).closest('[data-fact]').remove();
      else slot(name).textContent = value;
    }
    slot('title').href = `${articles}${slug}/`;
    slot('file').href = `${shelfAddress}#${slug}`;
    slot('file').addEventListener('click', (click) => {
      if (click.ctrlKey || click.metaKey || click.shiftKey) return;
      click.preventDefault();
      download(bytes, file);
    });
    if (url === undefined) return;
    slot('urlUnknown').closest('[data-fact]').remove();
    Object.assign(slot('url'), { href: url, rel: 'external noreferrer' });
  };

  // The line that the address names: marked, seen, and where the keyboard goes on.
  const goToLine = () => {
    document.querySelector('[data-raw-view] [aria-current]')?.removeAttribute('aria-current');
    const line = /^#d\d+$/.test(location.hash) ? document.getElementById(location.hash.slice(1)) : null;
    if (line === null) return;
    line.setAttribute('aria-current', 'true');
    line.tabIndex = -1;
    line.focus({ preventScroll: true });
    // To its beginning: a line may be taller than the screen.
    line.scrollIntoView({ block: 'start' });
  };

  const view = async () => {
    if (slug === '') throw 'none';
    if (!SLUG.test(slug)) throw 'unknown';
    show('loading');
    const shelf = await fetchShelf();
    const record = recordIn(shelf);
    if (typeof record === 'string') return location.replace(`?bai=${encodeURIComponent(record)}${location.hash}`);
    if (record === null) throw 'absent';
    const bytes = await rawIn(shelf, record);
    const lines = linesOf(new TextDecoder().decode(bytes));
    const slot = show('view');
    document.title = `${record.title} – ${document.title}`;
    fillFacts(record, bytes, slot);
    const told = new Set();
    slot('lines').append(...lines.map((raw, index) => lineElement(record, raw, index + 1, told)));
    addEventListener('hashchange', goToLine);
    goToLine();
  };
  view().catch((trouble) => {
    if (typeof trouble !== 'string') throw trouble;
    show(trouble);
  });
})();
