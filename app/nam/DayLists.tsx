import { shelveByDay } from '../../lib/archive';
import type { StoredArticle } from '../../lib/model';
import { ArticleList } from '../_components/ArticleList';
import { dayId } from '../_chronicle';
import { overviewText } from '../_text/overview';
import { fill } from '../_text/text';

/** Articles day by day under a heading for each, which links to a day lead to. */
export function DayLists({ articles }: { readonly articles: readonly StoredArticle[] }) {
  return shelveByDay(articles).map(({ day, articles: ofDay }) => {
    const id = day === undefined ? 'khong-ro-ngay' : dayId(day);
    return (
      <section key={id} aria-labelledby={id}>
        <h2 id={id}>
          {day === undefined
            ? overviewText.year.dayUnknown
            : fill(overviewText.year.dayTitle, { day: day.split('-').reverse().join('/') })}
        </h2>
        <ArticleList articles={ofDay} />
      </section>
    );
  });
}

/** Articles day by day in one run, where their dates stand beside them; each day can be linked to. */
export function DayRuns({ articles }: { readonly articles: readonly StoredArticle[] }) {
  return shelveByDay(articles).map(({ day, articles: ofDay }) => (
    <div key={day ?? ''} id={day === undefined ? undefined : dayId(day)}>
      <ArticleList articles={ofDay} />
    </div>
  ));
}
