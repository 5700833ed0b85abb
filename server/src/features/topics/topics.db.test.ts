import { expect, test } from 'vitest';
import { buildApp } from '../../app.ts';
import { aCatalogue, aQuizQuestion, canary } from '../../testing/a-catalogue.ts';
import { aContext } from '../../testing/a-context.ts';
import { signInAs } from '../../testing/sign-in-as.ts';
import { type Entry, optionOf, openTopicsBench } from './testing/topics-bench.ts';

const { database, context, learner, call, listQuestions, answer, partsOf } = await openTopicsBench();

test('shows a complete topic with its objectives, neighbours and the reader’s group', async () => {
  const topic = (await call('GET', '/api/topics/1.1')).json();
  const content = (await call('GET', '/api/topics/1.1/content')).json();

  expect(topic).toMatchObject({
    audienceGroup: 'other',
    previous: null,
    next: { id: '1.2', title: 'Topic 1.2' },
    finished: { lecture: false, reading: false, questions: 0 },
    polls: [],
  });
  expect(content).toMatchObject({
    id: '1.1',
    isComplete: true,
    module: { number: 1, title: 'Module 1' },
    objectives: [
      { number: 1, text: 'Objective 1' },
      { number: 6, text: 'Objective 6' },
    ],
    questionCount: 3,
  });
});

test('says of an incomplete topic what is missing', async () => {
  const topic = (await call('GET', '/api/topics/6.6/content')).json();

  expect(topic).toMatchObject({ isComplete: false, lecture: null, reading: null, discussion: null, questionCount: 3 });
});

test('never sends the facilitator’s notes or the key of an unanswered question', async () => {
  const bodies = await Promise.all(
    ['/api/topics/1.1', '/api/topics/1.1/content', '/api/topics/1.1/questions', '/api/progress'].map(
      async (url) => (await call('GET', url)).body,
    ),
  );

  expect(bodies.join()).not.toContain(canary);
  expect(bodies.join()).not.toMatch(/isCorrect|quiz-\d\.\d-\d/);
});

test('gives the key of a question only after its answer is recorded', async () => {
  const [entry] = await listQuestions('1.1');

  const right = await answer('1.1', entry, entry === undefined ? '' : optionOf(entry, 'first'));

  expect(right.statusCode).toBe(200);
  expect(right.json()).toMatchObject({ verdict: 'right' });
  expect(right.json().options).toHaveLength(4);
  expect(right.body.split(canary)).toHaveLength(6);
  const stored = await context.databases.staff
    .selectFrom('practiceAnswers')
    .select(['questionId', 'response'])
    .where('personId', '=', learner().personId)
    .execute();
  expect(stored).toEqual([{ questionId: 'quiz-1.1-1', response: { kind: 'single', option: 'o1' } }]);
});

test('shows the newest answer with its feedback at the next visit, and no other key', async () => {
  const [entry] = await listQuestions('1.1');
  if (entry === undefined) throw new Error('no question');
  await answer('1.1', entry, optionOf(entry, 'first'));
  await answer('1.1', entry, optionOf(entry, 'second'));

  const again = await listQuestions('1.1');

  expect(again.map(({ feedback }) => feedback?.verdict ?? null)).toEqual(['wrong', null, null]);
  expect(again[0]?.feedback?.options.find(({ isChosen }) => isChosen)?.handle).toBe(optionOf(entry, 'second'));
});

test('shows no old feedback on a question that has changed since', async () => {
  const [entry] = await listQuestions('2.1');
  if (entry === undefined) throw new Error('no question');
  await answer('2.1', entry, optionOf(entry, 'first'));
  const catalogue = aCatalogue();
  const changed = aContext(database, {
    ...context,
    catalogue: {
      ...catalogue,
      topics: catalogue.topics.map((topic) =>
        topic.id === '2.1'
          ? { ...topic, quiz: [{ ...aQuizQuestion('quiz-2.1-1', '2.1'), stem: 'Another question?' }] }
          : topic,
      ),
    },
  });
  const changedApp = await buildApp(changed);

  const after = await listQuestions('2.1', { on: changedApp });

  await changedApp.close();
  expect(after.map(({ feedback }) => feedback)).toEqual([null]);
});

test('deals every person their own handles and keeps them from visit to visit', async () => {
  const other = await signInAs(context);
  const handles = (entries: Entry[]) =>
    entries.flatMap(({ question }) => [question.handle, ...question.options.map(({ handle }) => handle)]);

  const [first, again, theirs] = [
    handles(await listQuestions('1.1')),
    handles(await listQuestions('1.1')),
    handles(await listQuestions('1.1', { who: other })),
  ];

  expect(again).toEqual(first);
  expect(first.filter((handle) => theirs.includes(handle))).toEqual([]);
});

test('remembers what was finished, once, however often it is said', async () => {
  const say = (kind: string) => call('POST', '/api/topics/1.1/facts', { kind });

  const answers = await Promise.all([say('lecture-finished'), say('lecture-finished'), say('topic-opened')]);
  await say('lecture-finished');

  expect(answers.map(({ statusCode }) => statusCode)).toEqual([204, 204, 204]);
  expect(await partsOf('1.1')).toEqual({ lecture: true, reading: false, questions: 0 });
  const facts = await context.databases.staff
    .selectFrom('progressFacts')
    .select('kind')
    .where('personId', '=', learner().personId)
    .orderBy('kind')
    .execute();
  expect(facts).toEqual([{ kind: 'lecture-finished' }, { kind: 'topic-opened' }]);
});

test('counts a practice question once however often and however wrongly it is answered', async () => {
  const [entry] = await listQuestions('1.1');
  if (entry === undefined) throw new Error('no question');

  await answer('1.1', entry, optionOf(entry, 'first'));
  await answer('1.1', entry, optionOf(entry, 'second'));

  expect(await partsOf('1.1')).toMatchObject({ questions: 1 });
});

test('keeps the last choice of a poll for its learner alone', async () => {
  const other = await signInAs(context);
  await call('PUT', '/api/topics/1.1/polls/1', { option: 0 });
  await call('PUT', '/api/topics/1.1/polls/1', { option: 1 });

  const mine = (await call('GET', '/api/topics/1.1')).json();
  const theirs = (await call('GET', '/api/topics/1.1', undefined, { who: other })).json();

  expect(mine.polls).toEqual([{ slide: 1, option: 1 }]);
  expect(theirs.polls).toEqual([]);
});
