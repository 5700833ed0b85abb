import { solutionOf } from '@cmdsp/questions';
import type { Context } from '../context.ts';
import { asPerson } from '../db/as-person.ts';
import { drawTry } from '../features/quizzes/draw-try.ts';
import { dealTry } from '../features/quizzes/present-try.ts';
import { findTry } from '../features/quizzes/queries.ts';
import { saveAnswer } from '../features/quizzes/save-answer.ts';
import { submitTry } from '../features/quizzes/submit-try.ts';
import { recordTopicFact } from '../features/topics/record-topic-fact.ts';
import { listProgressFacts } from '../learning/progress-facts.ts';
import { writeResponse } from '../learning/read-response.ts';
import type { SeededPeople } from './seed-people.ts';

const modules = [1, 2, 3, 4, 5, 6];

/**
 * Gives the candidates of the demonstration a past: one has just begun, the others have passed all six module quizzes and
 * may sit the examination. Goes through the same use cases as people do, and does nothing that is done already.
 */
export async function seedLearning(context: Context, { idOf }: Pick<SeededPeople, 'idOf'>): Promise<void> {
  const beginner = idOf.get('candidate-beginning');
  if (beginner !== undefined) await seedBeginner(context, beginner);
  for (const key of ['candidate-ready', 'candidate-passed', 'candidate-certified'] as const) {
    const ready = idOf.get(key);
    if (ready !== undefined) await seedReady(context, ready);
  }
}

async function seedBeginner(context: Context, personId: string): Promise<void> {
  for (const kind of ['topic-opened', 'lecture-finished'] as const) {
    await recordTopicFact(context, { personId, fact: { kind, topic: '1.1' } });
  }
  await recordTopicFact(context, { personId, fact: { kind: 'topic-opened', topic: '1.2' } });
}

async function seedReady(context: Context, personId: string): Promise<void> {
  const facts = await asPerson(context.databases.candidate, personId, (tx) => listProgressFacts(tx, personId));
  for (const module of modules) {
    const isPassed = facts.some((fact) => fact.kind === 'module-quiz-passed' && fact.module === module);
    if (!isPassed) await passModuleQuiz(context, { personId, module });
  }
}

/** Answers all questions but one rightly, as a good learner might. */
async function passModuleQuiz(context: Context, asked: { personId: string; module: number }): Promise<void> {
  const { personId } = asked;
  const { id: tryId } = await drawTry(context, asked);
  const stored = await asPerson(context.databases.candidate, personId, (tx) => findTry(tx, { personId, tryId }));
  if (stored === null) return;
  const known = context.catalogue.topics.flatMap(({ quiz }) => quiz);
  for (const dealt of dealTry(context.secrets.sittingSecret, stored).slice(1)) {
    const question = known.find(({ id }) => id === dealt.question.id);
    if (question === undefined) continue;
    const right = solutionOf(question);
    await saveAnswer(context, { personId, tryId, handle: dealt.handle, response: writeResponse(dealt, right) });
  }
  await submitTry(context, { personId, tryId });
}
