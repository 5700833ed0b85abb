import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { newId } from '../../db/uuid.ts';
import { canary } from '../../testing/a-catalogue.ts';
import { type SignedIn, signInAs } from '../../testing/sign-in-as.ts';
import { openLabsBench } from './testing/labs-bench.ts';
import type { RunView } from './views.ts';

const { context, learner, player } = await openLabsBench();

type List = { readonly runs: readonly { readonly id: string; readonly learner?: string }[] };

/** A facilitator of a new cohort that these people learn in. */
async function aFacilitatorOf(...learners: readonly SignedIn[]): Promise<SignedIn> {
  const { staff } = context.databases;
  const facilitator = await signInAs(context, { roles: ['facilitator'] });
  const release = 'f'.repeat(64);
  await staff
    .insertInto('contentReleases')
    .values({ hash: release, isBankPrivate: false, programRelease: 'test' })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const cohortId = `cohort-${randomUUID()}`;
  await staff.insertInto('cohorts').values({ id: cohortId, title: 'Spring', release }).execute();
  for (const { personId } of learners) await staff.insertInto('cohortMembers').values({ personId, cohortId }).execute();
  await staff
    .insertInto('cohortFacilitators')
    .values({ id: newId(), cohortId, personId: facilitator.personId, assignedBy: null })
    .execute();
  return facilitator;
}

const anOfficer = () => signInAs(context, { roles: ['officer'] });

describe('an officer', () => {
  test('finds graded runs that were handed in, newest first, without a name; no open one and no practice', async () => {
    const first = await player().takeGraded([0]);
    const second = await player().takeGraded([0, 1, 2]);
    const other = player(await signInAs(context));
    await other.begin('graded');
    await other.begin('practice');

    const list = await player(await anOfficer()).call('GET', '/api/staff/lab-runs');

    const { runs, labs, isMore } = list.json();
    expect(runs.slice(0, 2)).toMatchObject([
      { id: second.id, lab: { id: 'the-lab', title: 'The lab' }, number: 2, saves: 1, points: '50/1', isLimited: true },
      { id: first.id, number: 1, points: '70/1', isLimited: false },
    ]);
    expect(runs[0].situation).toMatch(/^[ABC]$/);
    expect([labs, isMore]).toEqual([[{ id: 'the-lab', title: 'The lab' }], false]);
    expect(list.body).not.toContain(learner().personId);
    expect(list.body).not.toContain('learner');
  });

  test('chooses those of one lab, and those that were limited', async () => {
    const { id: sound } = await player().takeGraded([0]);
    const { id: unsafe } = await player().takeGraded([0, 1, 2]);
    const as = player(await anOfficer());
    const ids = async (query: string) =>
      (await as.call('GET', `/api/staff/lab-runs?${query}`)).json<List>().runs.map(({ id }) => id);

    const [ofLab, ofAnother, limited] = [await ids('lab=the-lab'), await ids('lab=another'), await ids('limited=yes')];

    expect(ofLab).toEqual(expect.arrayContaining([sound, unsafe]));
    expect(ofAnother).toEqual([]);
    expect(limited).toContain(unsafe);
    expect(limited).not.toContain(sound);
  });
});

describe('a facilitator', () => {
  test('finds the runs of those whom they teach, by name, and of nobody else', async () => {
    const { id } = await player().takeGraded([0]);
    const stranger = await signInAs(context);
    const { id: foreign } = await player(stranger).takeGraded([0]);
    const as = player(await aFacilitatorOf(learner()));

    const { runs } = (await as.call('GET', '/api/staff/taught-lab-runs')).json<List>();
    const own = await as.call('GET', `/api/staff/taught-lab-runs/${id}`);
    const others = await Promise.all(
      ['', '/moves/0'].map((rest) => as.call('GET', `/api/staff/taught-lab-runs/${foreign}${rest}`)),
    );

    expect(runs).toMatchObject([{ id, cohort: 'Spring', learner: expect.any(String) as string }]);
    expect(own.json()).toMatchObject({ id, learner: runs[0]?.learner, marking: { points: '70/1' } });
    expect(others.map(({ statusCode }) => statusCode)).toEqual([404, 404]);
  });

  test('sees no reason before the learner does, and then all of them', async () => {
    const { id } = await player().takeGraded([0]);
    const as = player(await aFacilitatorOf(learner()));
    const look = async () => [
      await as.call('GET', `/api/staff/taught-lab-runs/${id}`),
      await as.call('GET', `/api/staff/taught-lab-runs/${id}/moves/1`),
    ];

    const before = await look();
    await player().close();
    const [run, move] = await look();

    expect(before.map(({ statusCode }) => statusCode)).toEqual([200, 200]);
    expect(before.map(({ body }) => body).join('')).not.toContain(canary);
    expect(before[0]?.json<RunView>()).toMatchObject({ isOpen: false, debrief: null });
    expect(before[1]?.json()).toMatchObject({ revision: 1, marking: null });
    expect(run?.json<RunView>().marking?.results[0]?.witnesses).toHaveLength(1);
    expect(move?.json()).toMatchObject({ marking: { points: '70/1' } });
  });

  test('sees no open run, no practice and no run of their own, and looking is written down', async () => {
    const [open, practice] = [await player().begin('graded'), await player().begin('practice')];
    const facilitator = await aFacilitatorOf(learner());
    const as = player(facilitator);
    const own = await as.takeGraded([0]);
    await open.submit(0);

    const answers = await Promise.all(
      [practice, own].map(({ id }) => as.call('GET', `/api/staff/taught-lab-runs/${id}`)),
    );
    const seen = await as.call('GET', `/api/staff/taught-lab-runs/${open.id}`);

    expect(answers.map(({ statusCode }) => statusCode)).toEqual([404, 404]);
    expect(seen.statusCode).toBe(200);
    const records = await context.databases.staff
      .selectFrom('ledgerRecords')
      .select(['kind', 'actor'])
      .where('streamId', '=', open.id)
      .execute();
    expect(records).toContainEqual({ kind: 'lab-run-read', actor: `person:${facilitator.personId}` });
  });

  test('sees nothing any more when they teach the cohort no longer', async () => {
    const { id } = await player().takeGraded([0]);
    const facilitator = await aFacilitatorOf(learner());
    await context.databases.staff
      .updateTable('cohortFacilitators')
      .set({ endedAt: new Date(), endReason: 'Left' })
      .where('personId', '=', facilitator.personId)
      .execute();
    const as = player(facilitator);

    const list = await as.call('GET', '/api/staff/taught-lab-runs');
    const run = await as.call('GET', `/api/staff/taught-lab-runs/${id}`);

    expect([list.json<List>().runs, run.statusCode]).toEqual([[], 404]);
  });
});
