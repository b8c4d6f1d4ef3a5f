// The role beside a name: Escape hides it, a first touch shows it. Without this script pointer and focus show it all the same.
(() => {
  const nameOf = (target) => target.closest?.('[data-named]');
  const named = (state) => document.querySelectorAll(`[data-named]:is(${state})`);

  document.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return;
    for (const { dataset } of named(':hover, :focus-within, [data-open]')) {
      delete dataset.open;
      dataset.dismissed = '';
    }
  });

  // Hidden once, it comes again when the reader comes again.
  for (const left of ['pointerout', 'focusout']) {
    document.addEventListener(left, ({ target, relatedTarget }) => {
      const name = nameOf(target);
      if (!name?.contains(relatedTarget)) delete name?.dataset.dismissed;
    });
  }

  document.addEventListener('click', (event) => {
    const name = nameOf(event.target);
    const isOpen = name?.matches('[data-open]');
    for (const { dataset } of named('[data-open]')) delete dataset.open;
    if (!name) return;
    // The first touch reads, the second follows.
    if (!isOpen && event.pointerType === 'touch' && event.target.closest('a')) event.preventDefault();
    else if (!isOpen) return;
    name.dataset.open = '';
  });
})();
