import type { EntityKind } from '../../lib/model';
import { SITE_NAME, urls } from '../../lib/site';
import { text } from '../_text/text';
import { SearchForm } from './SearchForm';
import styles from './SiteHeader.module.css';

const SECTIONS: readonly EntityKind[] = ['person', 'document', 'meeting', 'organisation', 'place', 'outlet'];

export function SiteHeader() {
  return (
    <header className={styles['header']}>
      <div className={styles['bar']}>
        <a className={styles['name']} href={urls.home()}>
          {SITE_NAME}
        </a>
        <div className={styles['search']}>
          <SearchForm id="tim-tren-dau" label={text.site.searchInHeader} />
        </div>
        <button
          className={styles['theme']}
          type="button"
          hidden
          suppressHydrationWarning
          data-theme-switch=""
          data-dark={text.site.themeDark}
          data-light={text.site.themeLight}
        >
          {text.site.themeDark}
        </button>
      </div>
      <nav className={styles['nav']} aria-label={text.site.nav}>
        <ul>
          {SECTIONS.map((kind) => (
            <li key={kind}>
              <a href={urls.entities(kind)}>{text.nav[kind]}</a>
            </li>
          ))}
          <li>
            <a href={urls.years()}>{text.nav.years}</a>
          </li>
          <li>
            <a href={urls.about()}>{text.nav.about}</a>
          </li>
        </ul>
      </nav>
    </header>
  );
}
