import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../../db/uuid.ts';
import { aCatalogue } from '../../testing/a-catalogue.ts';
import { aLab, aLabText } from '../../testing/a-lab.ts';
import { aMark, aMarkingRoom } from '../../testing/a-marking-room.ts';
import { signInAs } from '../../testing/sign-in-as.ts';
import { aCapstoneRoom } from '../capstones/testing/a-capstone-room.ts';
import { labPlayer } from '../labs/testing/lab-player.ts';

// Graded runs of labs stand beside the frozen dossier: whoever marks it sees them, and nothing of whose they are.

let room: Awaited<ReturnType<typeof aCapstoneRoom>>;

beforeAll(async () => {
  room = await aCapstoneRoom({ catalogue: { ...aCatalogue(), labs: [aLabText()] }, labs: [aLab] });
});
afterAll(async () => {
  await room.close();
});

type Shown = {
  readonly labs: readonly { readonly place: number }[];
};

/** A capstone of somebody who took one graded run before the dossier was frozen, handed one in after it, and left one open. */
async function aScriptWithRuns() {
  const [one, other] = await room.someMarkers(2);
  if (one === undefined || other === undefined) throw new TypeError('Two markers were asked for');
  const candidate = await room.aCandidate();
  const player = labPlayer(room.app, candidate);
  await candidate.writeDossier();
  const before = await player.takeGraded([0]);
  const late = await player.begin('graded');
  await candidate.call('POST /api/capstone/freezing');
  await late.submit(0);
  return { ...(await room.handIn(candidate)), candidate, player, before, late, one, other };
}

const path = (code: string, rest = '') => `GET /api/marking/scripts/${code}${rest}`;

