import { answerRubric, type CvssChoices } from '@cmdsp/workbench/risk';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import styles from './cvss.module.css';
import { RadioRow } from './radio-row.tsx';

/** The rubric as a questionnaire: yes and no lead to the metrics of 3.1 that say how the attack is made. */
export function RubricGuide({ onTake }: { readonly onTake: (choices: CvssChoices) => void }) {
  const [answers, setAnswers] = useState<Readonly<Record<string, string>>>({});
  const { choices, asked } = answerRubric(answers);
  const found = Object.entries(choices);
  return (
    <details className={styles.guide}>
      <summary>Find the metrics by questions</summary>
      <div className={styles.group}>
        {asked.map(({ id, ask }) => (
          <RadioRow
            key={id}
            legend={ask}
            value={answers[id] ?? null}
            options={yesAndNo}
            isReadOnly={false}
            onChange={(answer) => setAnswers({ ...answers, [id]: answer })}
          />
        ))}
        <p role="status">
          {found.length === 0 ? 'No metric follows yet.' : found.map(([id, value]) => `${id}:${value}`).join(' / ')}
        </p>
        <div>
          <Button isDisabled={found.length === 0} onPress={() => onTake(choices)}>
            Take these over into 3.1
          </Button>
        </div>
      </div>
    </details>
  );
}

const yesAndNo = [
  { id: 'yes', label: 'Yes' },
  { id: 'no', label: 'No' },
];
