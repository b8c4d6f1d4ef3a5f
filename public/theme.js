// The reader's choice of theme, before the first paint. Without a choice the system's setting holds.
(() => {
  const { dataset } = document.documentElement;
  // What only scripts can do is shown from the first paint on, or not at all: nothing moves later.
  dataset.scripted = navigator.share ? 'sheet' : '';
  // Storage throws where the reader has forbidden it.
  try {
    dataset.theme = localStorage.getItem('theme') ?? 'system';
  } catch {
    return;
  }
})();
