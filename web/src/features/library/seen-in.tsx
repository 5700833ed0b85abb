import { dayWords } from '../../ui/day-words.ts';
import type { AnswerSign } from './library-query.ts';
import { SignLink } from './sign-link.tsx';
import styles from './library.module.css';

/** The answers that point at a belief: where and when each was given. */
export function SeenIn({ seen }: { readonly seen: readonly AnswerSign[] }) {
  return (
    <ul className={styles.signs}>
      {seen.map((sign, place) => (
        <li key={place}>
          <SignLink sign={sign} />, {dayWords(sign.at)}
        </li>
      ))}
    </ul>
  );
}
