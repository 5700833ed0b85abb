import type { AdviseAnswer, AdviseTask } from '@cmdsp/labs/public';
import { type AdvisoryMarks } from '../../../bench/advisory/palette.ts';
import { MarkList } from '../../../bench/advisory/mark-list.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import type { LabEditorProps } from '../lab-editor.ts';
import styles from './advise.module.css';

/** The days of the disclosure, and the name that the file gets. */
export function DaysForm({
  task,
  answer,
  onChange,
  marks,
  isReadOnly,
}: LabEditorProps<AdviseTask, AdviseAnswer> & { readonly marks: AdvisoryMarks }) {
  return (
    <div className={styles.form}>
      {task.events.map(({ id, label }) => (
        <div key={id}>
          <TextField
            label={label}
            hint="YYYY-MM-DD"
            maxLength={10}
            value={answer.days[id] ?? ''}
            isReadOnly={isReadOnly}
            onChange={(day) => onChange({ ...answer, days: { ...answer.days, [id]: day } })}
          />
          <MarkList sentences={marks.get(id)} />
        </div>
      ))}
      <div>
        <TextField
          label="File name"
          maxLength={200}
          value={answer.fileName}
          isReadOnly={isReadOnly}
          onChange={(fileName) => onChange({ ...answer, fileName })}
        />
        <MarkList sentences={marks.get('file-name')} />
      </div>
    </div>
  );
}
