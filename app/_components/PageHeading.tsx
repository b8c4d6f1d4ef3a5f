import type { ReactNode } from 'react';
import { breadcrumbData } from '../../lib/cite/structured';
import { urls, type Href } from '../../lib/site';
import { address } from '../_address';
import { text } from '../_text/text';
import { JsonLd } from './JsonLd';
import styles from './PageHeading.module.css';

/** The headline of a page that is no article, what it is, and a line below. */
export function PageHeading(props: {
  /** The list that the page belongs to. */
  readonly kicker?: { readonly text: string; readonly href: Href };
  readonly title: string;
  readonly children?: ReactNode;
}) {
  const home = { name: text.site.home, url: address(urls.home()) };
  const above = [
    home,
    ...(props.kicker === undefined ? [] : [{ name: props.kicker.text, url: address(props.kicker.href) }]),
  ];
  return (
    <header className={styles['heading']}>
      {props.kicker === undefined ? null : (
        <p className={styles['kicker']}>
          <a href={props.kicker.href}>{props.kicker.text}</a>
        </p>
      )}
      <h1>{props.title}</h1>
      {props.children === undefined ? null : <div className={styles['lead']}>{props.children}</div>}
      <JsonLd data={breadcrumbData(above, props.title)} />
    </header>
  );
}
