import type { AdviseAnswer, AdviseTask } from '@cmdsp/labs/public';
import { MarkList } from '../../../bench/advisory/mark-list.tsx';
import { type AdvisoryMarks } from '../../../bench/advisory/palette.ts';
import { Checkbox } from '../../../ui/checkbox.tsx';
import type { LabEditorProps } from '../lab-editor.ts';
import styles from './advise.module.css';

/** The notice for patients and hospitals, put together from sentences; below stands how it reads. */
export function NoticeForm({
  task,
  answer,
  onChange,
  marks,
  isReadOnly,
}: LabEditorProps<AdviseTask, AdviseAnswer> & { readonly marks: AdvisoryMarks }) {
  const textOf = (id: string) => task.sentences.find((sentence) => sentence.id === id)?.text ?? '';
  const words = answer.notice
    .map(textOf)
    .join(' ')
    .split(/\s+/)
    .filter((word) => word !== '').length;
  return (
    <div className={styles.form}>
      <MarkList sentences={marks.get('notice')} />
      <div role="group" aria-label="Sentences of the notice" className={styles.form}>
        {task.sentences.map(({ id, text }) => (
          <div key={id}>
            <Checkbox
              isSelected={answer.notice.includes(id)}
              isDisabled={isReadOnly}
              onChange={(isChosen) =>
                onChange({
                  ...answer,
                  notice: isChosen ? [...answer.notice, id] : answer.notice.filter((one) => one !== id),
                })
              }
            >
              {text}
            </Checkbox>
            <MarkList sentences={marks.get(id)} />
          </div>
        ))}
      </div>
      <h3>How it reads</h3>
      <p className={styles.reading}>
        {answer.notice.length === 0 ? 'Nothing is chosen yet.' : answer.notice.map(textOf).join(' ')}
      </p>
      <p role="status" className={styles.quiet}>
        {words} words
      </p>
    </div>
  );
}
