import { citationRecords, type CitationRecord } from '../../lib/cite/records';
import { referenceFromTags, type Untold } from '../../lib/cite/tags';

/**
 * Records for citation managers, written in the page when the reader opens their part: three times the same facts would
 * weigh on every visit. Loaded by share.js; the facts stand in the tags of the head and, as far as these do not tell them, in
 * the page (app/_components/Citation.tsx).
 */
const place = document.querySelector<HTMLElement>('[data-citation-records]');
const facts = document.getElementById('trich-dan-du-lieu');
if (place === null || facts === null) throw new Error('a page that asks for citation records has no place for them');
const { citationRecords: words = '', script = '' } = place.dataset;
const style = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: script.replace(/js$/u, 'css') });
document.head.append(style);
const tags = [...document.querySelectorAll<HTMLMetaElement>('meta[name]')].map(
  ({ name, content }) => [name, content] as const,
);
const reference = referenceFromTags(tags, JSON.parse(facts.textContent) as Untold);
place.append(...citationRecords(reference).map(recordElement));

function recordElement(record: CitationRecord): HTMLElement {
  const element = document.createElement('div');
  const heading = document.createElement('h3');
  heading.id = `trich-dan-${record.format.toLowerCase()}`;
  heading.textContent = record.format;
  element.append(heading, saveButton(record), recordText(record, heading.id));
  return element;
}

/** Looks like the button that copies the citation. */
function saveButton(record: CitationRecord): Node {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = document.querySelector('[data-act="citation"]')?.className ?? '';
  button.textContent = words.replace('{format}', record.format);
  button.addEventListener('click', () => save(record));
  return button;
}

/** May be wider than its place: then the keyboard must reach it to move it. */
function recordText({ text }: CitationRecord, labelledBy: string): HTMLElement {
  const element = document.createElement('pre');
  element.tabIndex = 0;
  element.setAttribute('role', 'region');
  element.setAttribute('aria-labelledby', labelledBy);
  element.textContent = text;
  return element;
}

function save({ file, type, text }: CitationRecord): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  link.download = file;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
