import { useState } from 'react';
import { useMarkdownPlaces } from '../../player/topic/use-markdown-places.tsx';
import { Artefact } from './artefact.tsx';
import { LabDebrief } from './lab-debrief.tsx';
import type { LabMove, LabRun } from './lab-queries.ts';
import styles from './labs.module.css';
import { LookedAtRoom } from './looked-at-room.tsx';
import type { MoveQuery } from './move-query.ts';
import { ResultPanel } from './result-panel.tsx';
import { RunReplay } from './run-replay.tsx';
import { witnessesOf } from './witnesses-of.ts';

/** A graded run for staff: the task, the learner's work save by save, and what each save is worth. Nothing can be changed. */
export function StaffRunRoom({
  run,
  moveQuery,
}: {
  readonly run: LabRun;
  readonly moveQuery: (revision: number) => MoveQuery<LabMove>;
}) {
  const places = useMarkdownPlaces({ figures: {}, terms: run.terms });
  const [move, setMove] = useState<LabMove | null>(null);
  const marking = move === null ? run.marking : move.marking;
  return (
    <>
      <LookedAtRoom
        instructions={run.instructions}
        places={places}
        replay={
          <RunReplay
            newest={run.revision}
            moveQuery={moveQuery}
            onMove={setMove}
            {...(!run.isOpen && {
              note: 'What each save would be worth is shown once the learner may read the reasons.',
            })}
          />
        }
        artefact={
          <Artefact
            run={run}
            answer={move === null ? run.answer : move.answer}
            onChange={nothing}
            witnesses={marking === null ? [] : witnessesOf(marking)}
            isReadOnly
          />
        }
        result={
          <>
            <div aria-live="polite" className={styles.part}>
              {marking !== null && (
                <ResultPanel
                  marking={marking}
                  title={move === null ? 'Result' : `What save ${move.revision} would be worth`}
                  closed="The reasons are shown once they are open to the learner."
                />
              )}
            </div>
            <p className={styles.quiet}>Hints taken: {run.hints.taken.length}</p>
          </>
        }
      />
      {run.debrief !== null && (
        <section className={styles.part}>
          <h2>Debrief</h2>
          <LabDebrief debrief={run.debrief} places={places} />
        </section>
      )}
    </>
  );
}

function nothing(): void {
  // A run that is only looked at takes no change.
}
