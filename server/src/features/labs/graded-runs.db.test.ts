import { describe, expect, test } from 'vitest';
import { asPerson } from '../../db/as-person.ts';
import { listLabEvidence } from '../../dossiers/list-lab-evidence.ts';
import { canary } from '../../testing/a-catalogue.ts';
import { signInAs } from '../../testing/sign-in-as.ts';
import { withClient } from '../../testing/with-client.ts';
import { boxesOf } from './testing/lab-player.ts';
import { openLabsBench } from './testing/labs-bench.ts';

const { context, database, learner, player } = await openLabsBench();
const roomOf = ({ task }: { task?: unknown }) => (task as { room: string }).room; // the task of the lab of tests

describe('a graded run', () => {
  test('gives its points at once, and its reasons only when no further one is taken', async () => {
    const { submitted, ...run } = await player().takeGraded([0]);

    const { marking, isOpen } = submitted.json();

    expect(marking).toMatchObject({ points: '70/1', cap: null });
    expect(
      marking.results.map(({ earned, witnesses }: { earned: string; witnesses: unknown }) => [earned, witnesses]),
    ).toEqual([
      ['30/1', null],
      ['40/1', null],
    ]);
    expect(isOpen).toBe(false);
    expect(submitted.body).not.toContain(canary);
    expect((await run.move(1)).marking).toBeNull();
  });

  test('that was the last one opens the reasons of all', async () => {
    const first = await player().takeGraded([0]);
    const second = await player().takeGraded([0, 1]);

    const shown = await first.view();

    expect(second.submitted.json()).toMatchObject({ isOpen: true, marking: { points: '100/1' } });
    expect(shown.marking?.results[0]?.witnesses).toHaveLength(1);
    expect((await first.move(0)).marking?.points).toBe('40/1');
    expect((await player().lab()).lab.standing.graded).toMatchObject({
      taken: 2,
      most: 2,
      best: '100/1',
      isClosed: true,
    });
  });

  test('is the last one when its owner says so, and that cannot be taken back', async () => {
    const run = await player().takeGraded([0]);

    const closed = await player().close();
    const again = await player().close();

    expect(closed.json().lab.standing.graded.isClosed).toBe(true);
    expect(again.statusCode).toBe(200);
    expect((await run.view()).marking?.results[0]?.witnesses).toHaveLength(1);
    expect((await player().start('graded')).json()).toMatchObject({ code: 'lab-refused' });
  });

  test('has to be handed in before grading is closed, and one has to be taken at all', async () => {
    const none = await player().close();
    await player().begin('graded');
    const open = await player().close();

    expect([none, open].map((answer) => answer.json().code)).toEqual(['lab-refused', 'lab-refused']);
  });

  test('is not given a third time', async () => {
    await player().takeGraded([]);
    await player().takeGraded([]);

    expect((await player().start('graded')).json()).toMatchObject({ status: 409, code: 'lab-refused' });
  });

  test('has another situation than the one before, and than the practice', async () => {
    const practised = roomOf(await (await player().begin('practice')).view());
    const first = roomOf(await (await player().takeGraded([])).view());
    const second = roomOf(await (await player().takeGraded([])).view());

    expect(new Set([practised, first, second]).size).toBe(3);
  });

  test('cannot be marked before it is handed in, nor changed afterwards, nor begun again', async () => {
    const run = await player().begin('graded');
    const early = await run.mark(0);
    const first = (await run.submit(0)).json();

    const late = await run.save(1, ['x']);
    const again = (await run.submit(0)).json();

    expect(early.json()).toMatchObject({ code: 'lab-refused' });
    expect(late.json()).toMatchObject({ code: 'lab-refused' });
    expect((await run.reset()).json()).toMatchObject({ code: 'lab-refused' });
    expect(again.marking).toEqual(first.marking);
    expect(again.endedAt).toBe(first.endedAt);
  });

  test('takes the answer that was saved last, or says that there is a newer one', async () => {
    const run = await player().begin('graded');
    await run.save(1, boxesOf(await run.view(), [0, 1]));

    expect((await run.submit(0)).json()).toMatchObject({ code: 'conflict' });
    expect((await run.submit(1)).json().marking.points).toBe('100/1');
  });

  test('counts once when two windows hand it in together', async () => {
    const run = await player().begin('graded');

    await Promise.all([run.submit(0), run.submit(0), run.submit(0)]);

    expect((await player().lab()).lab.standing.graded.taken).toBe(1);
    expect(await listKinds(run.id)).toEqual(['lab-run-started', 'lab-run-submitted', 'lab-run-marked']);
  });

  test('says in its record how it was marked and which hints were taken', async () => {
    const run = await player().begin('graded');
    const hinted = (await run.hint(1)).json();
    const { marking } = (await run.submit(0)).json();

    const records = await context.databases.staff
      .selectFrom('ledgerRecords')
      .select(['kind', 'body'])
      .where('streamId', '=', run.id)
      .orderBy('sequence')
      .execute();

    expect(hinted.hints.taken).toHaveLength(1);
    expect(records.map(({ kind }) => kind)).toEqual([
      'lab-run-started',
      'lab-hint-taken',
      'lab-run-submitted',
      'lab-run-marked',
    ]);
    expect(JSON.stringify(records.at(-1)?.body)).toContain(marking.answerHash);
  });

  test('uses every graded situation up before one of practice is shown, and practice then goes through all', async () => {
    await player().takeGraded([]);
    await player().takeGraded([]);

    const rooms: string[] = [];
    let run = await player().begin('practice');
    for (let count = 0; count < 3; count += 1) {
      rooms.push(roomOf(await run.view()));
      run = player().at((await run.reset()).json<{ id: string }>().id);
    }

    expect(new Set(rooms).size).toBe(3);
  });
});

