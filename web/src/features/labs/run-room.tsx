import { useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { Markdown } from '../../player/markdown.tsx';
import { useMarkdownPlaces } from '../../player/topic/use-markdown-places.tsx';
import { Button } from '../../ui/button.tsx';
import { LeaveGuard } from '../../ui/leave-guard.tsx';
import { Artefact } from './artefact.tsx';
import { CriteriaList } from './criteria-list.tsx';
import { HintList } from './hint-list.tsx';
import { LabDebrief } from './lab-debrief.tsx';
import { type LabMove, labMoveQuery, type LabRun, labRunQuery } from './lab-queries.ts';
import styles from './labs.module.css';
import { ResultPanel } from './result-panel.tsx';
import { RunActions } from './run-actions.tsx';
import { RunReplay } from './run-replay.tsx';
import { SaveConflict } from './save-conflict.tsx';
import { useRunKeeper } from './use-run-keeper.ts';
import { witnessesOf } from './witnesses-of.ts';

/** A run at work: task and rules left, the artefact in the middle, what is lost and why on the right. */
export function RunRoom({ run }: { readonly run: LabRun }) {
  const client = useQueryClient();
  const keeper = useRunKeeper(run);
  const taskId = useId();
  const places = useMarkdownPlaces({ figures: {}, terms: run.terms });
  const [move, setMove] = useState<LabMove | null>(null);
  const [isTaskShown, setTaskShown] = useState(true);
  const [other, setOther] = useState<unknown>(null);
  const onRun = (next: LabRun) => client.setQueryData(labRunQuery(next.id).queryKey, next);
  const isEnded = run.endedAt !== null;
  const marking = move === null ? run.marking : move.marking;
  // Marks stand on the answer that they are about, and on no other.
  const isMarkedNow = move !== null || (marking?.revision === keeper.revision() && !keeper.hasUnsaved());
  return (
    <>
      <LeaveGuard hasUnsaved={() => !isEnded && keeper.hasUnsaved()} title="Leave with something unsaved?">
        Your last changes are kept in this browser and sent the next time you open this run here. The server does not
        have them yet.
      </LeaveGuard>
      {!isEnded && <RunActions run={run} keeper={keeper} onRun={onRun} />}
      <SaveConflict keeper={keeper} onLook={setOther} />
      <div className={styles.work}>
        <div className={styles.fold}>
          <Button
            look="quiet"
            aria-expanded={isTaskShown}
            aria-controls={taskId}
            onPress={() => setTaskShown(!isTaskShown)}
          >
            {isTaskShown ? 'Hide the task' : 'Show the task'}
          </Button>
        </div>
        <div
          className={styles.room}
          data-task={isTaskShown ? 'shown' : 'hidden'}
          data-side={marking === null && keeper.revision() === 0 ? 'empty' : 'full'}
        >
          <div id={taskId} className={styles.task} hidden={!isTaskShown}>
            <section className={styles.part} aria-label="Task">
              <h2>Task</h2>
              <Markdown tree={run.instructions} {...places} />
            </section>
            <HintList run={run} places={places} onRun={onRun} />
            <details>
              <summary>What is marked</summary>
              <CriteriaList criteria={run.criteria} />
            </details>
          </div>
          <Artefact
            run={run}
            answer={move?.answer ?? other ?? keeper.answer()}
            onChange={keeper.change}
            witnesses={marking !== null && isMarkedNow ? witnessesOf(marking) : []}
            isReadOnly={isEnded || move !== null || other !== null}
          />
          <div className={styles.side}>
            <RunReplay<LabMove>
              newest={keeper.revision()}
              moveQuery={(revision) => labMoveQuery(run.id, revision)}
              onMove={setMove}
              {...(!run.isOpen && { note: 'What each save would be worth is shown once the reasons are open.' })}
            />
            <div aria-live="polite" className={styles.part}>
              {marking === null ? (
                <p className={styles.quiet}>
                  {run.kind === 'practice' ? 'Nothing is marked yet.' : 'The result stands here once you hand in.'}
                </p>
              ) : (
                <>
                  <ResultPanel
                    marking={marking}
                    title={move === null ? 'Result' : `What save ${move.revision} would be worth`}
                  />
                  {!isMarkedNow && <p className={styles.quiet}>You have changed your answer since it was marked.</p>}
                  {run.kind === 'graded' && run.hints.taken.length > 0 && (
                    <p className={styles.quiet}>Hints taken: {run.hints.taken.length}</p>
                  )}
                </>
              )}
            </div>
          </div>
        </div>
      </div>
      {run.debrief !== null && (
        <section className={styles.part}>
          <h2>Debrief</h2>
          <LabDebrief debrief={run.debrief} places={places} />
        </section>
      )}
    </>
  );
}
