import type { Catalogue } from '@cmdsp/content';
import type { Memory } from '@cmdsp/practice';
import type { AuthoredQuestion } from '@cmdsp/questions';
import { hashQuestion } from '../../learning/hash-question.ts';
import type { StoredMemory } from '../../learning/question-memories.ts';

/** A quiz question that somebody practises; without memory when its text has changed since. */
export type RememberedQuestion = {
  readonly question: AuthoredQuestion;
  readonly questionHash: string;
  readonly memory: Memory | null;
};

/** What somebody remembers, against the questions in use: questions that are gone are left out, changed ones start anew. */
export function rememberedQuestions(
  { topics }: Pick<Catalogue, 'topics'>,
  memories: readonly StoredMemory[],
): readonly RememberedQuestion[] {
  const questions = new Map(topics.flatMap(({ quiz }) => quiz).map((question) => [question.id, question]));
  return memories.flatMap(({ questionId, questionHash: remembered, memory }) => {
    const question = questions.get(questionId);
    if (question === undefined) return [];
    const questionHash = hashQuestion(question);
    return [{ question, questionHash, memory: questionHash === remembered ? memory : null }];
  });
}
