// Passing an article on: the device's share sheet, copies of its address and reference, and links to selected words, whose
// part (passage.js) comes when words are selected.
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
    if (!navigator.clipboard) return say(button, button.dataset.failed);
    return navigator.clipboard.writeText(text).then(
      () => say(button, button.dataset.done),
      () => say(button, button.dataset.failed),
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
    const act = button.dataset.act;
    button.addEventListener('click', () => acts[act](button));
    button.hidden = act === 'passage' || (act === 'sheet' && !navigator.share);
  }

  const onSelection = () => {
    if (getSelection()?.isCollapsed !== false) return;
    document.removeEventListener('selectionchange', onSelection);
    const script = document.createElement('script');
    script.src = root.dataset.passage;
    document.head.append(script);
  };
  document.addEventListener('selectionchange', onSelection);
})();
