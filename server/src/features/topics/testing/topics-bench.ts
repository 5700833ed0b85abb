import { afterAll, beforeEach } from 'vitest';
import { buildApp } from '../../../app.ts';
import type { App } from '../../../http/app-type.ts';
import { aContext } from '../../../testing/a-context.ts';
import { aDatabase } from '../../../testing/a-database.ts';
import { type SignedIn, signInAs } from '../../../testing/sign-in-as.ts';

/** A practice question of a topic as it is sent. */
export type Entry = {
  question: { handle: string; options: { handle: string; text: unknown }[] };
  feedback: { verdict: string; options: { handle: string; isCorrect: boolean; isChosen: boolean }[] } | null;
};

/** The handle of the option whose text begins with the word. */
export function optionOf({ question }: Entry, name: 'first' | 'second'): string {
  return question.options.find(({ text }) => JSON.stringify(text).includes(`The ${name} option`))?.handle ?? '';
}

/** The application on a database of its own, with a new learner for every test; closed when the file ends. */
export async function openTopicsBench() {
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

  async function call(
    method: 'GET' | 'POST' | 'PUT',
    url: string,
    body?: object,
    { who = learner, on = app }: { who?: SignedIn | null; on?: App } = {},
  ) {
    return on.inject({
      method,
      url,
      headers: who === null ? {} : { cookie: who.cookie },
      ...(body === undefined ? {} : { payload: body }),
    });
  }

  async function listQuestions(topic: string, options: { who?: SignedIn; on?: App } = {}): Promise<Entry[]> {
    return (await call('GET', `/api/topics/${topic}/questions`, undefined, options)).json<{ questions: Entry[] }>()
      .questions;
  }

  async function answer(topic: string, entry: Entry | undefined, option: string) {
    const response = { kind: 'single', option };
    return call('POST', `/api/topics/${topic}/questions/${entry?.question.handle}/answers`, { response });
  }

  async function partsOf(topic: string) {
    const { finished } = (await call('GET', `/api/topics/${topic}`)).json();
    return finished;
  }

  return { database, context, learner: () => learner, call, listQuestions, answer, partsOf };
}
