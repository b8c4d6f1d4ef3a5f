import type { Meeting, Page } from '../../lib/archive';
import type { StoredArticle } from '../../lib/model';
import { urls } from '../../lib/site';
import { ArticleList } from '../_components/ArticleList';
import { Pager } from '../_components/Pager';
import { Quote } from '../_components/Quote';
import { text } from '../_text/text';
import entityStyles from '../_components/EntityPage.module.css';
import type { AboutMeeting } from './_rows';

/** One page of the articles about a meeting, each with the sentence that names it or cites what it adopted. */
export function MeetingArticles({ meeting, page }: { readonly meeting: Meeting; readonly page: Page<AboutMeeting> }) {
  const [naming, citing] = [true, false].map((names) =>
    page.rows.filter((row) => row.names === names).map(({ article }) => article),
  );
  const isCongress = meeting.listed?.kind === 'congress';
  return (
    <>
      {naming === undefined || naming.length === 0 ? null : (
        <section aria-labelledby="neu">
          <h2 id="neu">{isCongress ? text.meeting.congressArticles : text.meeting.articles}</h2>
          <ArticleList
            articles={naming}
            note={(article) => <Quote article={article} mentions={namingMentions(article, meeting)} />}
          />
        </section>
      )}
      {citing === undefined || citing.length === 0 ? null : (
        <section aria-labelledby="dan">
          <h2 id="dan">{text.meeting.citing}</h2>
          <p className={entityStyles['note']}>{text.meeting.citingNote}</p>
          <ArticleList
            articles={citing}
            note={(article) => <Quote article={article} mentions={citingMentions(article, meeting)} />}
          />
        </section>
      )}
      <Pager page={page} list={urls.entity('meeting', meeting.id)} />
    </>
  );
}

function namingMentions(article: StoredArticle, { id }: Meeting) {
  return article.meetings.filter((told) => told.id === id).flatMap(({ mentions }) => mentions);
}

function citingMentions(article: StoredArticle, { id, adopted }: Meeting) {
  const documents = new Set([id, ...adopted.map((fact) => fact.id)]);
  return article.documents
    .filter(({ resolution }) => 'id' in resolution && documents.has(resolution.id))
    .flatMap(({ mentions }) => mentions);
}
