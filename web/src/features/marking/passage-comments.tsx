import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { PassageComment } from './marking-queries.ts';
import styles from './marking.module.css';

/** The comments at passages, in the order in which they were made. */
export function PassageComments({
  passages,
  isReadOnly,
  onChange,
}: {
  readonly passages: readonly PassageComment[];
  readonly isReadOnly: boolean;
  readonly onChange: (passages: PassageComment[]) => void;
}) {
  if (passages.length === 0)
    return (
      <p className={styles.quiet}>
        Choose words of the text and press C, or the button above the text. The candidate reads comments beside them.
      </p>
    );
  return (
    <ol className={styles.comments}>
      {passages.map((passage, place) => (
        <li key={passage.id} id={`comment-${passage.id}`}>
          <blockquote className={styles.quote}>{passage.quote}</blockquote>
          <TextField
            label={`Comment ${place + 1}`}
            rows={2}
            maxLength={2000}
            isReadOnly={isReadOnly}
            value={passage.comment}
            onChange={(comment) =>
              onChange(passages.map((other) => (other.id === passage.id ? { ...other, comment } : other)))
            }
          />
          {!isReadOnly && (
            <Button
              look="quiet"
              aria-label={`Take comment ${place + 1} away`}
              onPress={() => onChange(passages.filter(({ id }) => id !== passage.id))}
            >
              Take away
            </Button>
          )}
        </li>
      ))}
    </ol>
  );
}
