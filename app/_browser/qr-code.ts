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
panel.prepend(drawCode(address, panel.dataset['qr'] ?? ''));

function drawCode(words: string, title: string): SVGElement {
  const { size, path } = qrPath(words);
  const side = size + 2 * QUIET;
  const code = svg('svg', { viewBox: `${-QUIET} ${-QUIET} ${side} ${side}`, role: 'img', 'aria-label': title });
  code.append(svg('path', { transform: 'translate(0 .5)', d: path }));
  return code;
}

function svg(name: string, attributes: Readonly<Record<string, string>>): SVGElement {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}
