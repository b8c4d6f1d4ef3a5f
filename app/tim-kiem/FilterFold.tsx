import { useState } from 'react';
import { searchText } from '../_text/search';
import type { Asked } from './_asked';
import { Filters } from './Filters';
import styles from './search.module.css';

/** Filters with counts, folded away: their files are fetched when they are looked at. */
export function FilterFold(props: {
  readonly articles: readonly number[];
  readonly asked: Asked;
  readonly onAsk: (asked: Asked) => void;
}) {
  const [open, setOpen] = useState(props.asked.chosen.length > 0);
  return (
    <details className={styles['filters']} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{searchText.filters.title}</summary>
      {open ? <Filters {...props} /> : null}
    </details>
  );
}
