import type { ThreatModelAnswer, ThreatModelTask, Witness } from '@cmdsp/labs/public';
import { SystemModelEditor } from '../../../bench/system-model/system-model-editor.tsx';
import { drawnModel } from './drawn-model.ts';
import { marksOf } from './marks-of.ts';

/** The learner's diagram as a drawing to look at, with what was lost marked on it; it changes with the lists. */
export function ModelDrawing({
  task,
  answer,
  witnesses,
}: {
  readonly task: ThreatModelTask;
  readonly answer: ThreatModelAnswer;
  readonly witnesses: readonly Witness[];
}) {
  return (
    <SystemModelEditor
      value={drawnModel(task, answer)}
      onChange={() => undefined}
      marks={marksOf(witnesses, answer)}
      isReadOnly
    />
  );
}
