// The role beside a name: Escape hides it, a first touch shows it. Without this script pointer and focus show it all the same.
(() => {
  const nameOf = (target) => (target instanceof Element ? target.closest('[data-named]') : null);
  const close = (name) => {
    delete name.dataset.open;
    delete name.dataset.dismissed;
  };
  const closeOthers = (kept) => {
    for (const name of document.querySelectorAll('[data-named][data-open]')) if (name !== kept) close(name);
  };

  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    for (const name of document.querySelectorAll(
      '[data-named]:hover, [data-named]:focus-within, [data-named][data-open]',
    )) {
      delete name.dataset.open;
      name.dataset.dismissed = '';
    }
  });

  // Hidden once, it comes again when the reader comes again.
  for (const left of ['pointerout', 'focusout']) {
    document.addEventListener(left, (event) => {
      const name = nameOf(event.target);
      if (name !== null && !(event.relatedTarget instanceof Node && name.contains(event.relatedTarget))) {
        delete name.dataset.dismissed;
      }
    });
  }

  document.addEventListener('click', (event) => {
    const name = nameOf(event.target);
    closeOthers(name);
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (name === null || link === null || event.pointerType !== 'touch' || 'open' in name.dataset) return;
    // The first touch reads, the second follows.
    event.preventDefault();
    name.dataset.open = '';
  });
})();
