// The choice of theme in the page's head; theme.js has set the one that is remembered before the first paint.
(() => {
  const root = document.documentElement;
  const choice = document.querySelector('[data-theme-choice]');
  const THEMES = [...choice.options].map(({ value }) => value);

  const show = (theme) => {
    choice.value = root.dataset.theme = THEMES.includes(theme) ? theme : 'system';
    // The frame of the browser has the colour of the paper that is seen.
    for (const meta of document.querySelectorAll('meta[name="theme-color"]')) {
      meta.dataset.system ??= meta.content;
      meta.content = choice.value === 'system' ? meta.dataset.system : getComputedStyle(root).backgroundColor;
    }
  };

  show(root.dataset.theme);
  choice.addEventListener('change', () => {
    show(choice.value);
    // Storage throws where the reader has forbidden it: the choice then lasts for the page.
    try {
      localStorage.setItem('theme', choice.value);
    } catch {
      return;
    }
  });
  // Chosen in another window.
  addEventListener('storage', ({ key, newValue }) => {
    if (key === 'theme') show(newValue);
  });
})();
