import type { Dealt } from '../lab.ts';
import type { NamedAnswer } from './lab-proof.ts';

/**
 * Answers of somebody who reads nothing: who goes by lengths, by signal words, by what stands first, or by what was right in the two
 * other variants. They see the task, and the others with their keys.
 */
export type Skim<Task, Key, Answer> = (
  task: Task,
  others: readonly Dealt<Task, Key>[],
) => readonly NamedAnswer<Answer>[];
