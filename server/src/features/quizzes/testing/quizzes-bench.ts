import type { QuestionResponse } from '@cmdsp/questions';
import { afterAll, beforeEach, expect } from 'vitest';
import { buildApp } from '../../../app.ts';
import { aContext } from '../../../testing/a-context.ts';
import { aDatabase } from '../../../testing/a-database.ts';
import { type SignedIn, signInAs } from '../../../testing/sign-in-as.ts';

/** A question of a quiz as it is sent. */
export type Question = { handle: string; stem: unknown; options: { handle: string; text: unknown }[] };

/** The option whose text says so; the test catalogue's first option is the key. */
export function optionOf(question: Question, name: 'first' | 'second'): QuestionResponse {
  const option = question.options.find(({ text }) => JSON.stringify(text).includes(`The ${name} option`));

  return { kind: 'single', option: option?.handle ?? '' };
}

/** The application on a database of its own, with a new learner for every test; closed when the file ends. */
export async function openQuizzesBench() {
  let learner: SignedIn;
  const database = await aDatabase();
  const context = aContext(database);
  const app = await buildApp(context);
  // Everybody's rows are their own, so a new learner is a new world.
  beforeEach(async () => {
    learner = await signInAs(context);
  });

  afterAll(async () => {
    await app.close();
    await context.databases.close();
    await database.drop();
  });

  async function call(method: 'GET' | 'POST' | 'PUT', url: string, body?: object, who: SignedIn | null = learner) {
    return app.inject({
      method,
      url,
      headers: who === null ? {} : { cookie: who.cookie },
      ...(body === undefined ? {} : { payload: body }),
    });
  }

  async function draw(module = 1, who = learner) {
    const answer = await call('POST', `/api/modules/${module}/quiz-tries`, undefined, who);
    expect(answer.statusCode).toBe(200);
    return answer.json<{ kind: string; id: string; questions: Question[]; answers: unknown[] }>();
  }

  async function answerQuestions(drawn: { id: string; questions: Question[] }, right: number): Promise<void> {
    for (const [index, question] of drawn.questions.entries()) {
      const response = optionOf(question, index < right ? 'first' : 'second');
      const saved = await call('PUT', `/api/quiz-tries/${drawn.id}/answers/${question.handle}`, { response });
      expect(saved.statusCode).toBe(200);
    }
  }

  async function submit(id: string) {
    const answer = await call('POST', `/api/quiz-tries/${id}/submission`);
    return answer.json<{
      kind: string;
      score: { points: string; maximum: string; percent: number; isPassed: boolean };
      feedback: { verdict: string; options: { isCorrect: boolean; rationale: unknown }[] }[];
    }>();
  }

  return { context, learner: () => learner, call, draw, answerQuestions, submit };
}