describe('the key of a run', () => {
  test.each(['key', 'seed', 'variant'])('hides its %s from the role of learners', async (column) => {
    const run = await player().begin('graded');

    const reading = withClient(database.url('candidate'), async (client) => {
      await client.query('set role cmdsp_candidate');
      await client.query(`select set_config('cmdsp.person_id', $1, false)`, [learner().personId]);
      return client.query(`select ${column} from cmdsp.lab_run_keys where run_id = $1`, [run.id]);
    });

    await expect(reading).rejects.toThrow('permission denied');
  });

  test('keeps the reasons of a marking from the role of learners too', async () => {
    const { id } = await player().takeGraded([0]);

    const reading = withClient(database.url('candidate'), async (client) => {
      await client.query('set role cmdsp_candidate');
      await client.query(`select set_config('cmdsp.person_id', $1, false)`, [learner().personId]);
      return client.query('select marking from cmdsp.lab_run_marks where run_id = $1', [id]);
    });

    await expect(reading).rejects.toThrow('permission denied');
  });
});

describe('an officer', () => {
  test('sees a run that was handed in without its name, save by save, and that is written down', async () => {
    const { id } = await player().takeGraded([0]);
    const officer = await signInAs(context, { roles: ['officer'] });
    const as = player(officer);

    const shown = await as.call('GET', `/api/staff/lab-runs/${id}`);
    const { moves } = (await as.call('GET', `/api/staff/lab-runs/${id}/moves`)).json();
    const move = await as.call('GET', `/api/staff/lab-runs/${id}/moves/1`);

    expect(shown.json()).toMatchObject({ id, isOpen: true, marking: { points: '70/1' } });
    expect(shown.body).not.toContain(learner().personId);
    expect(moves).toHaveLength(2);
    expect(move.json().marking.results[0].witnesses).toHaveLength(1);
    expect(await listKinds(id)).toContain('lab-run-read');
  });

  test('sees no open run and no practice', async () => {
    const [open, practice] = [await player().begin('graded'), await player().begin('practice')];
    const as = player(await signInAs(context, { roles: ['officer'] }));

    const answers = await Promise.all([open, practice].map(({ id }) => as.call('GET', `/api/staff/lab-runs/${id}`)));

    expect(answers.map(({ statusCode }) => statusCode)).toEqual([404, 404]);
  });
});

describe('the dossier', () => {
  test('lists graded runs that were handed in before it was frozen, by lab, day, points and hash', async () => {
    const { personId } = learner();
    const evidence = (until: Date | null) =>
      listLabEvidence(context.databases.staff, { catalogue: context.catalogue, personId, until });
    const { submitted } = await player().takeGraded([0]);
    await player().begin('graded');
    await player().begin('practice');

    const [run] = await evidence(null);

    const { answerHash } = submitted.json().marking;
    expect(run).toMatchObject({ lab: 'the-lab', title: 'The lab', module: 1, points: '70/1', answerHash });
    expect(await evidence(null)).toHaveLength(1);
    expect(await evidence(new Date('2026-01-01'))).toEqual([]);
  });

  test('shows them to the learner in its own list', async () => {
    await player().takeGraded([0, 1]);
    const own = await asPerson(context.databases.candidate, learner().personId, (tx) =>
      listLabEvidence(tx, { catalogue: context.catalogue, personId: learner().personId, until: null }),
    );

    expect(own.map(({ points }) => points)).toEqual(['100/1']);
  });
});

describe('a lab', () => {
  test('stands in the list of labs and of its topics', async () => {
    const all = (await player().call('GET', '/api/labs')).json();
    const some = (await player().call('GET', '/api/labs?topic=1.3')).json();
    const none = (await player().call('GET', '/api/labs?topic=2.1')).json();

    expect([all, some, none].map(({ labs }) => labs.length)).toEqual([1, 1, 0]);
    expect(all.labs[0].standing.graded).toEqual({ openRun: null, taken: 0, most: 2, best: null, isClosed: false });
    expect(JSON.stringify(all)).not.toContain(canary);
  });

  test('that has no marking in the program is not shown', async () => {
    const { showLab } = await import('./show-lab.ts');
    const asked = { personId: learner().personId, labId: 'the-lab' };

    await expect(showLab({ ...context, labs: [] }, asked)).rejects.toMatchObject({ code: 'not-found' });
  });
});

async function listKinds(runId: string): Promise<readonly string[]> {
  const rows = await context.databases.staff
    .selectFrom('ledgerRecords')
    .select('kind')
    .where('streamKind', '=', 'lab-run')
    .where('streamId', '=', runId)
    .orderBy('sequence')
    .execute();
  return rows.map(({ kind }) => kind);
}
