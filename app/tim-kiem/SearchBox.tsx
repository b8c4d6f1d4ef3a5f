'use client';

import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import type { Condition } from '../../lib/search/conditions';
import type { DayValue } from '../../lib/search/suggest-days';
import { urls } from '../../lib/site';
import { fill, formatCount } from '../_text/fill';
import { searchText } from '../_text/search';
import { prepare } from './_search';
import { readAsked } from './_asked';
import type { Suggestion } from './_suggest';
import { useSuggestions } from './useSuggestions';
import styles from './box.module.css';

/** The list of suggestions: there is one box. */
const LIST_ID = 'goi-y';

/**
 * The box with suggestions of people, documents, bodies, places and outlets: a combobox with a list, as the ARIA
 * practices have it. Arrow keys choose, Enter opens the chosen page or searches, Escape closes the list, then clears the
 * box, then leaves it.
 */
export function SearchBox({
  query,
  input,
  onSearch,
  onLeave,
}: {
  /** What the address asks; undefined before it is read. */
  readonly query: string | undefined;
  readonly input: RefObject<HTMLInputElement | null>;
  readonly onSearch: (typed: string, chosen?: Condition) => void;
  /** Told what stands in the box before a suggestion is opened. */
  readonly onLeave: (typed: string) => void;
}) {
  const [typed, setTyped] = useState(query ?? '');
  const [searched, setSearched] = useState(query ?? '');
  const [open, setOpen] = useState(false);
  const [chosenKey, setChosenKey] = useState<string>();
  const { list: suggestions, former } = useSuggestions(typed, open);
  const list = useRef<HTMLUListElement>(null);
  const shown = open && suggestions.length > 0;
  // By name, not by place: a list that arrives later must not put another suggestion under the reader's choice.
  const chosen = shown && !former ? suggestions.findIndex((suggestion) => keyOf(suggestion) === chosenKey) : -1;
  const selected = suggestions[chosen];

  useEffect(() => {
    list.current?.children[chosen]?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);

  // Words that were typed before this script was there stay, whatever the address asks.
  useLayoutEffect(() => {
    const begun = input.current?.value ?? '';
    if (begun === '') return;
    setTyped(begun);
    setSearched(readAsked(window.location.search).typed);
    setOpen(document.activeElement === input.current);
  }, [input]);

  // The address has changed, by a search or by going back: the box follows.
  if (query !== undefined && query !== searched) {
    setSearched(query);
    setTyped(query);
  }

  function type(next: string): void {
    setTyped(next);
    setOpen(true);
    setChosenKey(undefined);
  }

  function close(): void {
    setOpen(false);
    setChosenKey(undefined);
  }

  function choose(suggestion: Suggestion): void {
    if ('typed' in suggestion) {
      type(suggestion.typed);
      close();
      onSearch(suggestion.typed.trim(), 'chosen' in suggestion ? suggestion.chosen : undefined);
      return;
    }
    close();
    onLeave(typed.trim());
    window.location.assign(suggestion.opens);
  }

  function escape(): void {
    if (shown) close();
    else if (typed !== '') type('');
    else input.current?.blur();
  }

  function press(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.nativeEvent.isComposing) return;
    const next = keyMeaning(event.key, chosen, shown && !former ? suggestions.length : 0);
    if (next === 'escape') escape();
    else if (typeof next === 'number') setChosenKey(keyOf(suggestions[next]));
    else if (next === 'open' && selected !== undefined) choose(selected);
    else if (event.key === 'ArrowDown' && !open) setOpen(true);
    else return;
    event.preventDefault();
  }

  return (
    <form
      className={styles['form']}
      role="search"
      aria-label={searchText.title}
      action={urls.search()}
      onSubmit={(event) => {
        event.preventDefault();
        close();
        onSearch(typed.trim());
      }}
    >
      <label className="visually-hidden" htmlFor={`${LIST_ID}-q`}>
        {searchText.label}
      </label>
      <div className={styles['field']}>
        <input
          ref={input}
          className={styles['input']}
          id={`${LIST_ID}-q`}
          name="q"
          type="search"
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={shown}
          aria-controls={LIST_ID}
          {...(selected !== undefined && { 'aria-activedescendant': optionId(chosen) })}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          enterKeyHint="search"
          data-search-box=""
          placeholder={searchText.placeholder}
          value={typed}
          onChange={(event) => type(event.target.value)}
          onKeyDown={press}
          onFocus={prepare}
          onBlur={close}
        />
        <ul
          ref={list}
          className={styles['suggestions']}
          id={LIST_ID}
          role="listbox"
          aria-label={searchText.suggestions}
          aria-busy={shown && former}
          hidden={!shown}
        >
          {suggestions.map((suggestion, i) => (
            <li
              key={keyOf(suggestion)}
              className={styles['suggestion']}
              id={optionId(i)}
              role="option"
              aria-selected={i === chosen}
              aria-disabled={former}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => {
                if (!former) choose(suggestion);
              }}
            >
              <Suggested suggestion={suggestion} />
            </li>
          ))}
        </ul>
      </div>
      <button className={styles['button']} type="submit">
        {searchText.button}
      </button>
      <p className="visually-hidden" role="status">
        {shown ? fill(searchText.suggestionCount, { count: suggestions.length }) : ''}
      </p>
    </form>
  );
}

function Suggested({ suggestion }: { readonly suggestion: Suggestion }) {
  if ('value' in suggestion) return <SuggestedValue {...suggestion.value} />;
  const { kind, name, detail, title, articles } = suggestion.entity;
  return (
    <>
      <span className={styles['kind']}>{searchText.kinds[kind]}</span>
      <span className={styles['name']}>
        {name} {detail === '' ? null : <small>{detail}</small>}
        {title === undefined ? null : <small className={styles['official']}>{title}</small>}
      </span>
      <small className={styles['count']}>
        {articles === 0 ? searchText.entityUncited : fill(searchText.entityCount, { count: formatCount(articles) })}
      </small>
    </>
  );
}

function SuggestedValue({ unit, written, articles }: DayValue) {
  return (
    <>
      <span className={styles['kind']}>{searchText.units[unit]}</span>
      <span className={styles['name']}>{written}</span>
      <small className={styles['count']}>{fill(searchText.entityCount, { count: formatCount(articles) })}</small>
    </>
  );
}

/** What a key does: a new choice (-1 is the box itself), closing or leaving, opening the chosen page, or nothing. */
function keyMeaning(key: string, chosen: number, count: number): number | 'escape' | 'open' | undefined {
  if (key === 'Escape') return 'escape';
  if (key === 'Enter') return chosen >= 0 && count > 0 ? 'open' : undefined;
  if (count === 0) return undefined;
  if (key === 'ArrowDown') return chosen + 1 >= count ? -1 : chosen + 1;
  if (key === 'ArrowUp') return chosen < 0 ? count - 1 : chosen - 1;
  return undefined;
}

function keyOf(suggestion: Suggestion): string;
function keyOf(suggestion: Suggestion | undefined): string | undefined;
function keyOf(suggestion: Suggestion | undefined): string | undefined {
  if (suggestion === undefined) return undefined;
  return 'value' in suggestion
    ? `${suggestion.value.unit}/${suggestion.value.written}`
    : `${suggestion.entity.kind}/${suggestion.entity.id}`;
}

function optionId(i: number): string {
  return `${LIST_ID}-${i}`;
}
