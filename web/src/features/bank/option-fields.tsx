import { Checkbox } from '../../ui/checkbox.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './bank.module.css';
import { type ContentPath, listAt, textAt, valueAt } from './content-field.ts';
import { problemAt } from './problem-at.ts';
import type { FieldsProps } from './fields-props.ts';

/** One option: its words, whether it is right, and why. */
export function OptionFields({
  content,
  at,
  kind,
  problems,
  setField,
}: FieldsProps & { readonly at: ContentPath; readonly kind: string }) {
  const place = at.at(-1);
  const index = typeof place === 'number' ? place : 0;
  const letter = String.fromCodePoint(65 + index);
  const isKey = valueAt(content, [...at, 'correct']) === true;
  const mark = (isRight: boolean) => {
    const options = listAt(content, at.slice(0, -1));
    // A single question has one key: marking one takes the mark from the others.
    const marked = options.map((option, other) => {
      const { correct: _correct, ...rest } =
        typeof option === 'object' && option !== null ? (option as { correct?: true }) : {};
      const wasKey = valueAt(option, ['correct']) === true;
      const isNowKey = other === index ? isRight : wasKey && kind !== 'single';
      return isNowKey ? { ...rest, correct: true } : rest;
    });
    setField(at.slice(0, -1), marked);
  };
  return (
    <fieldset className={styles.option}>
      <legend>Option {letter}</legend>
      <TextField
        label={`Text of ${letter}`}
        rows={2}
        value={textAt(content, [...at, 'text'])}
        error={problemAt(problems, [...at, 'text'], textAt(content, [...at, 'text']))}
        onChange={(value) => setField([...at, 'text'], value)}
      />
      <Checkbox isSelected={isKey} onChange={mark}>
        {letter} is right
      </Checkbox>
      <TextField
        label={`Why ${letter} is ${isKey ? 'right' : 'wrong'}`}
        rows={2}
        value={textAt(content, [...at, 'rationale'])}
        error={problemAt(problems, [...at, 'rationale'], textAt(content, [...at, 'rationale']))}
        onChange={(value) => setField([...at, 'rationale'], value)}
      />
      {!isKey && (
        <TextField
          label={`Belief behind ${letter}`}
          hint="The short name of a misconception in the library; empty when none fits."
          value={textAt(content, [...at, 'misconception'])}
          error={problemAt(problems, [...at, 'misconception'], textAt(content, [...at, 'misconception']))}
          onChange={(value) => setField([...at, 'misconception'], value === '' ? undefined : value)}
        />
      )}
    </fieldset>
  );
}
