import type { FrozenQuestion } from '@cmdsp/questions';

/** What the learner sees of a try, with internal ids: questions in order, options in the order they are shown. */
export type FrozenQuiz = { readonly questions: readonly FrozenQuestion[] };
