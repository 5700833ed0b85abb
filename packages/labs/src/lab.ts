import type { Random } from '@cmdsp/primitives';
import type { z } from 'zod';
import type { Marking } from './marking.ts';

/** One thing a lab marks; the points of a lab's criteria add up to 100. */
export type Criterion = { readonly id: string; readonly title: string; readonly points: number };

/** What one learner works on: the task goes to the browser, the key stays on the server. */
export type Dealt<Task, Key> = { readonly task: Task; readonly key: Key };

/**
 * A lab that marks itself. Everything is pure: the same dealt variant and the same answer give the same marking, byte by byte.
 * `Task` is what the learner sees, `Key` what only the marking knows, `Answer` the artefact the learner makes.
 */
export type Lab<Task, Key, Answer> = {
  /** The name of its folder here and under content/labs, and its place in the address. */
  readonly id: string;
  readonly criteria: readonly Criterion[];
  /** Reads a variant as its file states it; says what is wrong with it. */
  readonly variantSchema: z.ZodType<Dealt<Task, Key>>;
  /** Reads what a browser sent; strict, and bounded in every length. */
  readonly answerSchema: z.ZodType<Answer>;
  /** The same variant with everything that may differ between learners (order, names, numbers) drawn from a seed. */
  readonly deal: (variant: Dealt<Task, Key>, random: Random) => Dealt<Task, Key>;
  /** What a run begins with. */
  readonly emptyAnswer: (task: Task) => Answer;
  /** The marks of an answer, with a witness for every lost point. Never throws on an answer that the schema let pass. */
  readonly mark: (dealt: Dealt<Task, Key>, answer: Answer) => Marking | Promise<Marking>;
  /** Resolves when marking needs nothing any more that takes seconds to load; absent where it never does. */
  readonly prepare?: () => Promise<void>;
};
