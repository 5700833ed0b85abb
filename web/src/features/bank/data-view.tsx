import { useState } from 'react';
import { TextField } from '../../ui/text-field.tsx';
import type { BankDraft } from './bank-queries.ts';

/** The whole content as JSON, for interactions that have no form yet. What is no JSON stays typed and is not taken over. */
export function DataView({
  content,
  onChange,
}: {
  readonly content: BankDraft['content'];
  readonly onChange: (content: BankDraft['content']) => void;
}) {
  const [text, setText] = useState(() => JSON.stringify(content, null, 2));
  const [problem, setProblem] = useState<string | undefined>();
  const take = (typed: string) => {
    setText(typed);
    try {
      const value: unknown = JSON.parse(typed);
      if (typeof value !== 'object' || value === null || Array.isArray(value))
        throw new Error('It has to begin with {.');
      setProblem(undefined);
      // An object that came from JSON holds JSON.
      onChange(value as BankDraft['content']);
    } catch (error) {
      setProblem(`Not saved: ${error instanceof Error ? error.message : 'this is no JSON'}`);
    }
  };
  return (
    <TextField
      label="Question as JSON"
      hint="In the form of its file. Leave the id as it is."
      rows={24}
      value={text}
      onChange={take}
      error={problem}
    />
  );
}
