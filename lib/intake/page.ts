/** The article of a saved web page, as the lines of a raw text. */
import { Readability } from '@mozilla/readability';
import { Window } from 'happy-dom';
import { squeezeSpaces } from '../text';

export interface PageText {
  /** Headline, time, lead, paragraphs; a blank line between them. */
  readonly text: string;
  /** The address that the page gives itself. */
  readonly url?: string;
}

/** Elements that stand on lines of their own. */
const BLOCKS: ReadonlySet<string> = new Set(
  'P DIV LI H1 H2 H3 H4 H5 H6 FIGURE FIGCAPTION BLOCKQUOTE TR TABLE UL OL SECTION ARTICLE HEADER FOOTER PRE DD DT'.split(
    ' ',
  ),
);
/** Where Vietnamese papers keep the lead, which stands apart from the text. */
const LEADS = '[class*="sapo" i], [class*="lead" i], [itemprop="description"]';
const SHORTEST_LEAD = 40;

/** @returns undefined where no article is found in the page. Scripts of the page never run, nothing is fetched. */
export function readPage(html: string): PageText | undefined {
  const page = parse(html);
  const told = readHead(page);
  const { heading, lead } = readOpening(page);
  // It takes the page apart.
  const article = new Readability(page as unknown as Document).parse();
  if (!article?.content) return undefined;
  const lines = linesOf(parse(article.content).body);
  const title = heading ?? told.title ?? squeezeSpaces(article.title ?? '');
  const body = lines.filter((line) => line !== title);
  if (title === '' || body.length === 0) return undefined;
  const opening = [title, told.published, lead ?? told.description].filter(
    (line, index): line is string => line !== undefined && (index === 0 || !body.some((each) => each.includes(line))),
  );
  return { text: `${[...opening, ...body].join('\n\n')}\n`, ...(told.url === undefined ? {} : { url: told.url }) };
}

type Page = ReturnType<typeof parse>;
type PageNode = Page['body']['childNodes'][number];

function parse(html: string) {
  const settings = {
    disableJavaScriptEvaluation: true,
    disableJavaScriptFileLoading: true,
    disableCSSFileLoading: true,
  };
  const window = new Window({ settings });
  return new window.DOMParser().parseFromString(html, 'text/html');
}

/** The only main heading, and the lead set apart below it. */
function readOpening(page: Page): { heading?: string; lead?: string } {
  const headings = [...page.querySelectorAll('h1')].map(textOf).filter((text) => text !== '');
  const [heading] = new Set(headings).size === 1 ? headings : [];
  const leads = [...page.querySelectorAll(LEADS)].map(textOf).filter((text) => text.length >= SHORTEST_LEAD);
  const lead = new Set(leads).size === 1 ? leads[0] : undefined;
  return { ...(heading === undefined ? {} : { heading }), ...(lead === undefined ? {} : { lead }) };
}

function readHead(page: Page): { title?: string; description?: string; published?: string; url?: string } {
  const meta = (...names: readonly string[]) =>
    names
      .map((name) => page.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute('content'))
      .map((text) => squeezeSpaces(text ?? ''))
      .find((text) => text !== '');
  const description = meta('og:description', 'description');
  const url = page.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? meta('og:url');
  const published = stampOf(meta('article:published_time') ?? '');
  const title = meta('og:title');
  return {
    ...(title === undefined ? {} : { title }),
    ...(description !== undefined && isWhole(description) ? { description } : {}),
    ...(published === undefined ? {} : { published }),
    ...(url && URL.canParse(url) && /^https?:/u.test(url) ? { url } : {}),
  };
}

/** A description that ends with a full stop was not cut for search engines. */
function isWhole(text: string): boolean {
  return text.length >= SHORTEST_LEAD && /[.!?”"]$/u.test(text) && !/(?:\.\.|…)$/u.test(text);
}

/** "2020-10-17T08:05:00+07:00" -> "17/10/2020 08:05", as papers print it; undefined for any other zone. */
function stampOf(time: string): string | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?\+07:?00$/u.exec(time);
  return match ? `${match[3]}/${match[2]}/${match[1]} ${match[4]}` : undefined;
}

function textOf(element: { readonly textContent: string | null }): string {
  return squeezeSpaces(element.textContent ?? '');
}

/** The text line by line: an element that stands by itself, or a break, ends a line. */
function linesOf(root: PageNode): string[] {
  const lines: string[] = [];
  let line = '';
  const end = () => {
    const text = squeezeSpaces(line);
    if (text !== '') lines.push(text);
    line = '';
  };
  const open: (PageNode | typeof end)[] = [root];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next === 'function') next();
    else if (next.nodeType === 3) line += next.textContent;
    else {
      const name = next.nodeName;
      if (BLOCKS.has(name) || name === 'BR') end();
      if (BLOCKS.has(name)) open.push(end);
      for (const child of [...next.childNodes].reverse()) open.push(child);
    }
  }
  end();
  return lines;
}
