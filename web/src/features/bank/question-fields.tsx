import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { kindWords, levels } from './bank-words.ts';
import styles from './bank.module.css';
import { type ContentPath, listAt, textAt, valueAt } from './content-field.ts';
import { problemAt } from './problem-at.ts';
import type { FieldsProps } from './fields-props.ts';
import { OptionFields } from './option-fields.tsx';
import { withKind } from './with-kind.ts';

const six = [1, 2, 3, 4, 5, 6];
const numbers = six.map((value) => ({ value: String(value), label: String(value) }));
const topics = six.flatMap((module) => six.map((topic) => `${module}.${topic}`));
const plain = (value: string) => ({ value, label: value });

/** One question as a form: what it asks, what can be chosen, and what reviewers need to know. */
export function QuestionFields({ content, at, problems, setField }: FieldsProps & { readonly at: ContentPath }) {
  const text = (...path: ContentPath) => textAt(content, [...at, ...path]);
  const error = (...path: ContentPath) =>
    problemAt(problems, [...at, ...path], listAt(content, [...at, ...path]).join() || text(...path));
  const set =
    (...path: ContentPath) =>
    (value: unknown) =>
      setField([...at, ...path], value);
  const question = valueAt(content, at);
  const kind = text('kind');
  return (
    <div className={styles.stack}>
      <div className={styles.fields}>
        <Select
          label="Kind"
          value={kind}
          onChange={(value) => setField(at, withKind(question, value))}
          options={['single', 'choose'].map((value) => ({ value, label: kindWords[value] ?? value }))}
        />
        {kind === 'choose' && (
          <Select
            label="How many are right"
            value={text('choose')}
            error={error('choose')}
            onChange={(value) => set('choose')(Number(value))}
            options={['2', '3'].map(plain)}
          />
        )}
        <Select
          label="Topic"
          placeholder="Choose"
          value={text('topic')}
          error={error('topic')}
          onChange={set('topic')}
          options={topics.map(plain)}
        />
        <Select label="Level" value={text('level')} onChange={set('level')} options={levels.map(plain)} />
      </div>
      <TextField
        label="Stem"
        hint="The situation and one decision, in 25 to 90 words."
        rows={5}
        value={text('stem')}
        error={error('stem')}
        onChange={set('stem')}
      />
      {listAt(content, [...at, 'options']).map((_, index) => (
        <OptionFields
          key={index}
          content={content}
          at={[...at, 'options', index]}
          kind={kind}
          problems={problems}
          setField={setField}
        />
      ))}
      {error('options') !== undefined && <p role="alert">{error('options')}</p>}
      <div className={styles.fields}>
        <Select
          label="Domain"
          value={text('domain')}
          error={error('domain')}
          onChange={(value) => set('domain')(Number(value))}
          options={numbers}
        />
        <Select
          label="Objective"
          value={text('objective')}
          onChange={(value) => set('objective')(Number(value))}
          options={numbers}
        />
        <TextField
          label="Expected right, in %"
          inputMode="numeric"
          value={String(Math.round(Number(text('difficulty')) * 100))}
          error={error('difficulty')}
          onChange={(value) => set('difficulty')(Number(value) / 100)}
        />
        <TextField
          label="Review by"
          hint="YYYY-MM-DD"
          value={text('reviewBy')}
          error={error('reviewBy')}
          onChange={set('reviewBy')}
        />
      </div>
      <div className={styles.fields}>
        <TextField
          label="Source document"
          value={text('source', 'document')}
          error={error('source', 'document')}
          onChange={set('source', 'document')}
        />
        <TextField
          label="Clause"
          value={text('source', 'clause')}
          onChange={(value) => set('source', 'clause')(value === '' ? undefined : value)}
        />
        <TextField
          label="Date of the document"
          hint="YYYY, YYYY-MM or YYYY-MM-DD"
          value={text('source', 'date')}
          error={error('source', 'date')}
          onChange={set('source', 'date')}
        />
      </div>
      <TextField
        label="Enemies"
        hint="Names of questions that must never meet this one on a form, with commas between."
        value={listAt(content, [...at, 'enemies']).join(', ')}
        error={error('enemies')}
        onChange={(value) => set('enemies')(value.split(/[\s,]+/).filter((name) => name !== ''))}
      />
    </div>
  );
}
