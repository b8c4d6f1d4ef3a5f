import type { EntityKind } from '../../lib/model';
import { SITE_NAME, urls } from '../../lib/site';
import { overviewText } from '../_text/overview';
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
        <div className={styles['search']} data-box-of-head="">
          <SearchForm label={text.site.searchInHeader} />
        </div>
        <ThemeChoice />
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
            <a href={urls.rounds()}>{overviewText.rounds.nav}</a>
          </li>
          <li>
            <a href={urls.about()}>{text.nav.about}</a>
          </li>
        </ul>
      </nav>
    </header>
  );
}

/** Shown only where its script runs (`data-scripted`), from the first paint on, so that nothing moves. */
function ThemeChoice() {
  return (
    <select
      className={styles['theme']}
      aria-label={text.site.theme}
      data-needs-script=""
      data-theme-choice=""
      defaultValue="system"
      suppressHydrationWarning
    >
      <option value="system">{text.site.themeSystem}</option>
      <option value="light">{text.site.themeLight}</option>
      <option value="dark">{text.site.themeDark}</option>
    </select>
  );
}
