import { useState } from 'react';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './bank.module.css';
import { listAt, textAt, valueAt } from './content-field.ts';
import { problemAt } from './problem-at.ts';
import type { FieldsProps } from './fields-props.ts';

const kinds = { document: 'Document', log: 'Log', table: 'Table', figure: 'Figure as data' } as const;
const empty = {
  document: { body: '' },
  log: { lines: [''] },
  table: { columns: ['', ''], rows: [['', '']] },
  figure: { figure: {} },
} as const;

/** One exhibit: its title, and its body in the way that its kind is written. */
export function ExhibitFields({
  exhibit,
  index,
  problems,
  setField,
}: Omit<FieldsProps, 'content'> & { readonly exhibit: unknown; readonly index: number }) {
  const id = textAt(exhibit, ['id']);
  const kind = textAt(exhibit, ['kind']);
  const at = ['exhibits', index] as const;
  const title = textAt(exhibit, ['title']);
  return (
    <fieldset className={styles.option}>
      <legend>Exhibit {id}</legend>
      <div className={styles.fields}>
        <Select
          label={`Kind of ${id}`}
          value={kind}
          // The options are the kinds.
          onChange={(value) => setField(at, { id, title, kind: value, ...empty[value as keyof typeof empty] })}
          options={Object.entries(kinds).map(([value, label]) => ({ value, label }))}
        />
        <TextField
          label={`Title of ${id}`}
          value={title}
          error={problemAt(problems, [...at, 'title'], title)}
          onChange={(value) => setField([...at, 'title'], value)}
        />
      </div>
      <ExhibitBody key={kind} exhibit={exhibit} name={id} onChange={(part, value) => setField([...at, part], value)} />
    </fieldset>
  );
}

function ExhibitBody({
  exhibit,
  name,
  onChange,
}: {
  readonly exhibit: unknown;
  readonly name: string;
  readonly onChange: (part: string, value: unknown) => void;
}) {
  const [text, setText] = useState(() => writtenBody(exhibit));
  const [problem, setProblem] = useState<string | undefined>();
  const kind = textAt(exhibit, ['kind']);
  const take = (typed: string) => {
    setText(typed);
    setProblem(undefined);
    if (kind === 'document') return onChange('body', typed);
    if (kind === 'log') return onChange('lines', typed.split('\n'));
    if (kind === 'table') {
      const [head = [], ...rows] = typed.split('\n').map((line) => line.split('|').map((cell) => cell.trim()));
      onChange('columns', head);
      return onChange('rows', rows);
    }
    try {
      onChange('figure', JSON.parse(typed));
    } catch {
      setProblem('Not taken over: this is no JSON.');
    }
  };
  return (
    <TextField
      label={`Body of ${name}`}
      hint={hints[kind] ?? ''}
      rows={6}
      value={text}
      error={problem}
      onChange={take}
    />
  );
}

const hints: Readonly<Record<string, string>> = {
  document: 'Course Markdown',
  log: 'One entry a line',
  table: 'One row a line, the heads first, with | between cells',
  figure: 'A figure as JSON, in the form of the figures of the course',
};

function writtenBody(exhibit: unknown): string {
  const lines = listAt(exhibit, ['lines']);
  const columns = listAt(exhibit, ['columns']);
  const figure = valueAt(exhibit, ['figure']);
  if (lines.length > 0) return lines.join('\n');
  if (columns.length > 0)
    return [columns, ...listAt(exhibit, ['rows'])].map((row) => (Array.isArray(row) ? row.join(' | ') : '')).join('\n');
  return figure === undefined ? textAt(exhibit, ['body']) : JSON.stringify(figure, null, 2);
}
