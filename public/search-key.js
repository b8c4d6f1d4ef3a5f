// "/" leads to the search box, on any page; on the search page the large one. Switched off there under "Cách hỏi".
(() => {
  const isOff = () => {
    try {
      return localStorage.getItem('search-key') === 'off';
    } catch {
      return false;
    }
  };
  const isTyping = (target) =>
    target.isContentEditable || target.matches?.('input:not([type="checkbox"]), textarea, select');

  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.defaultPrevented || isTyping(event.target) || isOff()) return;
    // The one in the head of the page comes first.
    const box = [...document.querySelectorAll('[data-search-box]')].at(-1);
    event.preventDefault();
    box.focus();
    box.select();
  });
})();
