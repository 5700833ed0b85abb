import type { Random } from '@cmdsp/primitives';
import type { Dealt, Lab } from '../lab.ts';
import type { Witness } from '../marking.ts';

/** One element of an answer changed, and the criterion that has to notice. */
export type Mutation<Answer> = {
  /** What was done to what, for people. */
  readonly name: string;
  /** The element of the reference that it changes, as `elementsOf` names it; null when it adds one. */
  readonly element: string | null;
  readonly criterion: string;
  readonly answer: Answer;
};

/** An answer with a name: a strategy that knows nothing, or one element put right. */
export type NamedAnswer<Answer> = { readonly name: string; readonly answer: Answer };

/** A witness with everything that somebody needs who wants to know whether it is true. */
export type Claim<Task, Key, Answer> = {
  readonly dealt: Dealt<Task, Key>;
  readonly answer: Answer;
  /** Of the criterion that lost points, or `cap`. */
  readonly criterion: string;
  readonly witness: Witness;
};

/** What a lab brings so that its marking can be proved; all of it lies in the lab's testing folder. */
export type LabProof<Task, Key, Answer> = {
  readonly lab: Lab<Task, Key, Answer>;
  /** The three variants as their files state them; see `readVariants`. */
  readonly variants: readonly unknown[];
  /** A solution that earns everything. */
  readonly reference: (dealt: Dealt<Task, Key>) => Answer;
  /** Another one, as right as the first, of which at least 40 % of the elements are different. */
  readonly second: (dealt: Dealt<Task, Key>) => Answer;
  /** The elements of an answer, each as a text that says all of it (`canonicalJson` does). */
  readonly elementsOf: (answer: Answer) => readonly string[];
  /** Every change of one element of this answer: each element dropped or spoiled, and elements that do not belong added. */
  readonly mutationsOf: (dealt: Dealt<Task, Key>, answer: Answer) => readonly Mutation<Answer>[];
  /** Mutations that are as right as the reference, with the reason. */
  readonly equivalents: readonly {
    readonly covers: (mutation: Mutation<Answer>, dealt: Dealt<Task, Key>) => boolean;
    readonly reason: string;
  }[];
  /** Everything that brings one element of any answer nearer to the reference; empty when nothing is left to repair. */
  readonly repairsOf: (dealt: Dealt<Task, Key>, answer: Answer) => readonly NamedAnswer<Answer>[];
  /** An answer of somebody who clicks without looking; sees the task only. */
  readonly randomAnswer: (task: Task, random: Random) => Answer;
  /** Answers of somebody who plays the marking: everything ticked, everything refused. At least two; they see the task only. */
  readonly strategies: (task: Task) => readonly NamedAnswer<Answer>[];
  /** Null when the witness is true, and else what is not. Computed by other means than the marking. */
  readonly checkWitness: (claim: Claim<Task, Key, Answer>) => string | null;
  /** Where the marking and that check stand: they may share types and primitives only. */
  readonly files: { readonly marking: URL; readonly check: URL };
  /** Variants with another key and the same task: what is dealt from them must look the same. Empty when the key follows from the task. */
  readonly otherKeys: (variant: Dealt<Task, Key>) => readonly Dealt<Task, Key>[];
  /** Lists of the task (path of keys joined by dots) that keep their order whatever the seed, with the reason. */
  readonly orderedLists: readonly { readonly path: string; readonly reason: string }[];
};
