import type { Answer } from '../api/request.ts';
import { useIsLearner } from '../offline/use-is-learner.ts';
import styles from './document-view.module.css';
import { libraryLinks } from './library-links.tsx';
import { Markdown } from './markdown.tsx';

/** A text that stands for itself, as the contract gives it. */
export type CourseDocument = Answer<'GET /api/handbook'>;

/** A long text with its contents beside it; standards and incidents lead learners into the library. */
export function DocumentView({ document, of }: { readonly document: CourseDocument; readonly of: string }) {
  const isLearner = useIsLearner();
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
        <Markdown tree={document.tree} look="reading" {...(isLearner ? libraryLinks : {})} />
      </div>
    </div>
  );
}
