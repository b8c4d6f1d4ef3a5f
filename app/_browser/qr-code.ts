import { qrPath } from '../../lib/cards/qr';

/**
 * Draws the address of the page as a QR code when the reader asks for it: nothing in the page could be packed less than
 * its modules. Loaded by share.js.
 */
const SVG = 'http://www.w3.org/2000/svg';
/** Modules of white around a code. */
const QUIET = 4;

const panel = document.querySelector<HTMLElement>('[data-qr]');
if (panel === null) throw new Error('a page that asks for a QR code has no place for it');
const address = panel.querySelector('p')?.textContent ?? '';
const href = (panel.dataset['script'] ?? '').replace(/js$/u, 'css');
document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href }));
// A window of its own, which is told by its name.
panel.setAttribute('role', 'dialog');
panel.setAttribute('aria-label', panel.dataset['qr'] ?? '');
// Asked for by the button and by the printer it is drawn once.
if (panel.querySelector('svg') === null) panel.prepend(drawCode(address, panel.dataset['qr'] ?? ''));

// An open panel would lie over what is printed.
addEventListener('beforeprint', () => {
  if (panel.matches(':popover-open')) panel.hidePopover();
});

function drawCode(words: string, title: string): SVGElement {
  const { size, path } = qrPath(words);
  const side = size + 2 * QUIET;
  const code = svg('svg', {
    viewBox: `${-QUIET} ${-QUIET} ${side} ${side}`,
    // As wide as its panel allows.
    width: '100%',
    role: 'img',
    'aria-label': title,
    'shape-rendering': 'crispedges',
  });
  // Dark on white in both themes: not every reader of codes knows the reverse.
  code.append(
    svg('path', { d: `M${-QUIET} ${-QUIET}h${side}v${side}h${-side}z`, fill: '#fff' }),
    svg('path', { d: path, transform: 'translate(0 .5)', stroke: '#000' }),
  );
  return code;
}

function svg(name: string, attributes: Readonly<Record<string, string>>): SVGElement {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}
