import type { Payload } from '@cmdsp/workbench/threats';

/** A flow that the sheet bears out. What the sheet leaves open is null and counts neither way. */
export type KeyFlow = {
  readonly source: string;
  readonly target: string;
  readonly payload: readonly Payload[];
  readonly isAuthenticated: boolean | null;
  readonly isEncrypted: boolean | null;
};

/** Something that must be able to get from one element to another on the diagram. */
export type NeededFlow = {
  readonly payload: Payload;
  /** The ways to draw it, each as flows `source>target`: straight, or through a part that passes it on. */
  readonly ways: readonly (readonly string[])[];
  /** The statement of the sheet that says so. */
  readonly statement: string;
};

/** A line at which trust changes. Elements that are named on neither side may stand on either. */
export type KeyBoundary = {
  readonly inside: readonly string[];
  readonly outside: readonly string[];
  readonly statement: string;
};

/** A threat that has to be found. */
export type KeyThreat = {
  readonly threat: string;
  /** Where it may be attached: at a flow, or at an end of it where that says the same. */
  readonly places: readonly string[];
  /** Mitigations that answer it here; a row with at least one of them and no other is right. */
  readonly mitigations: readonly string[];
  /** Whether one such attack reaches more than one patient; null where reasonable people differ. */
  readonly isMultiPatient: boolean | null;
  /** Where an adversary who does this begins. */
  readonly from: string;
  readonly statement: string;
};

/** What only the marking knows. */
export type ThreatModelKey = {
  readonly flows: readonly KeyFlow[];
  readonly needed: readonly NeededFlow[];
  readonly boundaries: readonly KeyBoundary[];
  readonly threats: readonly KeyThreat[];
  /** Threats that one may attach as well: neither needed nor wrong. */
  readonly arguable: readonly { readonly threat: string; readonly places: readonly string[] }[];
  /** The assumptions of which any will do. */
  readonly assumptions: readonly string[];
};
