import { useQuery } from '@tanstack/react-query';
import { useEffect, useId, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Refusal } from '../../ui/refusal.tsx';
import styles from './labs.module.css';
import type { MoveQuery } from './move-query.ts';

type Move = { readonly revision: number; readonly savedAt?: string };

type ReplayProps<Shown extends Move> = {
  /** The newest save that the server has. */
  readonly newest: number;
  readonly moveQuery: (revision: number) => MoveQuery<Shown>;
  /** Shows a save in the place of the answer; null shows the answer again. */
  readonly onMove: (move: Shown | null) => void;
  /** What is said below the slider. */
  readonly note?: string;
};

/** Looks at a run again, save by save: a slider that works by arrow keys, and says which save is shown. */
export function RunReplay<Shown extends Move>({ newest, moveQuery, onMove, note }: ReplayProps<Shown>) {
  const label = useId();
  const [revision, setRevision] = useState<number | null>(null);
  const [hasReturned, setReturned] = useState(false);
  const { data, error } = useQuery({
    ...moveQuery(revision ?? newest),
    enabled: revision !== null,
    staleTime: Infinity,
  });
  useEffect(() => {
    if (revision === null) onMove(null);
    else if (data !== undefined) onMove(data);
  }, [revision, data, onMove]);
  if (newest === 0) return null;
  if (revision === null) {
    return (
      <div ref={hasReturned ? focusButton : null}>
        <Button look="quiet" onPress={() => setRevision(newest)}>
          Look at earlier saves
        </Button>
      </div>
    );
  }
  const words =
    data?.savedAt === undefined
      ? `Save ${revision} of ${newest}`
      : `Save ${revision} of ${newest}, ${new Date(data.savedAt).toLocaleString('en-GB')}`;
  const back = () => {
    setReturned(true);
    setRevision(null);
  };
  return (
    <section className={styles.part} aria-label="Earlier saves">
      <h2>Earlier saves</h2>
      <label htmlFor={`${label}-slider`} className={styles.quiet}>
        Save
      </label>
      <input
        id={`${label}-slider`}
        // Whoever opened this goes on with it.
        ref={focusOnce}
        type="range"
        min={0}
        max={newest}
        step={1}
        value={revision}
        aria-valuetext={words}
        onChange={(event) => setRevision(Number(event.target.value))}
        className={styles.slider}
      />
      <p role="status">{words}</p>
      {note !== undefined && <p className={styles.quiet}>{note}</p>}
      {error !== null && <Refusal error={error} />}
      <div>
        <Button onPress={back}>Back to the answer as it stands</Button>
      </div>
    </section>
  );
}

function focusOnce(slider: HTMLInputElement | null): void {
  slider?.focus();
}

function focusButton(frame: HTMLElement | null): void {
  frame?.querySelector('button')?.focus();
}
