import type { ReactNode } from 'react';
import { urls } from '../../lib/site';
import { text } from '../_text/text';
import styles from './page.module.css';

const { raw } = text;

/** Why there is nothing to show, and the ways on from there. */
const MESSAGES = [
  { part: 'none', words: raw.none, leadsBack: false, retries: false },
  { part: 'unknown', words: raw.unknown, leadsBack: false, retries: false },
  { part: 'absent', words: raw.absent, leadsBack: true, retries: false },
  { part: 'changed', words: raw.changed, leadsBack: true, retries: true },
  { part: 'network', words: raw.network, leadsBack: true, retries: true },
];

/** What the script sets together: `data-part` names a piece, `data-slot` a place in it. Never shown where they stand. */
export function RawParts() {
  return (
    <div hidden>
      <p data-part="loading" role="status">
        {raw.loading}
      </p>
      {MESSAGES.map((message) => (
        <Message key={message.part} {...message} />
      ))}
      <View />
      <ol>
        <Line />
      </ol>
      <ul>
        {Object.entries(raw.labels).map(([label, words]) => (
          <Note key={label} label={label} words={words} />
        ))}
      </ul>
    </div>
  );
}

function Message(props: (typeof MESSAGES)[number]) {
  return (
    <div data-part={props.part} role="alert">
      <p>{props.words}</p>
      <ul className={styles['ways']}>
        {props.retries ? (
          <li>
            <button type="button" className={styles['retry']} data-slot="retry">
              {raw.retry}
            </button>
          </li>
        ) : null}
        {props.leadsBack ? (
          <li>
            <a data-slot="article">{raw.backToArticle}</a>
          </li>
        ) : null}
        <li>
          <a href={urls.years()}>{raw.waysOn}</a>
        </li>
      </ul>
    </div>
  );
}

function View() {
  return (
    <div data-part="view">
      <section aria-label={raw.facts}>
        <dl className={styles['facts']}>
          <Fact name="title" term={raw.article} linked />
          <Fact name="url" term={raw.originalAddress} linked />
          <Fact name="urlUnknown" term={raw.originalAddress}>
            {text.article.originalUnknown}
          </Fact>
          <Fact name="outlet" term={raw.outlet} />
          <Fact name="fetched" term={raw.fetched} />
          <Fact name="file" term={raw.file} linked />
          <Fact name="sha256" term={raw.digest} />
        </dl>
      </section>
      <section className={styles['legend']}>
        <h2>{raw.legend}</h2>
        <ul>
          <li>
            <del className={styles['whole']}>{raw.legendRemoved}</del>
          </li>
          <li>
            <del>{raw.legendPart}</del>
          </li>
          <li>
            <mark>{raw.legendMarks}</mark>
          </li>
          <li>{raw.legendNumbers}</li>
        </ul>
      </section>
      <ol className={styles['lines']} aria-label={raw.lines} data-slot="lines" />
    </div>
  );
}

function Fact(props: {
  readonly name: string;
  readonly term: string;
  readonly linked?: boolean;
  readonly children?: ReactNode;
}) {
  return (
    <div data-fact={props.name}>
      <dt>{props.term}</dt>
      <dd>
        {props.linked === true ? <a data-slot={props.name} /> : <span data-slot={props.name}>{props.children}</span>}
      </dd>
    </div>
  );
}

function Line() {
  return (
    <li data-part="line" className={styles['line']}>
      <a className={styles['number']} data-slot="number">
        <span className="visually-hidden">{raw.line} </span>
      </a>
      <p className={styles['raw']} data-slot="text" />
      <ul className={styles['notes']} data-slot="notes" />
    </li>
  );
}

function Note({ label, words }: { readonly label: string; readonly words: string }) {
  return (
    <li data-part={`note-${label}`}>
      <b data-slot="label">{words}</b> <q data-slot="words" /> <a data-slot="name" /> <span data-slot="note" />
    </li>
  );
}
