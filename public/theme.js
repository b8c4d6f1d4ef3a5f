// The reader's choice of theme, before the first paint. Without a choice the system's setting holds.
(() => {
  const root = document.documentElement;
  const dark = matchMedia('(prefers-color-scheme: dark)');

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
      localStorage.setItem('theme', theme);
    } catch {
      return;
    }
  };
  const show = (theme) => {
    if (theme === 'dark' || theme === 'light') root.dataset.theme = theme;
  };
  const current = () => root.dataset.theme ?? (dark.matches ? 'dark' : 'light');

  const label = (button) => {
    button.textContent = current() === 'dark' ? button.dataset.light : button.dataset.dark;
  };

  show(remembered());
  document.addEventListener('DOMContentLoaded', () => {
    for (const button of document.querySelectorAll('[data-theme-switch]')) {
      label(button);
      button.hidden = false;
      dark.addEventListener('change', () => label(button));
      button.addEventListener('click', () => {
        const next = current() === 'dark' ? 'light' : 'dark';
        show(next);
        remember(next);
        label(button);
      });
    }
  });
})();
