import { useQuery } from '@tanstack/react-query';
import { ButtonLink } from '../../ui/button-link.tsx';
import styles from './home.module.css';
import { practiceQuery } from './practice-query.ts';
import { practiceWords } from './practice-words.ts';

/** Today's five minutes, or when the next question is due. While it is not known, and where it fails, nothing is missing. */
export function TodaysPractice() {
  const { data, dataUpdatedAt } = useQuery(practiceQuery);
  if (data === undefined) return null;
  const isProposed = data.today.questions > 0;
  return (
    <section className={styles.practice} aria-labelledby="todays-practice">
      <div>
        <h2 id="todays-practice" className={styles.small}>
          Practice
        </h2>
        <p className="figures">{practiceWords(data, dataUpdatedAt)}</p>
      </div>
      <ButtonLink to="/practice">{isProposed ? 'Practise' : 'Open practice'}</ButtonLink>
    </section>
  );
}
