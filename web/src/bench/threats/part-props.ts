import type { PossibleThreat, ThreatModel } from '@cmdsp/workbench/threats';
import type { Mark } from '../system-model/mark.ts';

/** What the parts of the editor are given: the threat model, what is possible in it, and how to change it. */
export type PartProps = {
  readonly value: ThreatModel;
  readonly possible: readonly PossibleThreat[];
  readonly marks: readonly Mark[];
  readonly isReadOnly: boolean;
  /** Changes the threat model; `done` is the sentence that says so, empty where the change speaks for itself. */
  readonly onChange: (value: ThreatModel, done: string) => void;
};
