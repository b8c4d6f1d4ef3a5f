/** Articles whose every field is hostile: raw files as a crawler may leave them, and article files with what no crawler could write. */
import {
  parseIsoDay,
  parseRuleId,
  parseSlug,
  parseSourcePath,
  type Block,
  type BodyBlock,
  type KnownDate,
  type Mention,
  type SourcePath,
  type StoredArticle,
} from '../../lib/model';
import { mapCharacters, squeezeSpaces } from '../../lib/text';
import { HOSTILE_STRINGS } from './strings';

/** A file of the raw folder. */
export interface RawText {
  readonly name: string;
  readonly text: string;
  /** NAME.yaml. */
  readonly note: string;
}

const TEXTS = HOSTILE_STRINGS.map(({ text }) => text);
/** Strings in one article file: each stands in it as a paragraph and as a caption, all of them in every other field. */
const TOGETHER = 12;
/** File systems hold names of 255 bytes; the number and the ending need some. */
const LONGEST_NAME = 200;

/**
 * Raw files, each with one string in its headline and others in body, caption, byline, file name and note; with
 * `every` = 1 each string stands in each of these places once.
 */
export function hostileRawTexts(every: number): readonly RawText[] {
  const chosen = TEXTS.map((_, at) => at).filter((at) => at % every === 0);
  return chosen.map((at) => {
    const [title, body, caption, byline, outlet, file] = [0, 101, 211, 307, 401, 503].map(
      (step) => TEXTS[(at + step) % TEXTS.length] ?? '',
    ) as [string, string, string, string, string, string];
    return {
      name: `${at} ${fileName(file)}`,
      text: rawText({ title, body, caption, byline }),
      note: noteOf(at, outlet),
    };
  });
}

function fileName(text: string): string {
  const bytes = Buffer.from(text.toWellFormed().replace(/[/\0\ufffd]/gu, ''));
  return bytes.subarray(0, LONGEST_NAME).toString('utf8').replaceAll('\ufffd', '').trim();
}

function rawText(parts: Readonly<Record<'title' | 'body' | 'caption' | 'byline', string>>): string {
  return `Đại hội Đảng bộ ${parts.title}

Sáng 3/6/2020, tại Hà Nội, Đảng bộ cơ quan tổ chức Đại hội đại biểu nhiệm kỳ 2020-2025, với chủ đề ${parts.body}, dưới sự chỉ đạo của cấp ủy cấp trên.

Đồng chí Nguyễn Văn Bình, Bí thư Đảng ủy, phát biểu chỉ đạo đại hội; đại hội thảo luận Chỉ thị số 35-CT/TW của Bộ Chính trị và văn kiện ${parts.body}, với nhiều ý kiến tâm huyết của các đại biểu.

Chú thích ảnh
${parts.caption} Ảnh: ${parts.byline}

Đại hội bầu Ban Chấp hành Đảng bộ gồm 15 đồng chí và thông qua nghị quyết với tinh thần đoàn kết, thống nhất cao của toàn Đảng bộ.

${parts.byline}
`;
}

/** Every fifth note is written as a careless crawler would: without quotes. */
function noteOf(at: number, outlet: string): string {
  const value = at % 5 === 4 ? outlet : JSON.stringify(`Báo ${outlet}`);
  return `url: ${JSON.stringify(`https://example.org/${at}?a="onload=hostileRan(1)"`)}\noutlet: ${value}\n`;
}

/** Article files: every string in every field that the file format lets it stand in. */
export function hostileArticles(): readonly StoredArticle[] {
  return Array.from({ length: Math.ceil(TEXTS.length / TOGETHER) }, (_, number) =>
    hostileArticle(number, TEXTS.slice(number * TOGETHER, (number + 1) * TOGETHER)),
  );
}

const RULE = parseRuleId('hostile/text');
const at = (line: number) => ({ first: line, last: line });

function hostileArticle(number: number, texts: readonly string[]): StoredArticle {
  const all = asField(texts.join(' · '));
  const lines = texts.map(asLine).filter((text) => text !== '');
  const lead: BodyBlock = { kind: 'lead', lines: at(2), text: `Đại hội ${asLine(all)}` };
  const paragraphs = lines.map((text, i): BodyBlock => ({
    kind: i === 0 ? 'heading' : 'paragraph',
    lines: at(10 + i),
    text,
  }));
  const captions = lines.map((text, i): BodyBlock => ({ kind: 'caption', lines: at(40 + i), text }));
  const whole = ({ text, lines: { first } }: Block): Mention => ({
    surface: text,
    at: { line: first, start: 0, end: text.length },
    rule: RULE,
  });
  const [first = lead, second = lead, third = lead, fourth = lead, fifth = lead] = paragraphs;
  return {
    id: parseSlug(`thu-${number}`),
    aliases: number < 3 ? [parseSlug(`thu-cu-${number}`)] : [],
    raw: { file: sourcePath(`${number} ${all}`), sha256: 'f'.repeat(64) },
    crawl: { url: `https://example.org/${number}?a="onload=hostileRan(1)"`, fetched: '2020-06-05', outlet: all },
    title: { kind: 'title', lines: at(1), text: `Thử ${number} ${all}` },
    body: [lead, ...paragraphs, ...captions],
    imprint: [{ kind: 'byline', lines: at(60), text: all }],
    published: dated('published', '2020-06-03', all),
    event: dated('event', `20${String(number % 30).padStart(2, '0')}-05-31`, all),
    byline: all,
    credits: [{ kind: 'author', name: all, line: 60 }],
    source: { outlet: { name: `Báo ${number} ${all}` }, agency: all, evidence: all, line: 60, rule: RULE, confidence: 'low' },
    people: [{ name: first.text, roles: [{ text: second.text, at: whole(second).at }], mentions: [whole(first)], standing: 'acting' }],
    documents: [{ asWritten: third.text, type: all, number: all, issuer: all, mentions: [whole(third)], resolution: { kind: 'open', reason: 'unlisted', because: all } }],
    organisations: [{ kind: 'organisation', name: fourth.text, mentions: [whole(fourth)] }],
    meetings: [],
    places: [{ kind: 'place', name: fifth.text, mentions: [whole(fifth)] }],
    quality: [],
    archived: parseIsoDay('2026-01-01'),
    removed: [{ lines: at(61), rule: RULE, part: all }],
    mended: [],
  }; // prettier-ignore
}

function dated(role: 'published' | 'event', value: string, words: string): KnownDate {
  return { known: true, role, value, precision: 'day', evidence: [{ words, line: 1 }], rule: RULE, confidence: 'low' };
}

/** A text as it is, but for joiners: no browser can break a cluster of ten thousand emoji, and conversion takes them out. */
function asField(text: string): string {
  return text.replaceAll('\u200d', '');
}

/** As conversion leaves a line of text. */
function asLine(text: string): string {
  return squeezeSpaces(mapCharacters(text.toWellFormed()));
}

function sourcePath(text: string): SourcePath {
  return parseSourcePath(text.replaceAll('/..', '/').replaceAll('../', '/'));
}
