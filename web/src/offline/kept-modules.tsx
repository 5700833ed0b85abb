import { Link } from '@tanstack/react-router';
import { Section } from '../ui/page.tsx';
import { dayWords } from './offline-words.ts';
import { useKept } from './kept-store.ts';
import styles from './keep-module.module.css';

/** The way to what is kept on this device, for pages that cannot be shown without a connection. */
export function KeptModules() {
  const kept = useKept();
  if (kept === null) return null;
  return (
    <Section title="Kept on this device">
      <ul className={styles.list}>
        {kept.modules.map(({ number, title, topics, keptAt }) => (
          <li key={number} className={styles.row}>
            <strong>
              Module {number}: {title}
            </strong>
            <span className={styles.words}>Offline copy of {dayWords(keptAt)}</span>
            <ul>
              {topics.map((topic) => (
                <li key={topic.id}>
                  <Link to="/learn/topics/$topic" params={{ topic: topic.id }} search={{ part: 'reading' }}>
                    {topic.id} {topic.title}
                  </Link>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </Section>
  );
}
