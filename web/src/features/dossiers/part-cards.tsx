import { Link } from '@tanstack/react-router';
import { lackWords } from '../../player/dossier-words.ts';
import { Tag } from '../../ui/tag.tsx';
import type { DossierPart, Entry } from './dossier-queries.ts';
import styles from './dossiers.module.css';

/** The six parts: what each is, how far it is, what it lacks. */
export function PartCards({
  parts,
  entries,
}: {
  readonly parts: readonly DossierPart[];
  readonly entries: readonly Entry[];
}) {
  return (
    <ol className={styles.cards}>
      {parts.map((part) => {
        const own = entries.filter((entry) => entry.part === part.module).length;
        return (
          <li key={part.module} className={styles.card}>
            <h3>
              <Link to="/dossier/part/$part" params={{ part: String(part.module) }}>
                {part.module}. {part.title}
              </Link>
            </h3>
            <p className={`${styles.quiet} figures`}>
              {part.words} words · {own} {own === 1 ? 'entry' : 'entries'}
              {part.comments > 0 && ` · ${part.comments} ${part.comments === 1 ? 'comment' : 'comments'}`}
            </p>
            {part.lacks.length === 0 ? (
              <p>
                <Tag tone="good" icon="check">
                  Has what is asked for
                </Tag>
              </p>
            ) : (
              <ul className={styles.lacks}>
                {part.lacks.map((lack) => (
                  <li key={lackWords(lack)}>{lackWords(lack)}</li>
                ))}
              </ul>
            )}
          </li>
        );
      })}
    </ol>
  );
}
