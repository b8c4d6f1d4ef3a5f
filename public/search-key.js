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
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input:not([type="checkbox"]), textarea, select'));

  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.defaultPrevented || isTyping(event.target) || isOff()) return;
    const box = document.querySelector('[data-search-box="main"]') ?? document.querySelector('[data-search-box]');
    if (box === null) return;
    event.preventDefault();
    box.focus();
    box.select();
  });
})();
