// The reader's choice of theme, before the first paint. Without a choice the system's setting holds.
(() => {
  const root = document.documentElement;
  const THEMES = ['light', 'dark'];
  // What only scripts can do is shown from the first paint on, or not at all: nothing moves later.
  root.dataset.scripted = navigator.share ? 'sheet' : '';

  // Storage throws where the reader has forbidden it: the choice then lasts for the page.
  const remembered = () => {
    try {
      return localStorage.getItem('theme');
    } catch {
      return null;
    }
  };
  const remember = (theme) => {
    try {
      if (THEMES.includes(theme)) localStorage.setItem('theme', theme);
      else localStorage.removeItem('theme');
    } catch {
      return;
    }
  };
  const show = (theme) => {
    if (THEMES.includes(theme)) root.dataset.theme = theme;
    else delete root.dataset.theme;
  };
  // The frame of the browser has the colour of the paper that is seen.
  const colourFrame = () => {
    for (const meta of document.querySelectorAll('meta[name="theme-color"]')) {
      meta.dataset.system ??= meta.content;
      meta.content =
        root.dataset.theme === undefined
          ? meta.dataset.system
          : getComputedStyle(root).getPropertyValue('background-color');
    }
  };

  show(remembered());
  document.addEventListener('DOMContentLoaded', () => {
    colourFrame();
    for (const choice of document.querySelectorAll('[data-theme-choice]')) {
      choice.value = root.dataset.theme ?? 'system';
      choice.addEventListener('change', () => {
        show(choice.value);
        remember(choice.value);
        colourFrame();
      });
    }
  });
  // Chosen in another window.
  addEventListener('storage', ({ key, newValue }) => {
    if (key !== 'theme') return;
    show(newValue);
    colourFrame();
    for (const choice of document.querySelectorAll('[data-theme-choice]'))
      choice.value = root.dataset.theme ?? 'system';
  });
})();
