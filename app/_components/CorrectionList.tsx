import type { ReactNode } from 'react';
import type { Correction } from '../../lib/model';
import { dayText } from '../../lib/render';
import { correctionText as words } from '../_text/corrections';
import { fill } from '../_text/text';
import styles from './CorrectionList.module.css';

/** Who decided, when and why: what every correction carries. */
type Decision = Pick<Correction, 'because' | 'by' | 'on' | 'source'>;

/** One correction: what it changed, why, by whom, on which day. */
export function CorrectionRow(props: { readonly decision: Decision; readonly children: ReactNode }) {
  const { because, by, on, source } = props.decision;
  return (
    <li className={styles['row']}>
      <p>{props.children}</p>
      <p className={styles['because']}>{fill(words.because, { reason: because })}</p>
      <p className={styles['signed']}>
        {fill(words.signed, { by, date: dayText(on) })}
        {source === undefined ? null : (
          <>
            {' · '}
            <a href={source} rel="external noreferrer">
              {words.source}
            </a>
          </>
        )}
      </p>
    </li>
  );
}
