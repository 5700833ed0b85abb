import { addDays } from '@cmdsp/cohorts';
import { type AuthoredOption, freezeQuestion, optionsOf } from '@cmdsp/questions';
import { sql } from 'kysely';
import type { Context } from '../context.ts';
import { asPerson } from '../db/as-person.ts';
import type { Tx } from '../db/database.ts';
import { newId } from '../db/uuid.ts';
import { assignFacilitator } from '../features/cohorts/assign-facilitator.ts';
import { createCohort } from '../features/cohorts/create-cohort.ts';
import { readToday } from '../features/cohorts/queries.ts';
import { hashQuestion } from '../learning/hash-question.ts';
import type { Colleague } from './sponsor-people.ts';

/** Somebody of the demonstration's sponsor, as they were made. */
export type SeededColleague = Colleague & { readonly personId: string };

const title = 'Clinic cohort, Madrid';
const startedDaysAgo = 30;
/** How many hold the same misconception, and how many of the others are still. */
const believers = 7;
const stillPeople = 3;

/**
 * Gives the demonstration a cohort whose desk has something on it: people who are still, one who tries the same quiz again
 * and again, and a misconception that several hold.
 */
export async function seedDesk(
  context: Context,
  {
    people,
    facilitator,
    by,
  }: { readonly people: readonly SeededColleague[]; readonly facilitator: string | undefined; readonly by: string },
): Promise<void> {
  if (facilitator === undefined) return;
  const { staff, candidate } = context.databases;
  const { today } = await readToday(staff, 'Europe/Madrid');
  const plan = { startsOn: addDays(today, -startedDaysAgo), daysPerModule: 21, liveAt: null, seats: 20 };
  const cohort = { title, timeZone: 'Europe/Madrid', needsCompetence: true, plan };
  const cohortId = await createCohort(context, { actor: 'system', cohort });
  await assignFacilitator(context, { cohortId, personId: facilitator, by });
  const members = people.filter(({ isInCohort }) => isInCohort);
  await staff.transaction().execute((tx) => place(tx, { members, cohortId }));
  for (const [index, { personId }] of members.entries()) {
    if (index < stillPeople) continue;
    await asPerson(candidate, personId, async (tx) => {
      await moveOn(tx, personId);
      if (index < stillPeople + believers) await answerWrongly(tx, { context, personId });
      if (index === stillPeople) await tryAgain(tx, personId);
    });
  }
}

async function place(
  tx: Tx,
  { members, cohortId }: { readonly members: readonly SeededColleague[]; readonly cohortId: string },
): Promise<void> {
  const joinedAt = sql<Date>`clock_timestamp() - ${startedDaysAgo} * interval '1 day'`;
  for (const { personId } of members) {
    await tx
      .insertInto('cohortMemberships')
      .values({ id: newId(), cohortId, state: 'joined', personId, joinedAt })
      .execute();
    await tx.insertInto('cohortMembers').values({ personId, cohortId, joinedAt }).execute();
  }
}

async function moveOn(tx: Tx, personId: string): Promise<void> {
  for (const kind of ['lecture-finished', 'reading-finished'] as const)
    await tx.insertInto('progressFacts').values({ id: newId(), personId, kind, subject: '1.1' }).execute();
}

/** Chooses the first option that names a misconception, in the first question of the course that has one. */
async function answerWrongly(
  tx: Tx,
  { context, personId }: { readonly context: Pick<Context, 'catalogue'>; readonly personId: string },
): Promise<void> {
  const questions = context.catalogue.topics.flatMap(({ quiz }) => quiz);
  const question = questions.find((one) => one.kind === 'single' && one.options.some(isTempting));
  if (question === undefined) return;
  const option = freezeQuestion(question).options[optionsOf(question).findIndex(isTempting)]?.id ?? '';
  await tx
    .insertInto('practiceAnswers')
    .values({
      id: newId(),
      personId,
      topic: question.topic,
      questionId: question.id,
      questionHash: hashQuestion(question),
      response: JSON.stringify({ kind: 'single', option }),
    })
    .execute();
}

function isTempting({ misconception, correct }: AuthoredOption): boolean {
  return misconception !== undefined && correct !== true;
}

/** Three tries that were not enough; nobody signs in as this person, so the papers are empty. */
async function tryAgain(tx: Tx, personId: string): Promise<void> {
  for (let time = 0; time < 3; time += 1)
    await tx
      .insertInto('quizTries')
      .values({
        id: newId(),
        personId,
        module: 2,
        contentRelease: 'demonstration',
        paper: JSON.stringify({ questions: [] }),
        submittedAt: new Date(),
        points: '5/1',
        maximum: '12/1',
        isPassed: false,
      })
      .execute();
}
