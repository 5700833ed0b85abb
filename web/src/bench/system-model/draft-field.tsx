import { useState } from 'react';
import { TextField } from '../../ui/text-field.tsx';

/**
 * A text of the model. What is typed stays in the field as typed, and goes to the model trimmed and only when it may be there: a
 * name that was emptied to be written anew is no change.
 */
export function DraftField({
  label,
  hint,
  value,
  onChange,
  faultOf = noFault,
  maxLength = 200,
  rows,
  isReadOnly,
}: {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What is wrong with a text; undefined where nothing is. */
  readonly faultOf?: (text: string) => string | undefined;
  readonly maxLength?: number;
  readonly rows?: number;
  readonly isReadOnly: boolean;
}) {
  const [text, setText] = useState(value);
  const [seen, setSeen] = useState(value);
  // Undo and other tabs change the model under the field.
  if (value !== seen) {
    setSeen(value);
    if (text.trim() !== value) setText(value);
  }
  const error = faultOf(text.trim());
  return (
    <TextField
      label={label}
      {...(hint !== undefined && { hint })}
      {...(rows !== undefined && { rows })}
      value={text}
      maxLength={maxLength}
      isReadOnly={isReadOnly}
      error={error}
      onChange={(typed) => {
        setText(typed);
        const trimmed = typed.trim();
        if (faultOf(trimmed) === undefined && trimmed !== value) onChange(trimmed);
      }}
    />
  );
}

function noFault(): undefined {
  return undefined;
}
