import { Checkbox } from '../../ui/checkbox.tsx';
import { Select } from '../../ui/select.tsx';
import type { AnswerKey, Change, ExaminedQuestion } from './rescoring-queries.ts';
import styles from './rescoring.module.css';

/** The ways to change a key that this page offers; keys that are orders or pairs can only be dropped here. */
export type Way = 'another' | 'several' | 'drop';

/** Chooses what is proposed: the way, and the answers that count. */
export function KeyEditor(props: {
  readonly question: ExaminedQuestion;
  readonly dropped: 'credit-all' | 'leave-out';
  readonly way: Way;
  readonly chosen: readonly string[];
  readonly onWay: (way: Way) => void;
  readonly onChosen: (chosen: readonly string[]) => void;
}) {
  const { question, dropped, way, chosen, onWay, onChosen } = props;
  const mayChoose = hasOptions(question.key);
  const ways = [
    ...(mayChoose ? [{ value: 'another', label: 'Another answer is right' }] : []),
    ...(question.key.kind === 'single' ? [{ value: 'several', label: 'Several answers are right' }] : []),
    { value: 'drop', label: 'The question is no evidence: drop it' },
  ];
  return (
    <div className={styles.group}>
      <Select label="What is proposed" value={way} onChange={(value) => onWay(readWay(value))} options={ways} />
      {way === 'drop' ? (
        <p>
          {dropped === 'credit-all'
            ? 'By the written policy everybody who had the question gets its points.'
            : 'By the written policy the question leaves points and maximum.'}
        </p>
      ) : (
        <fieldset className={styles.options}>
          <legend>Answers that count</legend>
          {question.parts.map(({ id, text }) => (
            <Checkbox
              key={id}
              isSelected={chosen.includes(id)}
              onChange={(isOn) => onChosen(isOn ? [...chosen, id] : chosen.filter((one) => one !== id))}
            >
              {text}
            </Checkbox>
          ))}
        </fieldset>
      )}
    </div>
  );
}

/** The proposal in the contract's words; null while it says nothing or the same as now. */
export function readChange(key: AnswerKey, way: Way, chosen: readonly string[]): Change | null {
  if (way === 'drop') return { kind: 'drop' };
  if (!hasOptions(key) || chosen.length === 0) return null;
  const isSame = chosen.length === key.correct.length && chosen.every((id) => key.correct.includes(id));
  if (isSame) return null;
  if (way === 'several') return { kind: 'keys', keys: chosen.map((id) => ({ kind: 'single', correct: [id] })) };
  return { kind: 'keys', keys: [{ ...key, correct: [...chosen] }] };
}

/** Whether a key is a choice among options, whatever their order. */
export function hasOptions(key: AnswerKey): key is Extract<AnswerKey, { correct: readonly string[] }> {
  return key.kind === 'single' || key.kind === 'choose' || key.kind === 'hotspot' || key.kind === 'evidence';
}

function readWay(value: string): Way {
  return value === 'another' || value === 'several' ? value : 'drop';
}
