import type { Page } from '@playwright/test';

/**
 * What a reader would see go wrong in the layout, a line each: a page wider than the window, text that is cut off,
 * lies outside the window or on other text, no headline or several, a level of headings left out.
 */
export async function layoutFaults(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    /** Half a pixel is rounding. */
    const SLACK = 1.5;
    /** The box of a line is taller than its letters; leading may be this much tighter than the box. */
    const LETTERS = 0.25;
    interface Line {
      readonly of: Element;
      readonly text: string;
      readonly left: number;
      readonly right: number;
      readonly top: number;
      readonly bottom: number;
    }
    const nameOf = (element: Element) => `<${element.tagName.toLowerCase()} class="${element.className}">`;
    const isSeen = (element: Element) =>
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
      element.closest('.visually-hidden, .skip') === null;

    /** Where boxes that show only their first lines end. */
    function lowestSeen(of: Element): number {
      let floor = Infinity;
      for (let box: Element | null = of; box !== null && box !== document.documentElement; box = box.parentElement) {
        const { overflowY } = getComputedStyle(box);
        if (overflowY !== 'visible') floor = Math.min(floor, box.getBoundingClientRect().bottom);
      }
      return floor;
    }

    function linesOf(node: Text): Line[] {
      const of = node.parentElement;
      const text = node.data.trim();
      if (of === null || text === '' || !isSeen(of)) return [];
      const range = document.createRange();
      range.selectNodeContents(node);
      const floor = lowestSeen(of);
      return [...range.getClientRects()]
        .filter(({ width, height, top }) => width > 1 && height > 1 && top + height / 2 < floor)
        .map(({ left, right, top, height }) => ({
          ...{ of, text: text.slice(0, 40), left, right },
          ...{ top: top + scrollY + height * LETTERS, bottom: top + scrollY + height * (1 - LETTERS) },
        }));
    }

    function allLines(): Line[] {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const lines: Line[] = [];
      while (walker.nextNode() !== null) lines.push(...linesOf(walker.currentNode as Text));
      return lines.sort((a, b) => a.top - b.top);
    }

    /** Only what is cut at the side: lists show the first lines of a lead on purpose, with three dots. */
    function isCut({ of, left, right }: Line): boolean {
      for (let box: Element | null = of; box !== null && box !== document.documentElement; box = box.parentElement) {
        const { overflowX } = getComputedStyle(box);
        if (overflowX !== 'hidden' && overflowX !== 'clip') continue;
        const edges = box.getBoundingClientRect();
        if (right > edges.right + SLACK || left < edges.left - SLACK) return true;
      }
      return false;
    }

    function overlaps(lines: readonly Line[]): string[] {
      const faults: string[] = [];
      lines.forEach((line, i) => {
        for (let j = i + 1; j < lines.length; j += 1) {
          const other = lines[j];
          if (other === undefined || other.top > line.bottom - SLACK) break;
          if (other.left > line.right - SLACK || other.right < line.left + SLACK) continue;
          // The last line that a list shows of a lead comes in two pieces, of which one makes room for the dots.
          if (other.of === line.of && other.top - line.top < SLACK) continue;
          faults.push(`overlap: "${line.text}" in ${nameOf(line.of)} and "${other.text}" in ${nameOf(other.of)}`);
        }
      });
      return faults;
    }

    function headingFaults(): string[] {
      // Also those that only screen readers are told.
      const headings = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter((each) =>
        each.checkVisibility(),
      );
      const levels = headings.map((heading) => Number(heading.tagName.slice(1)));
      const first = levels.filter((level) => level === 1).length;
      return [
        ...(first === 1 ? [] : [`headings: ${first} of the first level`]),
        ...headings.filter(({ textContent }) => textContent.trim() === '').map((each) => `empty ${nameOf(each)}`),
        ...levels.flatMap((level, i) => (level > (levels[i - 1] ?? 0) + 1 ? [`headings: ${level} out of turn`] : [])),
      ];
    }

    const width = document.documentElement.clientWidth;
    const lines = allLines();
    const outside = lines.filter(({ left, right }) => left < -SLACK || right > width + SLACK);
    const { scrollWidth } = document.documentElement;
    return [
      ...(scrollWidth > width ? [`wide: ${scrollWidth} px in ${width}`] : []),
      ...outside.map(({ of, text }) => `outside: "${text}" in ${nameOf(of)}`),
      ...lines.filter(isCut).map(({ of, text }) => `cut off: "${text}" in ${nameOf(of)}`),
      ...overlaps(lines),
      ...headingFaults(),
    ].slice(0, 20);
  });
}
