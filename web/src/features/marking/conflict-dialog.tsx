import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import type { Guide, MarkContent } from './marking-queries.ts';
import type { DraftConflict } from './draft-saver.ts';
import styles from './marking.module.css';

/** The same script was worked on in two places: both versions, and which one to go on with. */
export function ConflictDialog({
  guide,
  conflict,
  onSettle,
}: {
  readonly guide: Guide;
  readonly conflict: DraftConflict;
  readonly onSettle: (which: 'here' | 'there') => void;
}) {
  return (
    <Dialog
      title="This script was changed in another place"
      isOpen
      isDismissable={false}
      onClose={() => undefined}
      actions={
        <>
          <Button onPress={() => onSettle('there')}>Go on with the other one</Button>
          <Button look="primary" onPress={() => onSettle('here')}>
            Go on with this one
          </Button>
        </>
      }
    >
      <p>Neither is lost: the one you leave is kept until you give the mark.</p>
      <div className={styles.two}>
        <Version title="On this page" guide={guide} content={conflict.here} />
        <Version title="In the other place" guide={guide} content={conflict.there} />
      </div>
    </Dialog>
  );
}

function Version({
  title,
  guide,
  content,
}: {
  readonly title: string;
  readonly guide: Guide;
  readonly content: MarkContent;
}) {
  return (
    <section aria-label={title} className={styles.version}>
      <h3>{title}</h3>
      <ul className={styles.reasons}>
        {guide.criteria.map(({ id, title: name }) => (
          <li key={id}>
            {name}: <strong>{content.levels[id] ?? 'none yet'}</strong>
          </li>
        ))}
      </ul>
      {content.comments.passages.map(({ id, quote, comment }) => (
        <p key={id}>
          <q>{quote}</q> {comment}
        </p>
      ))}
      <p>{content.comments.overall === '' ? 'No overall comment yet.' : content.comments.overall}</p>
      {content.note !== '' && <p className={styles.quiet}>Note: {content.note}</p>}
    </section>
  );
}
