import { findSortKey, type ArchiveEntity, type Passage, type UnitFact, type UnitLink } from '../../lib/archive';
import { authorityDate, authorityDateWords } from '../../lib/render';
import { urls } from '../../lib/site';
import { archive } from '../_archive';
import { fill, text } from '../_text/text';
import { ArticleList } from './ArticleList';
import { EntityName } from './CountList';
import entityStyles from './EntityPage.module.css';
import { Fact } from './Fact';
import { FactSources, Unverified } from './FactSources';

type UnitKind = 'organisation' | 'place';

interface Props {
  readonly kind: UnitKind;
  readonly fact: UnitFact;
}

/** Since when a body or a province is there, until when, and what came before and after it. */
export function UnitFacts({ kind, fact }: Props) {
  const { since, until, after, before, grown } = fact;
  const labels = text.unit[kind];
  return (
    <>
      <Unverified confidence={fact.confidence} />
      <dl className={entityStyles['facts']}>
        <Fact name={labels.since}>{since === undefined ? undefined : authorityDateWords(since)}</Fact>
        <Fact name={labels.until}>{until === undefined ? undefined : authorityDateWords(until)}</Fact>
        <Links kind={kind} links={after} labelOf={(how) => labels.after[how]} />
        <Links
          kind={kind}
          links={before}
          labelOf={(how) => fill(labels.before[how], { date: grown === undefined ? '' : authorityDate(grown) })}
        />
      </dl>
    </>
  );
}

function Links(props: {
  readonly kind: UnitKind;
  readonly links: readonly UnitLink[];
  readonly labelOf: (how: Passage) => string;
}) {
  const hows = [...new Set(props.links.map(({ how }) => how))];
  return hows.map((how) => (
    <Fact key={how} name={props.labelOf(how)}>
      {props.links
        .filter((link) => link.how === how)
        .map((link, index) => (
          <span key={link.id}>
            {index === 0 ? null : '; '}
            <UnitName kind={props.kind} link={link} />
          </span>
        ))}
    </Fact>
  ));
}

function UnitName({ kind, link }: { readonly kind: UnitKind; readonly link: UnitLink }) {
  const entity = archive.entities.byId(kind, link.id);
  return entity === undefined ? link.name : <EntityName entity={entity} as={link.name} />;
}

/** Where what is said of a unit was seen. */
export function UnitSources({ fact }: Pick<Props, 'fact'>) {
  return <FactSources confidence={fact.confidence} sources={fact.sources} seen={[text.unit.seen]} />;
}

/** So many articles of a former province are listed on the page of the one that took it in. */
const LISTED = 10;

/** The articles from before the day on which a province took in others, by the name that they use. */
export function FormerUnits({ fact: { grown, before } }: Pick<Props, 'fact'>) {
  if (grown === undefined) return null;
  return before.map(({ id }) => {
    const entity = archive.entities.byId('place', id);
    return entity === undefined ? null : <FormerUnit key={id} entity={entity} grown={grown} />;
  });
}

function FormerUnit({ entity, grown }: { readonly entity: ArchiveEntity; readonly grown: string }) {
  const articles = entity.articles.filter((article) => (findSortKey(article) ?? grown) < grown);
  if (articles.length === 0) return null;
  const id = `truoc-${entity.id}`;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{fill(text.unit.former, { date: authorityDate(grown), name: entity.name })}</h2>
      <ArticleList articles={articles.slice(0, LISTED)} />
      <p>
        <a href={urls.entity('place', entity.id)}>
          {fill(text.unit.allOfFormer, { name: entity.name, count: entity.articles.length })}
        </a>
      </p>
    </section>
  );
}
