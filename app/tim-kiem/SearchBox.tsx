'use client';

import { useEffect, useId, useState, type KeyboardEvent } from 'react';
import type { EntityRecord } from '../../lib/search/entities';
import { parseQuery } from '../../lib/search/query';
import { urls } from '../../lib/site';
import { fill } from '../_text/fill';
import { searchText } from '../_text/search';
import { ask, prepare } from './_search';
import styles from './search.module.css';

/**
 * The box with suggestions of people, documents and bodies: a combobox with a list, as the ARIA practices have it.
 * Arrow keys choose, Enter opens the chosen page or searches, Escape closes the list and then clears the box.
 */
export function SearchBox({
  query,
  onSearch,
  onLeave,
}: {
  readonly query: string;
  readonly onSearch: (typed: string) => void;
  /** Told what stands in the box before a suggestion is opened. */
  readonly onLeave: (typed: string) => void;
}) {
  const [typed, setTyped] = useState(query);
  const [searched, setSearched] = useState(query);
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState(-1);
  const suggestions = useSuggestions(typed, open);
  const listId = useId();
  const shown = open && suggestions.length > 0;
  const selected = shown ? suggestions[chosen] : undefined;

  // The address has changed, by a search or by going back: the box follows.
  if (query !== searched) {
    setSearched(query);
    setTyped(query);
  }

  function type(next: string): void {
    setTyped(next);
    setOpen(true);
    setChosen(-1);
  }

  function close(): void {
    setOpen(false);
    setChosen(-1);
  }

  function choose(entity: EntityRecord): void {
    close();
    onLeave(typed.trim());
    window.location.assign(pageOf(entity));
  }

  function press(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.nativeEvent.isComposing) return;
    const next = keyMeaning(event.key, chosen, shown ? suggestions.length : 0);
    if (next === 'close' && shown) close();
    else if (typeof next === 'number') setChosen(next);
    else if (next === 'open' && selected !== undefined) choose(selected);
    else if (event.key === 'ArrowDown' && !open) setOpen(true);
    else return;
    event.preventDefault();
  }

  return (
    <form
      className={styles['form']}
      role="search"
      action={urls.search()}
      onSubmit={(event) => {
        event.preventDefault();
        close();
        onSearch(typed.trim());
      }}
    >
      <label className="visually-hidden" htmlFor={`${listId}-q`}>
        {searchText.label}
      </label>
      <div className={styles['field']}>
        <input
          className={styles['input']}
          id={`${listId}-q`}
          name="q"
          type="search"
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={shown}
          aria-controls={listId}
          {...(selected !== undefined && { 'aria-activedescendant': optionId(listId, chosen) })}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          placeholder={searchText.placeholder}
          value={typed}
          onChange={(event) => type(event.target.value)}
          onKeyDown={press}
          onFocus={prepare}
          onBlur={close}
        />
        <ul
          className={styles['suggestions']}
          id={listId}
          role="listbox"
          aria-label={searchText.suggestions}
          hidden={!shown}
        >
          {suggestions.map((entity, i) => (
            <li
              key={`${entity.kind}/${entity.id}`}
              className={styles['suggestion']}
              id={optionId(listId, i)}
              role="option"
              aria-selected={i === chosen}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(entity)}
            >
              <span>{entity.name}</span> <small>{suggestionDetail(entity)}</small>
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

/** The address of an entity's page. */
export function pageOf({ kind, id }: Pick<EntityRecord, 'kind' | 'id'>): string {
  return urls.entity(kind, id);
}

function useSuggestions(typed: string, wanted: boolean): readonly EntityRecord[] {
  const [suggested, setSuggested] = useState<{ readonly typed: string; readonly entities: readonly EntityRecord[] }>();
  useEffect(() => {
    const query = parseQuery(typed);
    if (!wanted || query.kind !== 'ready') return;
    let current = true;
    void ask((search) => search.suggest(query.text))
      // Without suggestions the box still searches, and the search itself tells what is wrong.
      .catch((): EntityRecord[] => [])
      .then((entities) => {
        if (current) setSuggested({ typed, entities });
      });
    return () => {
      current = false;
    };
  }, [typed, wanted]);
  // Until the answer to the newest letter is there, the list keeps what it has: no flicker between letters.
  return parseQuery(typed).kind === 'ready' ? (suggested?.entities ?? []) : [];
}

/** What a key does: a new choice (-1 is the box itself), closing the list, opening the chosen page, or nothing. */
function keyMeaning(key: string, chosen: number, count: number): number | 'close' | 'open' | undefined {
  if (key === 'Escape') return 'close';
  if (key === 'Enter') return chosen >= 0 && count > 0 ? 'open' : undefined;
  if (count === 0) return undefined;
  if (key === 'ArrowDown') return chosen + 1 >= count ? -1 : chosen + 1;
  if (key === 'ArrowUp') return chosen < 0 ? count - 1 : chosen - 1;
  return undefined;
}

function suggestionDetail({ kind, detail, title, articles }: EntityRecord): string {
  const parts = [searchText.kinds[kind], detail, title ?? '', fill(searchText.entityCount, { count: articles })];
  return parts.filter((part) => part !== '').join(' · ');
}

function optionId(listId: string, i: number): string {
  return `${listId}-${i}`;
}
