import { useState } from 'react';
import { searchText } from '../_text/search';
import type { Asked } from './_asked';
import { Filters } from './Filters';
import { WIDE } from './useWide';
import styles from './filters.module.css';

/** Filters with counts, folded away where they would push the results down: their files are fetched when they are looked at. */
export function FilterFold(props: {
  readonly articles: readonly number[];
  readonly capped: boolean;
  readonly asked: Asked;
  readonly onAsk: (asked: Asked) => void;
}) {
  const [open, setOpen] = useState(() => props.asked.chosen.length > 0 || window.matchMedia(WIDE).matches);
  return (
    <details className={styles['filters']} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{searchText.filters.title}</summary>
      {open ? <Filters {...props} /> : null}
    </details>
  );
}
