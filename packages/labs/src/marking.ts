import type { Json, Rational } from '@cmdsp/primitives';

/** Why points are missing, stated so that the learner can check it without believing us. */
export type Witness = {
  /** A stable word of the lab: `missed-flow`, `open-path`. */
  readonly kind: string;
  /** What is so, in one sentence that names the learner's own elements. */
  readonly sentence: string;
  /** The elements of the task or the answer that it is about, by their ids; the editor marks them. */
  readonly at: readonly string[];
  /** What an independent check needs: the packet, the path, the metric. */
  readonly detail: Json;
};

/** What one criterion earned, exactly; points without a witness are earned. */
export type CriterionResult = {
  readonly criterion: string;
  readonly earned: Rational;
  readonly witnesses: readonly Witness[];
};

/** An act that would harm a patient limits the whole, whatever else is right. */
export type Cap = { readonly points: number; readonly witness: Witness };

/** The marks of an answer: in the order of the lab's criteria. */
export type Marking = { readonly results: readonly CriterionResult[]; readonly cap: Cap | null };
