import { useMutation } from '@tanstack/react-query';
import { request } from '../../api/request.ts';
import { Markdown, type MarkdownPlaces } from '../../player/markdown.tsx';
import { Button } from '../../ui/button.tsx';
import { Refusal } from '../../ui/refusal.tsx';
import type { LabRun } from './lab-queries.ts';
import styles from './labs.module.css';

type HintProps = { readonly run: LabRun; readonly places: MarkdownPlaces; readonly onRun: (run: LabRun) => void };

/** Hints in their order, one after the other; they cost nothing and are written down. */
export function HintList({ run, places, onRun }: HintProps) {
  const { count, taken } = run.hints;
  const ask = useMutation({
    mutationFn: () =>
      request('POST /api/lab-runs/:run/hints', { params: { run: run.id }, body: { number: taken.length + 1 } }),
    onSuccess: onRun,
  });
  return (
    <section className={styles.part} aria-label="Hints">
      <h2>Hints</h2>
      {taken.length > 0 && (
        <ol className={styles.hints} aria-live="polite">
          {taken.map(({ at, text }) => (
            <li key={at}>
              <Markdown tree={text} {...places} />
            </li>
          ))}
        </ol>
      )}
      {run.endedAt === null && taken.length < count && (
        <div>
          <Button isPending={ask.isPending} onPress={() => ask.mutate()}>
            Show hint {taken.length + 1} of {count}
          </Button>
        </div>
      )}
      {run.endedAt !== null && taken.length === 0 && <p className={styles.quiet}>You took none.</p>}
      {ask.error !== null && <Refusal error={ask.error} />}
      {run.kind === 'graded' && (
        <p className={styles.quiet}>Hints cost no points. Your result says how many you took.</p>
      )}
    </section>
  );
}
