// Copies the citation; the script that writes records for citation managers comes when their part is opened.
(() => {
  const button = document.querySelector('[data-copy-text]');
  const idle = button.textContent;
  const say = (words) => {
    button.textContent = words;
    setTimeout(() => (button.textContent = idle), 2500);
  };
  button.addEventListener('click', () => {
    const words = document.getElementById(button.dataset.copyText).textContent;
    // No clipboard on an insecure origin.
    if (!navigator.clipboard) return say(button.dataset.failed);
    navigator.clipboard.writeText(words).then(
      () => say(button.dataset.done),
      () => say(button.dataset.failed),
    );
  });

  const records = document.querySelector('[data-citation-records]');
  records.addEventListener(
    'toggle',
    () => {
      const script = document.createElement('script');
      script.src = records.dataset.citationRecords;
      // Without the network the reader is told, and may open the part again.
      script.addEventListener('error', () => records.append(records.dataset.failed));
      document.head.append(script);
    },
    { once: true },
  );
})();
