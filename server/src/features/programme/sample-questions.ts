import type { Catalogue } from '@cmdsp/content';
import { type AuthoredQuestion, questionKinds } from '@cmdsp/questions';

/** The topic that anybody may read. */
export const sampleTopicId = '1.1';

const topicsOfSampleQuestions = ['1.2', '2.3', '3.2', '4.1', '5.3'];

/** Five practice questions from five modules; out of the topic quizzes, never from the bank of the examination. */
export function sampleQuestions({ topics }: Pick<Catalogue, 'topics'>): readonly AuthoredQuestion[] {
  return topicsOfSampleQuestions.flatMap((id) => topics.find((topic) => topic.id === id)?.quiz[0] ?? []);
}

/** The practice questions of the sample topic. */
export function sampleTopicQuestions({ topics }: Pick<Catalogue, 'topics'>): readonly AuthoredQuestion[] {
  return topics.find(({ id }) => id === sampleTopicId)?.quiz ?? [];
}

/** One question of each interaction that needs practice with its controls; out of the practice questions. */
export function sampleInteractions({ practice }: Pick<Catalogue, 'practice'>): readonly AuthoredQuestion[] {
  return questionKinds.flatMap((kind) => practice.find((question) => question.kind === kind) ?? []);
}
