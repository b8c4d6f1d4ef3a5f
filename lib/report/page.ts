import type { Outcome } from '../batch/outcome';
import { doubtOf, type FileRow, type ReportedDate } from './file-row';
import type { LackingDocument } from './lacking';

/** Everything that a report page tells. */
export interface Report {
  readonly rawFolder: string;
  readonly outcomes: readonly Outcome[];
  /** What the summary says of the run besides: misplaced corrections, orphans, broken files. */
  readonly troubles: readonly string[];
  readonly files: readonly FileRow[];
  readonly lacking: readonly LackingDocument[];
  /** Names that no address of the register was given for, with the file that names them. */
  readonly newNames: readonly (readonly [name: string, path: string])[];
}

/** So many rows of a list are shown; the rest is counted. A browser shows a page of a few megabytes at once. */
const SHOWN = 500;

const STYLE = `
:root { color-scheme: light dark; --ink: light-dark(#24201a, #e8e1d4); --paper: light-dark(#fbf8f1, #181613);
  --sheet: light-dark(#f4eee1, #211e1a); --muted: light-dark(#655d50, #aba190); --rule: light-dark(#dcd3c1, #3a352d);
  --accent: light-dark(#8c1d18, #f19a8e); }
* { box-sizing: border-box; }
body { background: var(--paper); color: var(--ink); font: 1rem/1.6 system-ui, sans-serif; margin: 0 auto;
  max-width: 64rem; overflow-wrap: break-word; padding: 1.5rem 1rem 4rem; }
h1 { font-size: 1.6rem; margin: 0 0 0.5rem; } h2 { border-top: 1px solid var(--rule); font-size: 1.2rem; margin: 2rem 0 0.5rem; padding-top: 1rem; }
a { color: var(--accent); } p { margin: 0.4rem 0; }
table { border-collapse: collapse; width: 100%; } td, th { border-bottom: 1px solid var(--rule); padding: 0.3rem 0.6rem 0.3rem 0;
  text-align: left; vertical-align: top; } th { color: var(--muted); font-weight: 400; } td.n, th.n { padding-right: 1.2rem; text-align: right; white-space: nowrap; width: 1%; }
small, .muted { color: var(--muted); } small, code, dd { overflow-wrap: anywhere; }
nav a { display: inline-block; margin-right: 1rem; } .date { white-space: nowrap; } ul { margin: 0.3rem 0; padding-left: 1.2rem; }
details { border-bottom: 1px solid var(--rule); padding: 0.4rem 0; } summary { cursor: pointer; }
summary:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
dl { display: grid; gap: 0.2rem 1rem; grid-template-columns: max-content minmax(0, 1fr); margin: 0.5rem 0; }
dt { color: var(--muted); } dd { margin: 0; }
code, pre { background: var(--sheet); font: 0.875rem/1.5 ui-monospace, monospace; user-select: all; }
code { padding: 0.1rem 0.3rem; } pre { margin: 0.4rem 0; padding: 0.6rem; white-space: pre-wrap; }
@media (width < 40rem) { dl { grid-template-columns: minmax(0, 1fr); } dd { margin-bottom: 0.4rem; } }
`;

/**
 * The report as one page that loads nothing and runs nothing: what was understood, doubted and removed, the doubtful first.
 * A click on a command or on a file of corrections marks the whole of it, to be copied.
 */
export function writeReportPage(report: Report): string {
  const files = report.files.toSorted((a, b) => doubtOf(b) - doubtOf(a) || (a.path < b.path ? -1 : 1));
  const sections = [
    troubleSection(report),
    section(
      'Dates on weak proof',
      ['file', 'date', 'proof'],
      files.flatMap((row) => weakDates(row).map((date) => [fileLink(row), ...dateCells(date)])),
    ),
    section(
      'Documents that are cited and not listed',
      ['articles', 'document', 'as written'],
      report.lacking.map(({ name, articles, asWritten }) => [number(articles.length), text(name), text(asWritten)]),
    ),
    section(
      'New names',
      ['name', 'file'],
      report.newNames.map(([name, path]) => [text(name), text(path)]),
    ),
    section('Rules by effect', ['lines', 'files', 'rule'], ruleRows(files)),
    fileSection(files, report.rawFolder),
  ];
  return [
    '<!doctype html>',
    '<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>Conversion of ${text(report.rawFolder)}</title><style>${STYLE}</style></head><body>`,
    `<h1>Conversion of ${text(report.rawFolder)}</h1>`,
    `<p>${text(sums(report))}</p>`,
    `<nav aria-label="Parts">${sections.flatMap(sectionLink).join(' ')}</nav>`,
    ...sections,
    '</body></html>',
    '',
  ].join('\n');
}

/** `<h2 id="files">Files</h2>` -> a link to it. */
function sectionLink(html: string): string[] {
  const [, id, title] = /<h2 id="([a-z-]+)">([^<]+)</u.exec(html) ?? [];
  return id === undefined ? [] : [`<a href="#${id}">${title}</a>`];
}

function heading(title: string): string {
  return `<h2 id="${title.toLowerCase().replace(/[^a-z]+/gu, '-')}">${text(title)}</h2>`;
}

function sums({ outcomes, files }: Report): string {
  const rejected = outcomes.filter(({ kind }) => kind === 'rejected' || kind === 'blocked').length;
  const doubted = files.filter(({ warnings }) => warnings.length > 0).length;
  const corrected = files.filter(({ corrections }) => corrections > 0).length;
  return `${outcomes.length} raw files, ${files.length} articles, ${doubted} doubtful, ${corrected} corrected, ${rejected} rejected.`;
}

