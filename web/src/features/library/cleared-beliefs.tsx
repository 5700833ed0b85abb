import { Markdown } from '../../player/markdown.tsx';
import { libraryLinks } from '../../player/library-links.tsx';
import { Section } from '../../ui/page.tsx';
import { Tag } from '../../ui/tag.tsx';
import { dayWords } from '../../ui/day-words.ts';
import type { ClearedMisconception } from './library-query.ts';
import { SeenIn } from './seen-in.tsx';
import { SignLink } from './sign-link.tsx';
import styles from './library.module.css';

/** Beliefs that a learner's later right answers have cleared, with the answer that did. */
export function ClearedBeliefs({ cleared }: { readonly cleared: readonly ClearedMisconception[] }) {
  if (cleared.length === 0) return null;
  return (
    <Section title="Cleared since">
      <ul className={styles.cards}>
        {cleared.map(({ slug, belief, truth, seen, clearedBy }) => (
          <li key={slug} className={styles.card}>
            <p className={styles.eventHead}>
              <Tag tone="good" icon="check">
                Cleared
              </Tag>
              <span className={styles.quiet}>
                by a right answer: <SignLink sign={clearedBy} />, {dayWords(clearedBy.at)}
              </span>
            </p>
            <h3>“{belief}”</h3>
            <Markdown tree={truth} {...libraryLinks} />
            <details>
              <summary>Where it was seen</summary>
              <SeenIn seen={seen} />
            </details>
          </li>
        ))}
      </ul>
    </Section>
  );
}
