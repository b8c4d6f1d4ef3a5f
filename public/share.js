// Passing an article on and citing it: the device's share sheet, copies of its address, reference and citation. What few ask
// for comes when it is asked for: links to selected words (passage.js), the QR code and the records (app/_browser).
(() => {
  const root = document.querySelector('[data-share]');
  const page = document.querySelector('link[rel="canonical"]')?.href ?? location.href.split('#')[0];
  const title = document.querySelector('h1').textContent;
  const status = root.querySelector('[data-share-status]');

  let said;
  const unsay = () => {
    if (said === undefined) return;
    clearTimeout(said.timer);
    said.button.textContent = said.idle;
    status.textContent = '';
    said = undefined;
  };
  // The button says what happened; after a while, or when the reader goes on to something else, what it does.
  const say = (button, words) => {
    unsay();
    said = { button, idle: button.textContent, timer: setTimeout(unsay, 2500) };
    button.textContent = words;
    status.textContent = words;
  };
  // Other words are offered (passage.js): what was said of those before is over.
  document.addEventListener('passage', unsay);
  // No clipboard on an insecure origin: there the words are shown, to be copied by hand.
  const copy = (button, text) =>
    (navigator.clipboard?.writeText(text) ?? Promise.reject()).then(
      () => say(button, root.dataset.done),
      () => {
        say(button, root.dataset.failed);
        prompt(root.dataset.failed, text);
      },
    );

  // Headline, outlet and date, a line each.
  const lines = [title, root.dataset.below].filter(Boolean).join('\n');
  const acts = {
    // The reader who closes the sheet has not failed; where there is none after all, its words are copied.
    sheet: (button) =>
      navigator.share({ title, text: lines, url: page }).catch(({ name }) => {
        if (name !== 'AbortError') acts.reference(button);
      }),
    // With the paragraph that the reader is at.
    link: (button) => copy(button, page + location.hash),
    reference: (button) => copy(button, `${lines}\n${page}`),
    passage: (button) => copy(button, button.dataset.address),
    citation: (button) => copy(button, document.getElementById('trich-dan-loi').textContent),
  };
  for (const button of document.querySelectorAll('[data-act]')) {
    button.addEventListener('click', () => {
      unsay();
      acts[button.dataset.act](button);
    });
  }

  const load = (src, place, onload) => {
    // Without the network the reader is told.
    const onerror = () => place?.append(root.dataset.lost);
    document.head.append(Object.assign(document.createElement('script'), { src, onload, onerror }));
  };
  for (const place of document.querySelectorAll('[data-script]')) {
    place.addEventListener('toggle', () => load(place.dataset.script, place), { once: true });
  }
  // The code stands on paper: it is drawn before the reader prints by the keyboard for the first time.
  const code = root.querySelector('[data-qr]');
  let printed = code === null;
  document.addEventListener('keydown', (event) => {
    if (printed || event.key !== 'p' || !(event.ctrlKey || event.metaKey)) return;
    printed = true;
    event.preventDefault();
    load(code.dataset.script, code, () => print());
  });
  const onSelection = () => {
    if (getSelection()?.isCollapsed !== false) return;
    document.removeEventListener('selectionchange', onSelection);
    load(root.dataset.passage);
  };
  document.addEventListener('selectionchange', onSelection);
})();
