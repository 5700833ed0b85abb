import type { Witness } from '@cmdsp/labs/public';
import { type ComponentType, lazy, type LazyExoticComponent } from 'react';

/** What every lab gives the frame: the learner's artefact, drawn and changed; the frame saves, marks and shows the reasons. */
export type LabEditorProps<Task, Answer> = {
  readonly task: Task;
  readonly answer: Answer;
  readonly onChange: (answer: Answer) => void;
  /** What points were lost for; `at` names the elements to mark. */
  readonly witnesses: readonly Witness[];
  readonly isReadOnly: boolean;
};

export type LabEditor = LazyExoticComponent<ComponentType<LabEditorProps<unknown, unknown>>>;

/** The editor of a lab, fetched when somebody opens it. */
export function labEditor<Task, Answer>(load: () => Promise<ComponentType<LabEditorProps<Task, Answer>>>): LabEditor {
  return lazy(async () => {
    const editor = await load();
    // The server has read task and answer by the schemas of this very lab before it sent them.
    return { default: editor as ComponentType<LabEditorProps<unknown, unknown>> };
  });
}
