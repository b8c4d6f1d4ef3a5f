import { urls } from '../../lib/site';
import { correctionText } from '../_text/corrections';
import { machineText } from '../_text/machines';
import { text } from '../_text/text';
import styles from './SiteFooter.module.css';

export function SiteFooter() {
  return (
    <footer className={styles['footer']}>
      <p>{text.site.footerPurpose}</p>
      <ul>
        <li>
          <a href={urls.about()}>{text.site.footerAbout}</a>
        </li>
        <li>
          <a href={urls.corrections()}>{correctionText.footer}</a>
        </li>
        <li>
          <a href={`${urls.about()}#sua-va-go`}>{text.site.footerRemoval}</a>
        </li>
        <li>
          <a href={urls.data()}>{machineText.data.footer}</a>
        </li>
      </ul>
    </footer>
  );
}
