import { randomUUID } from 'node:crypto';
import { afterAll, beforeEach, expect } from 'vitest';
import { buildApp } from '../../../app.ts';
import { aContext } from '../../../testing/a-context.ts';
import { aDatabase } from '../../../testing/a-database.ts';
import { type SignedIn, signInAs } from '../../../testing/sign-in-as.ts';
import { withClient } from '../../../testing/with-client.ts';

// The key of every question is the option "The first option".
export const dayMs = 86_400_000;

/** A question of practice as it is sent. */
export type Question = { handle: string; options: { handle: string; text: unknown }[] };

/** A question that is due. */
export type Due = { question: Question; topic: { id: string }; lastReviewedAt: string | null };

/** The option with this word; the first one is right. */
export function optionOf({ options }: Question, word: 'first' | 'second' = 'first'): string {
  return options.find(({ text }) => JSON.stringify(text).includes(`The ${word} option`))?.handle ?? '';
}

/** The application on a database of its own, with a new learner for every test; closed when the file ends. */
export async function openPracticeBench() {
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

  async function call(method: 'GET' | 'POST' | 'PUT', url: string, payload?: object, who: SignedIn | null = learner) {
    const headers = who === null ? {} : { cookie: who.cookie };
    return app.inject({ method, url, headers, ...(payload === undefined ? {} : { payload }) });
  }
  const today = async (who = learner) => (await call('GET', '/api/practice', undefined, who)).json();
  const due = async (): Promise<Due[]> => (await call('GET', '/api/practice/questions')).json().questions;

  async function answerTopicQuiz(
    topic: string,
    options: { readonly count?: number; readonly word?: 'first' | 'second' } = {},
  ) {
    const { count = 3, word = 'first' } = options;
    const { questions } = (await call('GET', `/api/topics/${topic}/questions`)).json();
    for (const { question } of questions.slice(0, count)) {
      const answer = await call('POST', `/api/topics/${topic}/questions/${question.handle}/answers`, {
        response: { kind: 'single', option: optionOf(question, word) },
      });
      expect(answer.statusCode).toBe(200);
    }
  }

  function review(question: Question, given: { word?: 'first' | 'second'; ease?: string; id?: string } = {}) {
    const { word = 'first', ease = 'thought', id = randomUUID() } = given;
    return call('PUT', `/api/practice/reviews/${id}`, {
      question: question.handle,
      response: { kind: 'single', option: optionOf(question, word) },
      ease,
    });
  }

  async function submitModuleQuiz(word: 'first' | 'second') {
    const quiz = (await call('POST', '/api/modules/2/quiz-tries')).json();
    for (const question of quiz.questions) {
      await call('PUT', `/api/quiz-tries/${quiz.id}/answers/${question.handle}`, {
        response: { kind: 'single', option: optionOf(question, word) },
      });
    }
    expect((await call('POST', `/api/quiz-tries/${quiz.id}/submission`)).statusCode).toBe(200);
  }

  /** Lets days go by for everything this learner remembers. */
  async function letPass(days: number) {
    await withClient(database.connectionString, (client) =>
      client.query(
        `update cmdsp.question_memories set reviewed_at = reviewed_at - $2 * interval '1 day', due_at = due_at - $2 * interval '1 day'
       where person_id = $1`,
        [learner.personId, days],
      ),
    );
    await withClient(database.connectionString, (client) =>
      client.query(
        `update cmdsp.practice_reviews set reviewed_at = reviewed_at - $2 * interval '1 day' where person_id = $1`,
        [learner.personId, days],
      ),
    );
  }

  return {
    database,
    context,
    learner: () => learner,
    call,
    today,
    due,
    answerTopicQuiz,
    review,
    submitModuleQuiz,
    letPass,
  };
}
