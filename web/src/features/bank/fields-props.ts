import type { BankProblem } from './bank-queries.ts';
import type { ContentPath } from './content-field.ts';

/** What every part of the editor works with: all of the content, what the linter says, and a way to change a field. */
export type FieldsProps = {
  readonly content: unknown;
  readonly problems: readonly BankProblem[];
  readonly setField: (path: ContentPath, value: unknown) => void;
};
