import type { Context } from '../context.ts';
import { asPerson } from '../db/as-person.ts';
import { newId } from '../db/uuid.ts';
import { changeSetting } from '../features/settings/change-setting.ts';
import { closeLesson, writeLesson } from '../features/feedback/lessons.ts';
import type { DemoPerson } from './demo-people.ts';
import type { SeededPeople } from './seed-people.ts';

/** What five people of a cohort answered about module 1: clear, useful, pace, practice, and words. */
const answers: readonly {
  readonly key: DemoPerson['key'];
  readonly scales: readonly [number, number, number, number];
  readonly words: string;
}[] = [
  { key: 'candidate-beginning', scales: [4, 5, 3, 4], words: 'More pictures of real devices.' },
  { key: 'candidate-ready', scales: [5, 5, 4, 5], words: 'Topic 1.2 was a lot for one evening.' },
  { key: 'candidate-passed', scales: [4, 4, 4, 5], words: 'The pace of the second half.' },
  { key: 'candidate-certified', scales: [3, 5, 5, 4], words: 'Fewer abbreviations, or say them again.' },
  { key: 'author', scales: [5, 3, 4, 5], words: 'One more case from a small clinic.' },
];

/**
 * Gives the demonstration feedback that is enough to be shown in one cohort, lessons that are open, late, done, dropped and
 * published, and two settings that were changed. Does nothing where lessons are there already.
 */
export async function seedFeedback(context: Context, { idOf }: Pick<SeededPeople, 'idOf'>): Promise<void> {
  const { staff } = context.databases;
  const [administrator, facilitator, author] = [idOf.get('administrator'), idOf.get('facilitator'), idOf.get('author')];
  if (administrator === undefined || facilitator === undefined || author === undefined) return;
  if ((await staff.selectFrom('lessons').select('id').limit(1).executeTakeFirst()) !== undefined) return;
  const cohort = await staff.selectFrom('cohorts').select('id').where('title', 'like', 'Autumn%').executeTakeFirst();
  if (cohort !== undefined) await answerAsCohort(context, { cohortId: cohort.id, idOf });
  await seedLessons(context, { facilitator, author });
  await changeSetting(context, {
    name: 'support-address',
    value: 'help@example.org',
    version: 0,
    reason: 'The mailbox that two people read',
    by: administrator,
  });
  await changeSetting(context, {
    name: 'complaint-acknowledge-days',
    value: '3',
    version: 0,
    reason: 'Two officers share the list now',
    by: administrator,
  });
}

/** Written row by row: not all of them learn in this cohort, and nobody can hand in a quiz for them. */
async function answerAsCohort(
  { databases }: Context,
  { cohortId, idOf }: { readonly cohortId: string; readonly idOf: SeededPeople['idOf'] },
): Promise<void> {
  for (const { key, scales, words } of answers) {
    const personId = idOf.get(key);
    if (personId === undefined) continue;
    await asPerson(databases.candidate, personId, async (tx) => {
      const id = newId();
      const response = { id, personId, cohortId, survey: 'module', version: 1, occasion: '1' } as const;
      await tx.insertInto('feedbackResponses').values(response).execute();
      await tx
        .insertInto('feedbackAnswers')
        .values([
          ...(['clear', 'useful', 'pace', 'practice'] as const).map((question, index) => ({
            responseId: id,
            question,
            scale: scales[index] ?? 3,
            words: null,
          })),
          { responseId: id, question: 'change', scale: null, words },
        ])
        .execute();
    });
  }
}

async function seedLessons(
  context: Context,
  { facilitator, author }: { readonly facilitator: string; readonly author: string },
): Promise<void> {
  const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  const about = { survey: 'module', module: '1', question: 'pace' } as const;
  const write = (title: string, said: string, dueOn: string) =>
    writeLesson(context, { by: facilitator, lesson: { title, said, ...about, ownerId: author, dueOn } });
  await write('Abbreviations in module 1', 'Several people lost the thread over abbreviations.', inDays(20));
  await write(
    'A case from a small clinic',
    'People from small clinics did not find themselves in the cases.',
    inDays(-3),
  );
  const done = await write('Topic 1.2 in two evenings', 'Many found the pace of topic 1.2 too fast.', inDays(5));
  await closeLesson(context, {
    id: done,
    by: author,
    state: 'done',
    outcome: 'The timetable now gives topic 1.2 two evenings, with a short practice in between.',
    isPublished: true,
  });
  const dropped = await write('Longer breaks', 'Somebody asked for longer breaks in live sessions.', inDays(10));
  await closeLesson(context, {
    id: dropped,
    by: facilitator,
    state: 'dropped',
    outcome: 'Each facilitator agrees breaks with the cohort; nothing to change for all.',
    isPublished: false,
  });
}
