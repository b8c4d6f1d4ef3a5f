import type { Metadata } from 'next';
import {
  pageParam,
  type Citation,
  type CitingArticle,
  type CitedDocument,
  type NumberChooser,
  type Page,
} from '../../../../lib/archive';
import type { EntityId } from '../../../../lib/model';
import { PLACEHOLDER_PARAM, urls } from '../../../../lib/site';
import { PageHeading } from '../../../_components/PageHeading';
import { Placeholder } from '../../../_components/Placeholder';
import { archive } from '../../../_archive';
import { pageMetadata } from '../../../_metadata';
import { fill, text } from '../../../_text/text';
import { citingPages, documents, undecidedPages } from '../../_pages';
import { ChooserPage } from '../ChooserPage';
import { CitedBy } from '../CitedBy';
import { changedPages } from '../../../_kept';

interface Props {
  readonly params: Promise<{ readonly id: string; readonly page: string }>;
}

/** A page after the first of the articles of a document, or of a number that several carry. */
type Found =
  | { readonly kind: 'document'; readonly of: CitedDocument; readonly page: Page<CitingArticle> }
  | { readonly kind: 'chooser'; readonly of: NumberChooser; readonly page: Page<Citation> };

export const dynamicParams = false;

const all: readonly Found[] = [
  ...[...documents.values()].flatMap((of) =>
    citingPages(of)
      .slice(1)
      .map((page): Found => ({ kind: 'document', of, page })),
  ),
  ...archive.choosers.all.flatMap((of) =>
    undecidedPages(of)
      .slice(1)
      .map((page): Found => ({ kind: 'chooser', of, page })),
  ),
];

const found = new Map<string, Found>(all.map((shown) => [keyOf(shown.of.id, pageParam(shown.page.number)), shown]));

function keyOf(id: EntityId | string, page: string): string {
  return `${id}/${page}`;
}

export function generateStaticParams() {
  const params = all.map(({ of, page }) => ({ id: of.id, page: pageParam(page.number) }));
  const shown = params.length === 0 ? [{ id: PLACEHOLDER_PARAM, page: PLACEHOLDER_PARAM }] : params;
  return changedPages('van-ban/[id]/[page]/index.html', shown, {
    page: DocumentContinuation,
    metadata: generateMetadata,
  });
}

async function findPage({ params }: Props): Promise<Found | undefined> {
  const { id, page } = await params;
  return found.get(keyOf(id, page));
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const shown = await findPage(props);
  if (shown === undefined) return {};
  const { of, page } = shown;
  return pageMetadata({
    title: `${of.name}: ${fill(text.list.pageLabel, { number: page.number })}`,
    href: urls.more(urls.entity('document', of.id), pageParam(page.number)),
  });
}

export default async function DocumentContinuation(props: Props) {
  const shown = await findPage(props);
  if (shown === undefined) return <Placeholder />;
  if (shown.kind === 'chooser') return <ChooserPage chooser={shown.of} page={shown.page} />;
  const { of, page } = shown;
  return (
    <>
      <PageHeading kicker={{ text: text.nav.document, href: urls.entities('document') }} title={of.name}>
        <p>{fill(text.list.page, { number: page.number, count: page.count })}</p>
      </PageHeading>
      <CitedBy page={page} list={urls.entity('document', of.id)} />
    </>
  );
}
