import { Icon } from '../../ui/icon.tsx';
import type { NetworkMark } from './network-mark.ts';
import styles from './network.module.css';

/** What is to be seen at one element; nothing where nothing is. */
export function MarkLines({
  marks,
  id,
  about,
}: {
  readonly marks: readonly NetworkMark[];
  readonly id: string;
  /** The element in words. */
  readonly about: string;
}) {
  const sentences = [...new Set(marks.filter(({ at }) => at.includes(id)).map(({ sentence }) => sentence))];
  if (sentences.length === 0) return null;
  const [shown, rest] = [sentences.slice(0, 2), sentences.length - 2];
  return (
    <ul className={styles.marks} aria-label={`What was found about ${about}`}>
      {shown.map((sentence) => (
        <li key={sentence}>
          <Icon name="warning" size={16} /> {sentence}
        </li>
      ))}
      {rest > 0 && <li>and {rest} more, listed with the marks</li>}
    </ul>
  );
}
