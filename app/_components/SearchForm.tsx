import { urls } from '../../lib/site';
import { text } from '../_text/text';
import styles from './SearchForm.module.css';

/** A plain GET form: it works without scripts, and the search page reads `q` from the address. */
export function SearchForm(props: { readonly id: string; readonly label: string; readonly large?: boolean }) {
  const { id, label, large = false } = props;
  return (
    <form
      className={large ? `${styles['form']} ${styles['large']}` : styles['form']}
      action={urls.search()}
      role="search"
      aria-label={label}
    >
      <label className="visually-hidden" htmlFor={id}>
        {text.site.searchLabel}
      </label>
      <input
        className={styles['input']}
        id={id}
        name="q"
        type="search"
        data-search-box=""
        maxLength={300}
        autoComplete="off"
        spellCheck={false}
        placeholder={text.site.searchPlaceholder}
      />
      <button className={styles['button']} type="submit">
        {text.site.searchButton}
      </button>
    </form>
  );
}
