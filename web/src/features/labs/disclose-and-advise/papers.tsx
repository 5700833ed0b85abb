import type { AdviseTask } from '@cmdsp/labs/public';
import styles from './advise.module.css';

/** What lies on the desk; each paper can be folded away. */
export function Papers({ papers }: { readonly papers: AdviseTask['papers'] }) {
  return (
    <section aria-label="Papers" className={styles.papers} tabIndex={0}>
      {papers.map(({ id, title, text }) => (
        <details key={id} open className={styles.paper}>
          <summary>{title}</summary>
          {text.split(/\n\s*\n/).map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </details>
      ))}
    </section>
  );
}
