import { useQuery } from '@tanstack/react-query';
import { useEffect, useId, useState } from 'react';
import { request } from '../../api/request.ts';
import { Button } from '../../ui/button.tsx';
import { Refusal } from '../../ui/refusal.tsx';
import type { LabMove, LabRun } from './lab-queries.ts';
import styles from './labs.module.css';

type ReplayProps = {
  readonly run: Pick<LabRun, 'id' | 'isOpen'>;
  /** The newest save that the server has. */
  readonly newest: number;
  /** Shows a save in the place of the answer; null shows the answer again. */
  readonly onMove: (move: LabMove | null) => void;
};

/** Looks at a run again, save by save: a slider that works by arrow keys, and says which save is shown. */
export function RunReplay({ run, newest, onMove }: ReplayProps) {
  const label = useId();
  const [revision, setRevision] = useState<number | null>(null);
  const { data, error } = useQuery({
    queryKey: ['lab-run', run.id, 'move', revision],
    queryFn: ({ signal }) =>
      request(
        'GET /api/lab-runs/:run/moves/:revision',
        { params: { run: run.id, revision: revision ?? 0 } },
        { signal },
      ),
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
      <div>
        <Button look="quiet" onPress={() => setRevision(newest)}>
          Look at earlier saves
        </Button>
      </div>
    );
  }
  const words =
    data === undefined
      ? `Save ${revision} of ${newest}`
      : `Save ${revision} of ${newest}, ${new Date(data.savedAt).toLocaleString('en-GB')}`;
  return (
    <section className={styles.part} aria-label="Earlier saves">
      <h2>Earlier saves</h2>
      <label id={label} htmlFor={`${label}-slider`} className={styles.quiet}>
        Save
      </label>
      <input
        id={`${label}-slider`}
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
      {!run.isOpen && <p className={styles.quiet}>What each save would be worth is shown once the reasons are open.</p>}
      {error !== null && <Refusal error={error} />}
      <div>
        <Button onPress={() => setRevision(null)}>Back to the answer as it stands</Button>
      </div>
    </section>
  );
}
