import { useState } from 'react';
import type { Witness } from '@cmdsp/labs/public';
import { useMarkdownPlaces } from '../../player/topic/use-markdown-places.tsx';
import { Notice } from '../../ui/notice.tsx';
import { LabPoints } from '../../work/lab-points.tsx';
import { Artefact } from './artefact.tsx';
import type { EvidenceRun, EvidenceSave } from './evidence-queries.ts';
import styles from './labs.module.css';
import { LookedAtRoom } from './looked-at-room.tsx';
import type { MoveQuery } from './move-query.ts';
import { RunReplay } from './run-replay.tsx';

/** A run beside a script, to be looked at: the task, the work save by save, what it came to. Nothing in it can be changed. */
export function EvidenceRunView({
  run: { evidence, instructions, terms, task, answer, witnesses },
  saveQuery,
}: {
  readonly run: EvidenceRun;
  readonly saveQuery: (save: number) => MoveQuery<EvidenceSave>;
}) {
  const places = useMarkdownPlaces({ figures: {}, terms });
  const [save, setSave] = useState<EvidenceSave | null>(null);
  const shown = save === null ? answer : save.answer;
  return (
    <LookedAtRoom
      instructions={instructions}
      places={places}
      replay={
        <RunReplay
          newest={task === null ? 0 : evidence.saves}
          moveQuery={saveQuery}
          onMove={setSave}
          note="Points and reasons are those of the answer that was handed in."
        />
      }
      artefact={
        task === null || shown === null ? (
          <Notice tone="caution" title="This work cannot be drawn any more">
            <span>The lab has changed since. Points and reasons are those of the day it was handed in.</span>
          </Notice>
        ) : (
          <Artefact
            run={{ lab: evidence.lab, task }}
            answer={shown}
            onChange={nothing}
            // The server keeps details as JSON; the contract calls them unknown. Marks belong to what was handed in.
            witnesses={save === null ? (witnesses as readonly Witness[]) : []}
            isReadOnly
          />
        )
      }
      result={
        <div className={styles.part}>
          <h2>Result</h2>
          <LabPoints run={evidence} />
        </div>
      }
    />
  );
}

function nothing(): void {
  // A run that is only looked at takes no change.
}
