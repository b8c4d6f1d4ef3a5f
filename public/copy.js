// Copies the address of the page, with the paragraph that the reader is at. The button says what happened, and after a while what it does.
for (const button of document.querySelectorAll('[data-copy]')) {
  const idle = button.textContent;
  const say = (words) => {
    button.textContent = words;
    setTimeout(() => (button.textContent = idle), 2500);
  };
  button.hidden = false;
  button.addEventListener('click', () => {
    const page = document.querySelector('link[rel="canonical"]')?.href ?? location.href.split('#')[0];
    const address = page + location.hash;
    // No clipboard on an insecure origin.
    if (!navigator.clipboard) return say(button.dataset.failed);
    navigator.clipboard.writeText(address).then(
      () => say(button.dataset.done),
      () => say(button.dataset.failed),
    );
  });
}
