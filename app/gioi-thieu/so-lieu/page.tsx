import { countExactness, countReferences, countRemovals, EXACTNESS } from '../../../lib/archive';
import { groupBy } from '../../../lib/archive/group';
import { CERTAINTIES } from '../../../lib/search/conditions';
import { urls } from '../../../lib/site';
import { PageData } from '../../_components/PageData';
import { PageHeading } from '../../_components/PageHeading';
import { archive } from '../../_archive';
import { pageMetadata } from '../../_metadata';
import { doubtTitle, overviewText } from '../../_text/overview';
import { ruleName } from '../../_text/rules';
import { searchText } from '../../_text/search';
import { capitalised, formatCount, text } from '../../_text/text';
import { askedAddress, NOTHING_ASKED } from '../../tim-kiem/_asked';
import { facetWording } from '../../tim-kiem/_wording';
import { openShelves } from '../../van-ban/_pages';
import { doubtShelves } from './_doubts';
import { Measured } from './Measured';
import { ShareTable, type ShareRow } from './ShareTable';
import styles from './page.module.css';

const words = overviewText.figures;

export const metadata = pageMetadata({ title: words.title, description: words.lead, href: urls.figures() });

export default function FiguresPage() {
  const { articles } = archive;
  return (
    <>
      <PageHeading kicker={{ text: text.about.title, href: urls.about() }} title={words.title}>
        <p>{articles.length === 0 ? words.empty : words.lead}</p>
      </PageHeading>
      <div className={styles['figures']}>
        {articles.length === 0 ? null : (
          <>
            <Certainty />
            <Doubts />
            <References />
            <Removed />
          </>
        )}
        <Measured />
      </div>
      <PageData articles={articles} />
    </>
  );
}

function Certainty() {
  const { articles } = archive;
  const found = groupBy(articles, facetWording.certainty);
  const rows = CERTAINTIES.flatMap((certainty): ShareRow[] => {
    const count = found.get(certainty)?.length ?? 0;
    const href = askedAddress({ ...NOTHING_ASKED, chosen: [{ field: 'certainty', certainty }], order: 'newest' });
    return count === 0 ? [] : [{ name: capitalised(searchText.certainties[certainty]), count, href }];
  });
  return (
    <section aria-labelledby="ngay">
      <h2 id="ngay">{words.certainty}</h2>
      <p className={styles['note']}>{words.certaintyNote}</p>
      <ShareTable rows={rows} of={articles.length} what={words.certainty} />
      <Exactness />
    </section>
  );
}

function Exactness() {
  const [published, event] = (['published', 'event'] as const).map((role) => countExactness(archive.articles, role));
  const kinds = EXACTNESS.filter((kind) => published?.has(kind) === true || event?.has(kind) === true);
  return (
    <table className={styles['shares']}>
      <caption>{words.exactness}</caption>
      <thead>
        <tr>
          <th scope="col">{words.what}</th>
          <th scope="col">{words.published}</th>
          <th scope="col">{words.event}</th>
        </tr>
      </thead>
      <tbody>
        {kinds.map((kind) => (
          <tr key={kind}>
            <th scope="row">{capitalised(words.precision[kind])}</th>
            <td>{formatCount(published?.get(kind) ?? 0)}</td>
            <td>{formatCount(event?.get(kind) ?? 0)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Doubts() {
  const rows = doubtShelves.map(({ code, articles }) => ({
    name: doubtTitle(code),
    count: articles.length,
    href: urls.doubtful(code),
  }));
  return (
    <section aria-labelledby="chua-chac">
      <h2 id="chua-chac">{words.doubts}</h2>
      <p className={styles['note']}>{rows.length === 0 ? words.doubtsNone : words.doubtsNote}</p>
      {rows.length === 0 ? null : <ShareTable rows={rows} of={archive.articles.length} what={words.doubts} />}
    </section>
  );
}

function References() {
  const { certain, likely, ambiguous, open } = countReferences(archive.articles);
  const reasons: Readonly<Record<string, string>> = text.document.openReasons;
  const rows: readonly ShareRow[] = [
    { name: capitalised(words.certain), count: certain, href: urls.entities('document') },
    { name: capitalised(words.likely), count: likely },
    { name: capitalised(words.ambiguous), count: ambiguous, ...openHref('ambiguous') },
    ...[...open].map(([reason, count]) => ({ name: reasons[reason] ?? reason, count, ...openHref(reason) })),
  ].filter(({ count }) => count > 0);
  const all = rows.reduce((sum, { count }) => sum + count, 0);
  if (all === 0) return null;
  return (
    <section aria-labelledby="van-ban">
      <h2 id="van-ban">{words.references}</h2>
      <p className={styles['note']}>{words.referencesNote}</p>
      <ShareTable rows={rows} of={all} what={words.references} counted={capitalised(text.document.number)} />
    </section>
  );
}

/** The list of the references that stay open for a reason. */
function openHref(reason: string): Pick<ShareRow, 'href'> {
  const shelf = openShelves.find((each) => each.reason === reason);
  return shelf === undefined ? {} : { href: urls.openReferences(shelf.id) };
}

function Removed() {
  const rows = countRemovals(archive.articles);
  return (
    <section aria-labelledby="da-luoc">
      <h2 id="da-luoc">{words.removed}</h2>
      <p className={styles['note']}>{rows.length === 0 ? words.removedNone : words.removedNote}</p>
      {rows.length === 0 ? null : (
        <table className={styles['shares']}>
          <thead>
            <tr>
              <th scope="col">{words.rule}</th>
              <th scope="col">{words.lines}</th>
              <th scope="col">{words.parts}</th>
              <th scope="col">{words.inArticles}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ rule, lines, parts, articles }) => (
              <tr key={rule}>
                <th scope="row">{capitalised(ruleName(rule))}</th>
                <td>{formatCount(lines)}</td>
                <td>{formatCount(parts)}</td>
                <td>{formatCount(articles)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
