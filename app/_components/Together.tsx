import { keepTogether } from '../../lib/render';
import styles from './Together.module.css';

/** Words with their numbers and dates on one line. The characters stay those of the text: what is copied is the text. */
export function Together({ text: words }: { readonly text: string }) {
  return keepTogether(words).map((piece, index) =>
    piece.together ? (
      <span key={index} className={styles['together']}>
        {piece.text}
      </span>
    ) : (
      piece.text
    ),
  );
}
