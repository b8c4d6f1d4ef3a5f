import { useId, useState } from 'react';
import type { Condition } from '../../lib/search/conditions';
import { toRoman } from '../../lib/text/roman';
import { fill, formatCount } from '../_text/fill';
import { searchText } from '../_text/search';
import { AskLink } from './AskLink';
import { conditionKey, isChosen, toggled, type Asked } from './_asked';
import { COUNTED, useCounts, type Counts } from './useCounts';
import styles from './filters.module.css';
import shared from './search.module.css';

const words = searchText.filters;
/** Values of a field that are shown before the reader asks for more. */
const SHOWN = 7;

interface Value {
  readonly condition: Condition;
  readonly label: string;
  readonly articles: number;
}

/** Every field with its values in the articles found. */
export function Filters(props: {
  readonly articles: readonly number[];
  /** There may be more articles than these. */
  readonly capped: boolean;
  readonly asked: Asked;
  readonly onAsk: (asked: Asked) => void;
}) {
  const { articles, capped, asked, onAsk } = props;
  const counts = useCounts(articles);
  if (counts === undefined) return <p className={shared['note']}>{words.loading}</p>;
  if (counts === 'fault') return <p className={shared['note']}>{words.fault}</p>;
  const fields = fieldsOf(counts).filter(({ values }) => values.length > 0);
  return (
    <>
      <h2 className="visually-hidden">{words.title}</h2>
      {fields.length === 0 ? <p className={shared['note']}>{words.none}</p> : null}
      {fields.map(({ title, values }) => (
        <Field key={title} title={title} values={values} asked={asked} onAsk={onAsk} />
      ))}
      {capped || articles.length > COUNTED ? (
        <p className={shared['note']}>
          {fill(words.counted, { count: formatCount(Math.min(COUNTED, articles.length)) })}
        </p>
      ) : null}
      <p className={shared['note']}>{words.note}</p>
    </>
  );
}

function Field(props: {
  readonly title: string;
  readonly values: readonly Value[];
  readonly asked: Asked;
  readonly onAsk: (asked: Asked) => void;
}) {
  const { title, values, asked, onAsk } = props;
  const [all, setAll] = useState(false);
  const id = useId();
  const shown = all ? values : values.slice(0, SHOWN);
  return (
    <section className={styles['facet']}>
      <h3 id={id}>{title}</h3>
      <ul aria-labelledby={id}>
        {shown.map(({ condition, label, articles }) => (
          <li key={conditionKey(condition)}>
            <AskLink
              asked={toggled(asked, condition)}
              onAsk={onAsk}
              current={isChosen(asked, condition) ? 'true' : undefined}
            >
              {label}
            </AskLink>{' '}
            <small>{formatCount(articles)}</small>
          </li>
        ))}
      </ul>
      {shown.length < values.length ? (
        <button type="button" className={styles['unfold']} onClick={() => setAll(true)}>
          {fill(words.more, { count: values.length - shown.length })}
          <span className="visually-hidden"> ({title})</span>
        </button>
      ) : null}
    </section>
  );
}

function fieldsOf(counts: Counts): readonly { readonly title: string; readonly values: readonly Value[] }[] {
  const { years, terms, certainties, outlets, people, documents } = counts;
  const named = ({ value, articles }: Counts['people'][number]): Value => ({
    ...{ condition: { field: value.field, id: value.id }, label: value.name, articles },
  });
  return [
    { title: words.year, values: years.map(({ value, articles }) => ({ ...year(value), articles })) },
    { title: words.person, values: people.map(named) },
    { title: words.document, values: documents.map(named) },
    { title: words.outlet, values: outlets.map(named) },
    { title: words.term, values: terms.map(({ value, articles }) => ({ ...term(value), articles })) },
    {
      title: words.certainty,
      values: certainties.map(({ value, articles }) => ({
        ...{ condition: { field: 'certainty', certainty: value }, label: searchText.certainties[value], articles },
      })),
    },
  ];
}

function year(value: number): Omit<Value, 'articles'> {
  return { condition: { field: 'year', year: value }, label: String(value) };
}

function term(value: number): Omit<Value, 'articles'> {
  return { condition: { field: 'term', term: value }, label: fill(words.termValue, { term: toRoman(value) }) };
}
