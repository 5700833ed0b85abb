import { type Assessment, emptyAssessment, type ScoreAnswer, type ScoreTask } from '@cmdsp/labs/public';
import { useRef, useState } from 'react';
import { Button } from '../../../ui/button.tsx';
import { Tabs } from '../../../ui/tabs.tsx';
import type { LabEditorProps } from '../lab-editor.ts';
import { AssessmentForm } from './assessment-form.tsx';
import { isAssessed } from './is-assessed.ts';
import styles from './score.module.css';

/** Eight findings, one at a time: its facts on one side, what the learner says about it on the other. */
export function ScoreAndDecideEditor({
  task,
  answer,
  onChange,
  witnesses,
  isReadOnly,
}: LabEditorProps<ScoreTask, ScoreAnswer>) {
  const [shown, setShown] = useState(task.findings[0]?.id ?? '');
  const section = useRef<HTMLElement>(null);
  const goTo = (id: string) => {
    setShown(id);
    // The tab is the chosen one once it is drawn so; from there the keyboard goes on into the finding.
    requestAnimationFrame(() => section.current?.querySelector<HTMLElement>('[aria-selected="true"]')?.focus());
  };
  const change = (id: string, assessment: Assessment) =>
    onChange({ findings: { ...answer.findings, [id]: assessment } });
  const done = task.findings.filter(({ id }) => isAssessed(answer.findings[id])).length;
  return (
    <section ref={section} aria-label="Findings" className={styles.findings}>
      <p className={styles.situation}>{task.situation}</p>
      <p role="status" className={styles.count}>
        {done} of {task.findings.length} findings are assessed
      </p>
      <Tabs
        label="Findings"
        selected={shown}
        onSelect={setShown}
        tabs={task.findings.map((finding, index) => ({
          id: finding.id,
          label: `${index + 1} ${finding.device}`,
          content: (
            <>
              <AssessmentForm
                finding={finding}
                said={answer.findings[finding.id] ?? emptyAssessment}
                witnesses={witnesses.filter(({ at }) => at.some((place) => place.startsWith(`${finding.id}.`)))}
                isReadOnly={isReadOnly}
                onChange={(assessment) => change(finding.id, assessment)}
              />
              <NextFinding next={task.findings[index + 1]} onGo={goTo} />
            </>
          ),
        }))}
      />
    </section>
  );
}

function NextFinding({
  next,
  onGo,
}: {
  readonly next: ScoreTask['findings'][number] | undefined;
  readonly onGo: (id: string) => void;
}) {
  if (next === undefined) return null;
  return (
    <div className={styles.next}>
      <Button onPress={() => onGo(next.id)}>Go on to {next.device}</Button>
    </div>
  );
}
