import type { Slug, StoredArticle } from '../../../lib/model';
import { RAW_FOLDER } from '../../../lib/site';
import { archive, findRawBytes, oldAddresses, staticParams } from '../../_archive';
import { changedPages } from '../../_kept';

export const dynamic = 'force-static';
export const dynamicParams = false;

/** `ban-tho/a.txt` -> `a` */
const OWN_FILE = new RegExp(`^${RAW_FOLDER}/(?<slug>[^/]+)\\.txt$`, 'u');

/** Raw texts had files of their own once: those that were published so answer there for ever, byte for byte. */
const published = new Map(
  oldAddresses.published.flatMap((address): [string, StoredArticle][] => {
    const slug = OWN_FILE.exec(address)?.groups?.['slug'] ?? '';
    const article = archive.articleBySlug.get(slug as Slug);
    return article === undefined || findRawBytes(article) === undefined ? [] : [[`${slug}.txt`, article]];
  }),
);

export const generateStaticParams = () =>
  changedPages('ban-tho/[tep]', staticParams('tep', [...published.keys()]), {
    page: async ({ params }) => published.get((await params).tep)?.raw.sha256,
  });

export async function GET(_: Request, { params }: { readonly params: Promise<{ readonly tep: string }> }) {
  const article = published.get((await params).tep);
  const bytes = article && findRawBytes(article);
  return bytes === undefined
    ? new Response(null, { status: 404 })
    : new Response(Buffer.from(bytes), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
}