describe('a marker', () => {
  test('sees each run that was handed in before the dossier was frozen: situation, points and reasons; no later one', async () => {
    const { code, one } = await aScriptWithRuns();

    const { body } = await room.call(one, path(code));

    expect((body as Shown).labs).toEqual([
      {
        place: 1,
        lab: { id: 'the-lab', title: 'The lab', module: 1 },
        situation: expect.stringMatching(/^[ABC]$/) as string,
        saves: 1,
        points: '70/1',
        cap: null,
        criteria: [
          {
            id: 'moved',
            title: 'Heavy boxes moved',
            points: 60,
            earned: '30/1',
            reasons: [expect.stringMatching(/box \w+-1;$/) as string],
          },
          { id: 'left-alone', title: 'Light boxes left alone', points: 40, earned: '40/1', reasons: [] },
        ],
      },
    ]);
  });

  test('looks at the work step by step, from what it began with to what was handed in', async () => {
    const { code, one, before } = await aScriptWithRuns();

    const run = await room.call(one, path(code, '/labs/1'));
    const saves = await Promise.all([0, 1, 2].map((save) => room.call(one, path(code, `/labs/1/saves/${save}`))));

    const { task, answer } = await before.view();
    expect(run).toMatchObject({
      status: 200,
      body: { task, answer, evidence: { place: 1, points: '70/1' }, witnesses: [{ kind: 'box' }] },
    });
    expect(saves.map(({ status }) => status)).toEqual([200, 200, 404]);
    expect(saves.slice(0, 2).map(({ body }) => body)).toEqual([
      { revision: 0, answer: { moved: [] } },
      { revision: 1, answer },
    ]);
  });

  test('is told nothing of whose it is, when it was made or which run it is, and the other one is told the same', async () => {
    const { code, one, other, candidate, before, late, submissionId } = await aScriptWithRuns();
    const [key] = await room.run('select seed, key::text from lab_run_keys where run_id = $1', [before.id]);
    const [person] = await room.run('select legal_name, display_name from people where id = $1', [candidate.personId]);
    const { submitted } = before;

    const read = async (who: typeof one) =>
      JSON.stringify(
        await Promise.all(
          ['', '/labs/1', '/labs/1/saves/0', '/labs/1/saves/1'].map(
            async (rest) => (await room.call(who, path(code, rest))).body,
          ),
        ),
      );
    const [first, second] = [await read(one), await read(other)];

    expect(first).toBe(second);
    const secrets = [candidate.personId, candidate.email, submissionId, before.id, late.id, key?.['seed']];
    const { answerHash } = submitted.json<{ marking: { answerHash: string } }>().marking;
    for (const secret of [...secrets, answerHash, person?.['legal_name'], person?.['display_name']])
      expect(first).not.toContain(String(secret));
    expect(first).not.toMatch(/20\d\d-\d\d-\d\dT/);
    expect(first).not.toContain('"heavy"');
  });

  test('who does not have the script finds no run, and neither do its writer, an officer and a place without one', async () => {
    const { code, one, candidate } = await aScriptWithRuns();
    const stranger = await signInAs(room.context, { roles: ['marker'] });
    const officer = await room.anOfficer();

    const answers = await Promise.all([
      ...['/labs/1', '/labs/1/saves/1'].flatMap((rest) =>
        [stranger, candidate, officer].map((who) => room.call(who, path(code, rest))),
      ),
      room.call(one, path(code, '/labs/2')),
      room.call(one, path(code, '/labs/2/saves/0')),
    ]);

    expect(answers.map(({ status }) => status)).toEqual([404, 403, 403, 404, 403, 403, 404, 404]);
  });

  test('sees the same beside a script that came back as an anchor', async () => {
    const { scriptId, code, one } = await aScriptWithRuns();
    const [script, asScript] = [await room.call(one, path(code)), await room.call(one, path(code, '/labs/1'))];
    const [fresh] = await room.someMarkers(1);
    if (fresh === undefined) throw new TypeError('A marker was asked for');
    const seed = 'S-0ANCH';
    await room.run(
      `insert into anchor_seeds (id, marker_id, code, kind, subject, rubric_hash, anchor, script_id, reference, levels, comments)
       select $1, $2, $3, kind, subject, rubric_hash, null, id, '{}', '{}', '{"overall":"","passages":[]}' from scripts where id = $4`,
      [newId(), fresh.personId, seed, scriptId],
    );

    const anchor = await room.call(fresh, path(seed));
    const run = await room.call(fresh, path(seed, '/labs/1'));

    expect(anchor.status).toBe(200);
    expect((anchor.body as Shown).labs).toEqual((script.body as Shown).labs);
    expect(run.body).toEqual(asScript.body);
  });
});

describe('a run beside a script', () => {
  test('is drawn no more when its lab has changed beyond it, and its points and reasons stay', async () => {
    const { code, one, before } = await aScriptWithRuns();
    await room.run(`update lab_runs set task = '{"room":"attic"}' where id = $1`, [before.id]);

    const run = await room.call(one, path(code, '/labs/1'));

    expect(run).toMatchObject({ status: 200, body: { task: null, answer: null, evidence: { points: '70/1' } } });
  });

  test('stays out although another account that had it becomes the writer’s', async () => {
    const { code, one, candidate } = await aScriptWithRuns();
    const twin = await room.aCandidate();
    await labPlayer(room.app, twin).takeGraded([0, 1]);
    await room.run(`update lab_runs set ended_at = started_at - interval '1 day' where person_id = $1`, [
      twin.personId,
    ]);
    await room.run('update lab_runs set person_id = $1, number = 9 where person_id = $2', [
      candidate.personId,
      twin.personId,
    ]);

    const { body } = await room.call(one, path(code));

    expect((body as Shown).labs).toHaveLength(1);
  });

  test('is in the record of the freezing by the hash of its answer, and goes when its writer is erased', async () => {
    const { code, one, candidate, before } = await aScriptWithRuns();
    const [record] = await room.run(`select body from ledger_records where kind = 'dossier-frozen' and actor = $1`, [
      `person:${candidate.personId}`,
    ]);

    await room.run('select erasing_71_lab_evidence($1)', [candidate.personId]);

    const { answerHash } = before.submitted.json<{ marking: { answerHash: string } }>().marking;
    expect(JSON.stringify(record?.['body'])).toContain(answerHash);
    expect((await room.call(one, path(code))).body).toMatchObject({ labs: [] });
  });

  test('that is being handed in while the dossier is frozen is in both lists or in none', async () => {
    const candidate = await room.aCandidate();
    const player = labPlayer(room.app, candidate);
    await candidate.writeDossier();
    const run = await player.begin('graded');

    await Promise.all([run.submit(0), candidate.call('POST /api/capstone/freezing')]);

    const { labs } = await candidate.call<{ labs: readonly unknown[] }>('GET /api/dossier');
    const frozen = await room.run(
      'select place from submission_lab_runs e join lab_runs r on r.id = e.run_id where r.person_id = $1',
      [candidate.personId],
    );
    expect(frozen).toHaveLength(labs.length);
  });
});

