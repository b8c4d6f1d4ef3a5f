// Passing an article on: the device's share sheet, copies of its address and reference; the parts for links to selected words
// (passage.js) and for the QR code (app/_browser) come when words are selected and when the code is asked for.
(() => {
  const root = document.querySelector('[data-share]');
  const page = document.querySelector('link[rel="canonical"]')?.href ?? location.href.split('#')[0];
  const status = root.querySelector('[data-share-status]');

  // The button says what happened, and after a while what it does.
  const say = (button, words) => {
    const idle = (button.dataset.idle ??= button.textContent);
    button.textContent = words;
    status.textContent = words;
    setTimeout(() => {
      button.textContent = idle;
      status.textContent = '';
    }, 2500);
  };
  const copy = (button, text) => {
    // No clipboard on an insecure origin.
    if (!navigator.clipboard) return say(button, root.dataset.failed);
    return navigator.clipboard.writeText(text).then(
      () => say(button, root.dataset.done),
      () => say(button, root.dataset.failed),
    );
  };

  const acts = {
    // The reader who closes the sheet has not failed.
    sheet: () => navigator.share({ title: root.dataset.title, text: root.dataset.lines, url: page }).catch(() => {}),
    // With the paragraph that the reader is at.
    link: (button) => copy(button, page + location.hash),
    reference: (button) => copy(button, `${root.dataset.lines}\n${page}`),
    passage: (button) => copy(button, button.dataset.address),
  };
  for (const button of root.querySelectorAll('[data-act]')) {
    button.addEventListener('click', () => acts[button.dataset.act](button));
  }

  const load = (address) => {
    const script = document.createElement('script');
    script.src = address;
    document.head.append(script);
  };
  const onSelection = () => {
    if (getSelection()?.isCollapsed !== false) return;
    document.removeEventListener('selectionchange', onSelection);
    load(root.dataset.passage);
  };
  document.addEventListener('selectionchange', onSelection);
  root.querySelector('[data-qr]')?.addEventListener('toggle', () => load(root.dataset.code), { once: true });
})();
