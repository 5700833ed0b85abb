import { useQuery } from '@tanstack/react-query';
import { Section } from '../ui/page.tsx';
import { KeepButton } from './keep-button.tsx';
import { canKeep } from './kept-cache.ts';
import { offlineQuery } from './offline-query.ts';
import styles from './keep-module.module.css';

/** Which modules can be read without a connection, with a button each. */
export function OfflineSection() {
  const { data } = useQuery(offlineQuery);
  const readable = data?.modules ?? [];
  if (readable.length === 0) return null;
  return (
    <Section title="Reading offline">
      <p className={styles.words}>
        {canKeep()
          ? 'Keep a module on this device to read its lectures and readings without a connection. It is taken off when you sign out.'
          : 'This browser keeps nothing for offline reading on this address. It needs a secure connection (https).'}
      </p>
      {canKeep() && (
        <ul className={styles.list}>
          {readable.map(({ number, title }) => (
            <li key={number} className={styles.row}>
              <strong>
                Module {number}: {title}
              </strong>
              <KeepButton module={number} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
