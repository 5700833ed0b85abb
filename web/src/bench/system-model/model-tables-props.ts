import type { NamedPart } from '@cmdsp/workbench/system-model';
import type { Mark } from './mark.ts';
import type { Editing } from './use-model-editing.ts';

/** What each table of a model is given. */
export type ModelTablesProps = {
  readonly editing: Editing;
  readonly marks: ReadonlyMap<string, Mark>;
  readonly shown: ReadonlyMap<string, string> | null;
  readonly onAdd: (kind: 'component' | NamedPart) => void;
};
