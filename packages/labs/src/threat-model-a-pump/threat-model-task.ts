import type { ElementKind, Payload, StrideLetter } from '@cmdsp/workbench/threats';

/** One fact of the system sheet, filed under the element it is about. */
export type SheetStatement = { readonly id: string; readonly about: string; readonly text: string };

/** What a learner is given: a palette of elements, the sheet, and the libraries to choose from. */
export type ThreatModelTask = {
  /** The system and its place, in one line. */
  readonly title: string;
  /** Where this is and what it is for, in a few sentences. */
  readonly situation: string;
  readonly elements: readonly { readonly id: string; readonly label: string; readonly kind: ElementKind }[];
  /** The element at the patient. */
  readonly asset: string;
  readonly statements: readonly SheetStatement[];
  readonly assumptions: readonly { readonly id: string; readonly text: string }[];
  /** How many there are to find. */
  readonly counts: { readonly boundaries: number; readonly threats: number };
  readonly threats: readonly {
    readonly id: string;
    readonly letter: StrideLetter;
    readonly name: string;
    readonly says: string;
  }[];
  readonly mitigations: readonly { readonly id: string; readonly name: string }[];
};

/** A flow as a learner draws it; there is one at most from one element to another. */
export type DrawnFlow = {
  readonly source: string;
  readonly target: string;
  readonly payload: readonly Payload[];
  readonly isAuthenticated: boolean;
  readonly isEncrypted: boolean;
};

/** A trust boundary as a learner draws it: what stands inside; everything else is outside. */
export type DrawnBoundary = { readonly id: string; readonly members: readonly string[] };

/** A threat that a learner sees at a place: the id of an element, or a flow as `source>target`. */
export type AttachedThreat = {
  readonly threat: string;
  readonly at: string;
  readonly mitigations: readonly string[];
  readonly isMultiPatient: boolean;
};

/** The threat model that a learner makes. */
export type ThreatModelAnswer = {
  readonly flows: readonly DrawnFlow[];
  readonly boundaries: readonly DrawnBoundary[];
  readonly threats: readonly AttachedThreat[];
  readonly assumption: string | null;
};
