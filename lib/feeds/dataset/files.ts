import type { Archive, YearShelf } from '../../archive';
import type { StoredArticle } from '../../model';
import { absoluteUrl, urls } from '../../site';
import { jsonForm, linesForm, tableForm, type Form } from './rows';

/** Names under `/du-lieu/`. */
export const ALL_FILE = 'bai-viet.jsonl';
export const SCHEMA_FILE = 'bai-viet.schema.json';

/** `2020`; `khong-ro` for the articles whose year is not known. */
function yearName({ year }: { readonly year?: string | undefined }): string {
  return year ?? 'khong-ro';
}

/**
 * What a file holds at most, in bytes: CloudFront packs none above
 * (https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/ServingCompressedFiles.html), and Cloudflare Pages
 * takes none above 25 MiB (https://developers.cloudflare.com/pages/platform/limits/#file-size).
 */
export const FILE_BYTES = 10_000_000;

export interface DataFile {
  readonly name: string;
  readonly type: string;
  /** How many articles are in it, or in its parts. */
  readonly articles: number;
  readonly bytes: number;
  /** In pieces: all texts of a large archive are more than one string can hold. */
  readonly write: () => Iterable<string>;
}

/** A file of articles; one that would be too large tells its parts instead, and the articles stand in those. */
export interface DataList extends DataFile {
  readonly parts: readonly DataFile[];
}

export interface YearList extends DataList, Pick<YearShelf, 'year'> {}

export interface Dataset {
  /** Everything of every article, newest first. */
  readonly all: DataList;
  readonly table: DataList;
  /** As the archive's years: `nam-2020.json`, `nam-khong-ro.json`. */
  readonly years: readonly YearList[];
}

/** @param most bytes of a file; a single article that is larger has a file of its own */
export function makeDataset(archive: Archive, origin: string | undefined, most = FILE_BYTES): Dataset {
  const writer = new Writer(archive, origin, most);
  const listOf = (form: Form) => writer.list('bai-viet', form, archive.articles, archive.years);
  return {
    all: listOf(linesForm),
    table: listOf(tableForm),
    years: archive.years.map((shelf) => ({
      ...(shelf.year === undefined ? {} : { year: shelf.year }),
      ...writer.list(`nam-${yearName(shelf)}`, jsonForm, shelf.articles, [shelf]),
    })),
  };
}

/** The articles of one year or of several, newest first; without years those that have none. */
interface Span {
  readonly first: string | undefined;
  last: string | undefined;
  size: number;
  articles: readonly StoredArticle[];
}

class Writer {
  constructor(
    private readonly archive: Archive,
    private readonly origin: string | undefined,
    private readonly most: number,
  ) {}

  /** One file where all articles fit into it; else parts by years, so that a new article changes few of them. */
  list(stem: string, form: Form, articles: readonly StoredArticle[], years: readonly YearShelf[]): DataList {
    const sizes = new Map(articles.map((article) => [article, this.sizeOf(article, form)] as const));
    const whole = this.file(stem, form, articles, sizes);
    if (whole.bytes <= this.most) return { ...whole, parts: [] };
    const parts = this.group(years, form, sizes).flatMap((span) =>
      this.cut(span, form, sizes).map((part, place) =>
        this.file(`${partStem(stem, span)}-phan-${place + 1}`, form, part, sizes),
      ),
    );
    const listing = form.listing(parts.map((part) => this.tell(part)));
    return { ...whole, bytes: Buffer.byteLength(listing), write: () => [listing], parts };
  }

  private file(
    stem: string,
    form: Form,
    articles: readonly StoredArticle[],
    sizes: ReadonlyMap<StoredArticle, number>,
  ): DataFile {
    const rows = articles.reduce((sum, article) => sum + (sizes.get(article) ?? 0), 0);
    return {
      name: `${stem}.${form.ending}`,
      type: form.type,
      articles: articles.length,
      bytes: frameSize(form) + rows - Math.min(articles.length, 1) * Buffer.byteLength(form.frame.between),
      write: () => this.write(form, articles),
    };
  }

  private *write({ frame, row }: Form, articles: readonly StoredArticle[]): Generator<string> {
    yield frame.before;
    for (const [place, article] of articles.entries()) {
      yield `${place === 0 ? '' : frame.between}${row(article, this.archive, this.origin)}`;
    }
    yield frame.after;
  }

  /** Years beside one another that have room in one file, from the oldest on; newest first. */
  private group(years: readonly YearShelf[], form: Form, sizes: ReadonlyMap<StoredArticle, number>): readonly Span[] {
    const room = this.most - frameSize(form);
    const spans: Span[] = [];
    for (const { year, articles } of years.toReversed()) {
      const size = articles.reduce((sum, article) => sum + (sizes.get(article) ?? 0), 0);
      const before = spans.at(-1);
      if (before?.last !== undefined && year !== undefined && before.size + size <= room) {
        before.last = year;
        before.size += size;
        before.articles = [...articles, ...before.articles];
      } else spans.push({ first: year, last: year, size, articles });
    }
    return spans.reverse();
  }

  /**
   * From the oldest on, newest first in each. Once a part is half full, the next begins with the first article whose digest
   * says so: wherever a new article stands, mostly its own part changes alone.
   */
  private cut({ size: whole, articles }: Span, form: Form, sizes: ReadonlyMap<StoredArticle, number>) {
    const room = this.most - frameSize(form);
    if (whole <= room) return [articles];
    const parts: StoredArticle[][] = [];
    let left = 0;
    for (const article of articles.toReversed()) {
      const size = sizes.get(article) ?? 0;
      if (parts.length === 0 || size > left || (left < room / 2 && beginsPart(article))) {
        parts.push([]);
        left = room;
      }
      parts.at(-1)?.push(article);
      left -= size;
    }
    return parts.map((part) => part.reverse());
  }

  private sizeOf(article: StoredArticle, { row, frame }: Form): number {
    return Buffer.byteLength(row(article, this.archive, this.origin)) + Buffer.byteLength(frame.between);
  }

  private tell({ name, articles, bytes }: DataFile) {
    const href = urls.data(name);
    return { part: name, url: absoluteUrl(href, this.origin) ?? href, articles, bytes };
  }
}

/** `bai-viet-2019-2020`, `bai-viet-2020`, `nam-2020`: a year's own list has its year in its name. */
function partStem(stem: string, { first, last }: Span): string {
  if (first !== last) return `${stem}-${yearName({ year: first })}-${yearName({ year: last })}`;
  const year = yearName({ year: first });
  return stem.endsWith(`-${year}`) ? stem : `${stem}-${year}`;
}

/** One article in 256, whatever else is in the archive. */
function beginsPart({ raw }: StoredArticle): boolean {
  return raw.sha256.startsWith('00');
}

function frameSize({ frame }: Form): number {
  return Buffer.byteLength(frame.before + frame.after);
}