describe('an officer who decides', () => {
  test('sees the same as the markers, and one who taught the writer sees nothing', async () => {
    const { code, scriptId, one, candidate } = await aScriptWithRuns();
    const [officer, trainer] = [await room.anOfficer(), await room.anOfficer()];
    await room.run(
      `insert into person_relations (id, person_id, kind, other_person_id) values ($1, $2, 'taught', $3)`,
      [newId(), trainer.personId, candidate.personId],
    );
    const decision = `GET /api/marking-decisions/${scriptId}`;

    const [script, run, save] = [
      await room.call(officer, decision),
      await room.call(officer, `${decision}/labs/1`),
      await room.call(officer, `${decision}/labs/1/saves/1`),
    ];
    const refused = await Promise.all(
      ['/labs/1', '/labs/1/saves/0'].map((rest) => room.call(trainer, `${decision}${rest}`)),
    );

    const [seen, itsRun, itsSave] = await Promise.all(
      ['', '/labs/1', '/labs/1/saves/1'].map((rest) => room.call(one, path(code, rest))),
    );
    expect(seen?.body).toMatchObject({ labs: (script.body as Shown).labs });
    expect([run.body, save.body]).toEqual([itsRun?.body, itsSave?.body]);
    expect(refused.map(({ status, body }) => [status, (body as { code: string }).code])).toEqual([
      [403, 'conflict-of-interest'],
      [403, 'conflict-of-interest'],
    ]);
    expect((await room.call(officer, `${decision}/labs/2`)).status).toBe(404);
  });
});

test('the role of the database that serves candidates cannot read which runs were frozen', async () => {
  const [row] = await room.run(
    `select has_any_column_privilege('cmdsp_candidate', 'submission_lab_runs', 'select') as may`,
  );

  expect(row).toEqual({ may: false });
});

describe('an assignment', () => {
  test('has no evidence from labs, whether it is a script or an anchor of the content', async () => {
    const marking = await aMarkingRoom();
    try {
      await marking.set('marking-second-percent', 0);
      await marking.set('marking-anchor-every', 2);
      const marker = await marking.aMarker();
      const scripts = [
        await marking.handIn(await signInAs(marking.context)),
        await marking.handIn(await signInAs(marking.context)),
      ];
      for (const { code } of scripts) {
        await marking.call(marker, `PUT /api/marking/scripts/${code}/mark`, { ...aMark('3333'), revision: 0 });
        await marking.call(marker, `POST /api/marking/scripts/${code}/giving`, { revision: 1 });
      }
      const [seed] = await marking.run('select code from anchor_seeds where marker_id = $1', [marker.personId]);

      const codes = [scripts[0]?.code, seed?.['code']].map(String);
      const shown = await Promise.all(codes.map((code) => marking.call(marker, path(code))));
      const runs = await Promise.all(codes.map((code) => marking.call(marker, path(code, '/labs/1'))));

      expect(shown.map(({ body }) => (body as Shown).labs)).toEqual([[], []]);
      expect(runs[0]).toMatchObject({ status: 404 });
      expect(runs[1]?.body).toEqual(runs[0]?.body);
    } finally {
      await marking.close();
    }
  });
});
