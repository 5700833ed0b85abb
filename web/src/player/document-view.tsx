import type { Answer } from '../../api/request.ts';
import { Markdown } from '../../player/markdown.tsx';
import styles from './handbook.module.css';

/** A long text with its contents beside it. */
export function DocumentView({
  document,
  of,
}: {
  readonly document: Answer<'GET /api/handbook'>;
  readonly of: string;
}) {
  return (
    <div className={styles.columns}>
      <nav className={styles.contents} aria-label={`Contents of ${of}`}>
        <h2>Contents</h2>
        <ol>
          {document.contents.map(({ id, text }) => (
            <li key={id}>
              <a href={`#${id}`}>{text}</a>
            </li>
          ))}
        </ol>
      </nav>
      <div className={styles.text}>
        <Markdown tree={document.tree} look="reading" />
      </div>
    </div>
  );
}