function troubleSection({ outcomes, troubles, rawFolder }: Report): string {
  const rows = outcomes.flatMap((outcome) => {
    if (outcome.kind === 'blocked') return [[text(outcome.path), text(outcome.problem)]];
    if (outcome.kind !== 'rejected') return [];
    const { reason, warnings } = outcome.rejection;
    return warnings.map((warning) => [
      `${text(outcome.path)}<br>${explainCommand(rawFolder, outcome.path)}`,
      text(`${reason}: ${warning.reason}`),
    ]);
  });
  return section('Troubles', ['file', 'reason'], [...troubles.map((trouble) => ['', text(trouble)]), ...rows]);
}

function weakDates({ published, event }: FileRow): ReportedDate[] {
  return [published, event].filter((date) => date !== undefined && date.confidence !== 'high') as ReportedDate[];
}

function dateCells({ value, confidence, rule, words }: ReportedDate): string[] {
  return [
    `<span class="date">${text(value)}<br><small>${text(confidence)}</small></span>`,
    `${words.map((each) => `“${text(each)}”`).join(', ')}<br><small>${text(rule)}</small>`,
  ];
}

function ruleRows(files: readonly FileRow[]): string[][] {
  const effects = new Map<string, { lines: number; files: number }>();
  for (const [rule, count] of files.flatMap(({ removed }) => removed)) {
    const { lines = 0, files: touched = 0 } = effects.get(rule) ?? {};
    effects.set(rule, { lines: lines + count, files: touched + 1 });
  }
  return [...effects]
    .sort(([, a], [, b]) => b.lines - a.lines)
    .map(([rule, effect]) => [number(effect.lines), number(effect.files), text(rule)]);
}

function fileSection(files: readonly FileRow[], rawFolder: string): string {
  const shown = files.slice(0, SHOWN).map((row) => fileDetails(row, rawFolder));
  return [heading('Files, the doubtful first'), ...shown, more(files.length)].join('\n');
}

function fileDetails(row: FileRow, rawFolder: string): string {
  const facts: readonly (readonly [string, string])[] = [
    ['published', row.published ? dateCells(row.published).join(' ') : 'not told'],
    ['event', row.event ? dateCells(row.event).join(' ') : 'not told'],
    ['source', text(row.source ?? 'not told')],
    ['people', text(row.people.join(', ') || 'nobody')],
    [
      'documents',
      text(
        `${row.documents} cited${row.unknownDocuments.length === 0 ? '' : '; not resolved: '}${row.unknownDocuments.join('; ')}`,
      ),
    ],
    ['doubts', text(row.doubts.join(', ') || 'none')],
    ['removed', text(row.removed.map(([rule, count]) => `${rule} ${count}`).join(', ') || 'nothing')],
    ['look closer', explainCommand(rawFolder, row.path)],
  ];
  return [
    `<details id="${text(row.id)}"><summary>${text(row.title)} <small>${text(row.path)}</small></summary>`,
    ...(row.warnings.length === 0 ? [] : ['<ul>', ...row.warnings.map(warningItem), '</ul>']),
    '<dl>',
    ...facts.map(([name, value]) => `<dt>${name}</dt><dd>${value}</dd>`),
    '</dl>',
    `<p class="muted">To correct it, save this as <code>content/corrections/${text(row.id)}.yaml</code>, filled in:</p>`,
    `<pre>${text(row.template)}</pre></details>`,
  ].join('\n');
}

function warningItem({ rule, reason, lines, found }: FileRow['warnings'][number]): string {
  const where = lines === undefined ? '' : `line ${lines.first}: `;
  return `<li>${text(`${where}${reason}${found === undefined ? '' : ` (${found})`}`)} <small>${text(rule)}</small></li>`;
}

function fileLink({ id, title, path }: FileRow): string {
  return `<a href="#${text(id)}">${text(title)}</a><br><small>${text(path)}</small>`;
}

function explainCommand(rawFolder: string, path: string): string {
  return `<code>${text(`npm run explain -- ${quoteArgument(`${rawFolder}/${path}`)}`)}</code>`;
}

/** As a shell takes it whole, whatever a crawler called the file. */
function quoteArgument(argument: string): string {
  return /^[\w./-]+$/u.test(argument) ? argument : `'${argument.replaceAll("'", String.raw`'\''`)}'`;
}

function section(title: string, heads: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const cells = (row: readonly string[]) =>
    row.map((cell) => `<td${/^\d+$/u.test(cell) ? ' class="n"' : ''}>${cell}</td>`).join('');
  return [
    heading(title),
    `<table><thead><tr>${heads.map((head) => `<th scope="col"${COUNTED.includes(head) ? ' class="n"' : ''}>${text(head)}</th>`).join('')}</tr></thead><tbody>`,
    ...rows.slice(0, SHOWN).map((row) => `<tr>${cells(row)}</tr>`),
    '</tbody></table>',
    more(rows.length),
  ].join('\n');
}

function more(count: number): string {
  return count > SHOWN ? `<p class="muted">… and ${count - SHOWN} more.</p>` : '';
}

/** Columns of counts. */
const COUNTED: readonly string[] = ['articles', 'lines', 'files'];

const number = (count: number): string => String(count);

/** Whatever a page or a file name holds is shown, never obeyed. */
function text(words: string): string {
  const ENTITIES: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return words.toWellFormed().replace(/[&<>"']/gu, (sign) => ENTITIES[sign] ?? sign);
}
