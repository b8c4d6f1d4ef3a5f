import { pageParam, paginate, type DoubtShelf } from '../../../lib/archive';
import { urls } from '../../../lib/site';
import { ArticleList } from '../../_components/ArticleList';
import { articleHrefs, ListData } from '../../_components/ListData';
import { PageData } from '../../_components/PageData';
import { PageHeading } from '../../_components/PageHeading';
import { Pager } from '../../_components/Pager';
import { Placeholder } from '../../_components/Placeholder';
import { ROWS } from '../../_chronicle';
import { doubtTitle, overviewText } from '../../_text/overview';
import { fill, text } from '../../_text/text';

const words = overviewText.figures;

/** A page of the articles of which one thing is not certain. */
export function DoubtPage({ shelf, param }: { readonly shelf: DoubtShelf | undefined; readonly param: string }) {
  const page = shelf && paginate(shelf.articles, ROWS).find(({ number }) => pageParam(number) === param);
  if (shelf === undefined || page === undefined) return <Placeholder />;
  return (
    <>
      <PageHeading kicker={{ text: words.kicker, href: urls.figures() }} title={doubtTitle(shelf.code)}>
        <p>
          {words.listLead} {fill(text.list.articleCount, { count: shelf.articles.length })}
          {page.count === 1 ? null : ` · ${fill(text.list.page, { number: page.number, count: page.count })}`}
        </p>
      </PageHeading>
      <h2 className="visually-hidden">{words.list}</h2>
      <ArticleList articles={page.rows} />
      <Pager page={page} list={urls.doubtful(shelf.code)} />
      <ListData hrefs={articleHrefs(page.rows)} />
      <PageData articles={page.rows} />
    </>
  );
}
