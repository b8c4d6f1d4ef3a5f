import { DCTERMS } from '../../lib/cite';
import type { StoredArticle } from '../../lib/model';
import { articleLd, articleTags } from '../_reference';
import { PageData } from './PageData';

/** The article for citation managers, harvesters and search engines; React puts what belongs into the head. */
export function ArticleData({ article }: { readonly article: StoredArticle }) {
  return (
    <>
      <link rel="schema.DCTERMS" href={DCTERMS} />
      {articleTags(article).map(([name, content], index) => (
        <meta key={`${name} ${index}`} name={name} content={content} />
      ))}
      <PageData data={articleLd(article)} articles={[article]} />
    </>
  );
}
