// A link to selected words: the anchor of their paragraph with a text fragment, offered by a button beside them. Loaded by share.js.
(() => {
  const root = document.querySelector('[data-share]');
  const page = document.querySelector('link[rel="canonical"]')?.href ?? location.href.split('#')[0];
  const offer = root.querySelector('[data-act="passage"]');
  const BLOCK = /^d\d+$/;
  const style = document.createElement('link');
  Object.assign(style, { rel: 'stylesheet', href: root.dataset.passage.replace(/js$/, 'css') });

  // The words of an element that are seen, in one line, with where each text node begins in it.
  const wordsOf = (element) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) => {
      if (node.nodeType === Node.TEXT_NODE) return NodeFilter.FILTER_ACCEPT;
      const unseen = node.matches('script, style, button, [aria-label]:is(a)') || !node.checkVisibility();
      return unseen ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP;
    });
    const starts = new Map();
    let text = '';
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      starts.set(node, text.length);
      text += node.data;
    }
    return { text, starts };
  };
  const squeeze = (text) => text.replace(/\s+/g, ' ').trim();
  // Browsers compare letters without their marks.
  const fold = (text) => squeeze(text).normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();
  const countOf = (part, whole) => whole.split(part).length - 1;

  // Where the selection begins and ends in the words of a block, at the ends of words.
  const spanIn = (block, range) => {
    const { text, starts } = wordsOf(block);
    let [from, to] = [text.length, 0];
    for (const [node, start] of starts) {
      if (!range.intersectsNode(node)) continue;
      from = Math.min(from, start + (node === range.startContainer ? range.startOffset : 0));
      to = Math.max(to, start + (node === range.endContainer ? range.endOffset : node.length));
    }
    while (from < to && /\s/.test(text[from])) from += 1;
    while (to > from && /\s/.test(text[to - 1])) to -= 1;
    if (from >= to) return undefined;
    while (from > 0 && /\S/.test(text[from - 1])) from -= 1;
    while (to < text.length && /\S/.test(text[to])) to += 1;
    return {
      block,
      before: squeeze(text.slice(0, from)),
      words: squeeze(text.slice(from, to)),
      after: squeeze(text.slice(to)),
    };
  };

  // Hyphens, commas and ampersands have a meaning of their own in fragments.
  const encode = (words) => encodeURIComponent(words).replaceAll('-', '%2D');
  const first = (text, count) => text.split(' ').slice(0, count).join(' ');
  const last = (text, count) => text.split(' ').slice(-count).join(' ');
  const LONG = 300;

  // As few words as lead to this place alone; none where no number of words does: the paragraph's own anchor is left.
  const directive = (start, end) => {
    const { text, starts } = wordsOf(document.body);
    const whole = ` ${fold(text)} `;
    // Browsers take the first place: there must be none above the block, and one in it.
    const above = fold(text.slice(0, [...starts].find(([node]) => start.block.contains(node))?.[1]));
    const own = fold(wordsOf(start.block).text);
    const short = start === end && start.words.length <= LONG;
    // At the start of a paragraph the words behind alone tell the place: they come sooner, and more of them.
    const behind = start.before === '' ? 2 : 1;
    for (let count = 4; count <= (short ? 128 : 32); count *= 2) {
      const begin = short ? start.words : first(start.words, count);
      const finish = short ? '' : last(end.words, count);
      const prefix = start.before === '' || (short && count === 4) ? '' : last(start.before, count / 2);
      const suffix = count < 16 / behind ? '' : first(end.after, (count * behind) / 4);
      const found = fold(`${prefix} ${begin}${short ? ` ${suffix}` : ''}`);
      if (above.includes(found) || countOf(found, own) > 1) continue;
      if (!short && countOf(fold(`${finish} ${suffix}`), whole.slice(whole.indexOf(found))) !== 1) continue;
      const parts = [
        prefix && `${encode(prefix)}-`,
        encode(begin),
        finish && encode(finish),
        suffix && `-${encode(suffix)}`,
      ];
      return `:~:text=${parts.filter(Boolean).join(',')}`;
    }
    return '';
  };

  let waiting;
  let anew = false;
  const hide = () => {
    clearTimeout(waiting);
    if (offer.hidden) return;
    offer.hidden = true;
    root.append(offer);
  };

  const offerLink = () => {
    const selection = getSelection();
    if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return hide();
    const range = selection.getRangeAt(0);
    const blocks = [...document.querySelectorAll('article [id^="d"]')].filter(({ id }) => BLOCK.test(id));
    const spans = blocks.filter((block) => range.intersectsNode(block)).flatMap((block) => spanIn(block, range) ?? []);
    const [start, end] = [spans[0], spans.at(-1)];
    if (start === undefined) return hide();
    const address = `${page}#${start.block.id}${directive(start, end)}`;
    if (anew || offer.hidden || offer.dataset.address !== address) document.dispatchEvent(new Event('passage'));
    anew = false;
    offer.dataset.address = address;
    // Beside the words in the page, so that Tab comes to it next.
    end.block.append(offer);
    delete offer.dataset.met;
    offer.hidden = false;
    const [box, place] = [[...range.getClientRects()].at(-1), end.block.getBoundingClientRect()];
    const left = Math.min(box.right - offer.offsetWidth, place.right - offer.offsetWidth) - place.left;
    offer.style.setProperty('--left', `${Math.max(0, left)}px`);
    offer.style.setProperty('--top', `${box.bottom - place.top + 8}px`);
  };

  const soon = () => {
    clearTimeout(waiting);
    waiting = setTimeout(offerLink, 200);
  };
  document.addEventListener('selectionchange', () => {
    if (document.activeElement === offer) return;
    // The same words selected once more are offered as not copied yet.
    anew ||= getSelection()?.isCollapsed !== false;
    soon();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') hide();
    // From the selected words the offer is the next stop, once; from there Tab goes on through the page.
    if (event.key !== 'Tab' || event.shiftKey || offer.hidden || 'met' in offer.dataset) return;
    event.preventDefault();
    offer.dataset.met = '';
    offer.focus({ preventScroll: true });
  });
  // A press on the button must not take the selection away.
  offer.addEventListener('pointerdown', (event) => event.preventDefault());
  // With or without its looks it works.
  style.addEventListener('load', soon);
  style.addEventListener('error', soon);
  document.head.append(style);
})();
