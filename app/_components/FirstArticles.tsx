import { paginate, type ArchiveEntity } from '../../lib/archive';
import { urls } from '../../lib/site';
import { ArticleList } from './ArticleList';
import { articleHrefs, ListData } from './ListData';
import { Pager } from './Pager';

/** The newest articles that name something, and the way to the others. */
export function FirstArticles({ entity }: { readonly entity: ArchiveEntity }) {
  const [first] = paginate(entity.articles);
  if (first === undefined) return null;
  return (
    <>
      <ArticleList articles={first.rows} />
      <ListData hrefs={articleHrefs(first.rows)} />
      <Pager page={first} list={urls.entity(entity.kind, entity.id)} />
    </>
  );
}
