// Copies the citation, and saves the records that stand in the page as files for citation managers.
for (const button of document.querySelectorAll('[data-copy-text]')) {
  const idle = button.textContent;
  const say = (words) => {
    button.textContent = words;
    setTimeout(() => (button.textContent = idle), 2500);
  };
  button.hidden = false;
  button.addEventListener('click', () => {
    const words = document.getElementById(button.dataset.copyText).textContent;
    // No clipboard on an insecure origin.
    if (!navigator.clipboard) return say(button.dataset.failed);
    navigator.clipboard.writeText(words).then(
      () => say(button.dataset.done),
      () => say(button.dataset.failed),
    );
  });
}
for (const button of document.querySelectorAll('[data-download]')) {
  button.hidden = false;
  button.addEventListener('click', () => {
    const record = button.parentElement.querySelector('pre').textContent;
    // The page's line ends are LF; RIS asks for CRLF.
    const text = button.dataset.download.endsWith('.ris') ? record.replace(/\r?\n/g, '\r\n') : record;
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([text], { type: `${button.dataset.type};charset=utf-8` }));
    link.download = button.dataset.download;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  });
}
