import type { ReactNode } from 'react';
import styles from './PageHeading.module.css';

/** The headline of a page that is no article, what it is, and a line below. */
export function PageHeading(props: {
  readonly kicker?: string;
  readonly title: string;
  readonly children?: ReactNode;
}) {
  return (
    <header className={styles['heading']}>
      {props.kicker === undefined ? null : <p className={styles['kicker']}>{props.kicker}</p>}
      <h1>{props.title}</h1>
      {props.children === undefined ? null : <div className={styles['lead']}>{props.children}</div>}
    </header>
  );
}
