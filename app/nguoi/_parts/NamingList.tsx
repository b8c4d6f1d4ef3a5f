import type { Person } from '../../../lib/archive';
import { findSentence } from '../../../lib/render';
import { ArticleList } from '../../_components/ArticleList';
import { SentenceLink } from './SentenceLink';

/** Articles that name a person, each with the sentence that does. */
export function NamingList({ namings }: { readonly namings: Person['namings'] }) {
  const byArticle = new Map(namings.map((naming) => [naming.article, naming]));
  return (
    <ArticleList
      articles={[...byArticle.keys()]}
      note={(article) => {
        const at = byArticle
          .get(article)
          ?.told.mentions.find((mention) => mention.at.line !== article.title.lines.first)?.at;
        const sentence = at && findSentence(article, at);
        if (at === undefined || sentence === undefined) return null;
        return <SentenceLink article={article} at={at} sentence={sentence} />;
      }}
    />
  );
}
