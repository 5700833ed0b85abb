import type { AdviseAnswer, AdviseTask } from '@cmdsp/labs/public';
import { AdvisoryEditor } from '../../../bench/advisory/advisory-editor.tsx';
import { Button } from '../../../ui/button.tsx';
import type { LabEditorProps } from '../lab-editor.ts';
import styles from './advise.module.css';
import { DaysForm } from './days-form.tsx';
import { NoticeForm } from './notice-form.tsx';
import { Papers } from './papers.tsx';

/** The papers on the desk, and beside them the advisory, the days and the notice that are made from them. */
export function DiscloseAndAdviseEditor(props: LabEditorProps<AdviseTask, AdviseAnswer>) {
  const { task, answer, onChange, witnesses, isReadOnly } = props;
  const marks = marksOf(witnesses);
  const { published } = task;
  return (
    <div className={styles.desk}>
      <Papers papers={task.papers} />
      <section aria-label="Advisory" className={styles.advisory}>
        {published !== null && !isReadOnly && (
          <div>
            <Button onPress={() => onChange({ ...answer, document: published })}>
              Start from the published revision
            </Button>
          </div>
        )}
        <AdvisoryEditor
          value={answer.document}
          palette={{
            parts: task.parts,
            weaknesses: task.weaknesses,
            measures: task.remedies.map(({ text }) => text),
            vendor: task.maker.name,
          }}
          marks={marks}
          isReadOnly={isReadOnly}
          onChange={(document) => onChange({ ...answer, document })}
          tabs={[
            { id: 'days', label: 'Days and file name', content: <DaysForm {...props} marks={marks} /> },
            {
              id: 'notice',
              label: `Notice (${answer.notice.length})`,
              content: <NoticeForm {...props} marks={marks} />,
            },
          ]}
        />
      </section>
    </div>
  );
}

function marksOf(
  witnesses: LabEditorProps<AdviseTask, AdviseAnswer>['witnesses'],
): ReadonlyMap<string, readonly string[]> {
  const marks = new Map<string, readonly string[]>();
  for (const { at, sentence } of witnesses) {
    for (const place of at) marks.set(place, [...(marks.get(place) ?? []), sentence]);
  }
  return marks;
}
