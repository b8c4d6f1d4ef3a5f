import { urls } from '../../lib/site';
import { searchText } from '../_text/search';
import { text } from '../_text/text';
import styles from './SearchForm.module.css';

/** A plain GET form: it works without scripts, and the search page reads `q` from the address. */
export function SearchForm(props: { readonly label: string; readonly large?: boolean }) {
  const { label, large = false } = props;
  return (
    <form
      className={large ? `${styles['form']} ${styles['large']}` : styles['form']}
      action={urls.search()}
      role="search"
      aria-label={label}
    >
      <input
        className={styles['input']}
        name="q"
        type="search"
        aria-label={text.site.searchLabel}
        data-search-box=""
        maxLength={300}
        spellCheck={false}
        placeholder={searchText.placeholder}
      />
      <button className={styles['button']} type="submit">
        {text.site.searchButton}
      </button>
    </form>
  );
}
