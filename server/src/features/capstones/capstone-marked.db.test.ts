import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadEvidence } from '../../credentials/load-evidence.ts';
import { asPerson } from '../../db/as-person.ts';
import { outcomesOf } from '../../marking/outcomes-of.ts';
import { aCapstoneRoom, levelsOf, overallOf } from './testing/a-capstone-room.ts';

// beyond.md, ideas 11, 12 and 14: a capstone goes through the real marking, from the dossier to what its candidate reads.

let room: Awaited<ReturnType<typeof aCapstoneRoom>>;

beforeAll(async () => {
  room = await aCapstoneRoom();
});
afterAll(async () => {
  await room.close();
});

type Candidate = Awaited<ReturnType<typeof room.aCandidate>>;

/** A capstone that waits for the marks of two markers. */
async function handedIn() {
  const [one, other] = await room.someMarkers(2);
  if (one === undefined || other === undefined) throw new TypeError('Two markers were asked for');
  const candidate = await room.aCandidate();
  await candidate.writeDossier();
  const script = await room.handIn(candidate);
  return { ...script, candidate, one, other };
}

/** Marks are given by both; an officer confirms where it is read again. */
async function released(digits: readonly [string, string]) {
  const script = await handedIn();
  const { code, scriptId, one, other } = script;
  const given = [await room.mark(one, code, digits[0]), await room.mark(other, code, digits[1])];
  expect(given.map(({ status }) => status)).toEqual([204, 204]);
  if ((await room.stateOf(scriptId)) === 'moderation') await confirm(scriptId);
  return script;
}

async function confirm(scriptId: string) {
  const decision = { isConfirmed: true, reason: 'The levels follow from the text.' };
  return room.call(await room.anOfficer(), `POST /api/marking-decisions/${scriptId}/moderation`, decision);
}

const feedback = (candidate: Candidate, submissionId: string) =>
  room.call(candidate, `GET /api/submissions/${submissionId}/feedback`);
const lineOfCapstone = async (candidate: Candidate) => {
  const { body } = await room.call(candidate, 'GET /api/progress');
  return JSON.stringify(body);
};

describe('a capstone that two people mark', () => {
  test('shows each of them everything that was handed in, and nothing of whose it is', async () => {
    const { code, one, other, candidate, submissionId, scriptId } = await handedIn();

    const answers = await Promise.all([one, other].map((who) => room.call(who, `GET /api/marking/scripts/${code}`)));

    const [first, second] = answers.map(({ body }) => JSON.stringify(body));
    expect(first).toBe(second);
    for (const words of ['We rest on T-1', 'We would stop it.', 'Entry of part 3', 'What part 6 says.', 'Defend '])
      expect(first).toContain(words);
    for (const secret of [candidate.personId, submissionId, scriptId, candidate.email])
      expect(first).not.toContain(secret);
    expect(answers[0]?.body).toMatchObject({
      guide: { gate: { question: expect.stringContaining('knowingly harm') as string } },
    });
  });

  test('is settled, read again, released, and counts: feedback, outcome and certification say the same', async () => {
    const { code, scriptId, submissionId, candidate, one, other } = await handedIn();
    await room.mark(one, code, '3333');
    const between = await room.stateOf(scriptId);
    const early = await feedback(candidate, submissionId);
    await room.mark(other, code, '3334');
    const settled = await room.stateOf(scriptId);

    const confirmed = await confirm(scriptId);

    expect([between, early.status, settled, confirmed.status]).toEqual(['marking', 409, 'moderation', 204]);
    const { status, body } = await feedback(candidate, submissionId);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      work: { kind: 'capstone', isPassed: true },
      criteria: [{ level: 3 }, { level: 3 }, { level: 3 }, { level: 3.5 }],
      overall: expect.arrayContaining(['3333', '3334'].map(overallOf)) as string[],
      decidedBy: 'two-marks',
    });
    for (const secret of [one.personId, other.personId, 'Read twice.'])
      expect(JSON.stringify(body)).not.toContain(secret);
    const { staff, candidate: own } = room.context.databases;
    const outcome = { kind: 'capstone', subject: 'a-pump', points: '305/4', isPassed: true };
    expect(await asPerson(own, candidate.personId, (tx) => outcomesOf(tx, candidate.personId))).toMatchObject([
      outcome,
    ]);
    const evidence = await loadEvidence(staff, { personId: candidate.personId, as: 'staff' });
    expect(evidence.work).toMatchObject([{ ...outcome, state: 'released' }]);
    expect(await lineOfCapstone(candidate)).toContain('"kind":"met","id":"capstone"');
    expect((await candidate.show()).rounds[0]).toMatchObject({ state: 'released', outcome: { isPassed: true } });
  });

  test('needs an answer to the gate question', async () => {
    const { code, one } = await handedIn();

    const without = await room.mark(one, code, '3333', { gate: null });

    expect(without).toMatchObject({ status: 422, body: { code: 'mark-incomplete' } });
  });
});

describe('harm', () => {
  const harm = { isHarm: true, reason: 'The pump is stopped while it gives.', passage: 'We would stop it.' };

  test('said by one marker goes to an adjudicator, who alone decides', async () => {
    const { code, scriptId, submissionId, candidate, one, other } = await handedIn();
    await room.mark(one, code, '4444');
    await room.mark(other, code, '4444', { gate: harm });
    const state = await room.stateOf(scriptId);
    const before = await feedback(candidate, submissionId);
    const levels = levelsOf('4444');
    const reasons = Object.fromEntries(Object.keys(levels).map((id) => [id, `The text shows it for ${id}.`]));

    const adjudicated = await room.call(
      await room.anOfficer(),
      `POST /api/marking-decisions/${scriptId}/adjudication`,
      {
        levels,
        reasons,
        isHarm: true,
        overall: 'The pump is stopped while a patient needs it.',
        lowerReason: null,
        keptPassages: [],
      },
    );

    expect([state, before.status]).toEqual(['adjudication', 409]);
    expect(adjudicated).toMatchObject({ status: 200, body: { points: '100/1', isPassed: false } });
    expect((await feedback(candidate, submissionId)).body).toMatchObject({
      work: { isPassed: false },
      decidedBy: 'adjudication',
      overall: ['The pump is stopped while a patient needs it.'],
    });
    expect(await lineOfCapstone(candidate)).toContain('"kind":"missing","id":"capstone"');
  });

  test('needs a reason and the passage', async () => {
    const { code, one } = await handedIn();

    const without = await room.mark(one, code, '1111', { gate: { ...harm, passage: null } });

    expect(without).toMatchObject({ status: 422, body: { code: 'mark-incomplete' } });
  });
});

test('level 0 in risk judgement does not pass, with 70 points and more', async () => {
  const { submissionId, candidate } = await released(['4044', '4044']);

  const { body } = await feedback(candidate, submissionId);

  expect(body).toMatchObject({ work: { isPassed: false, points: '70/1' }, passPoints: 70 });
  expect((await candidate.show()).mayBeginRound).toBe(true);
});

test('a second round after one that was not passed has another event, other questions and markers of its own', async () => {
  const first = await released(['2222', '2222']);
  const { candidate } = first;

  const opened = await candidate.call('POST /api/capstone/rounds');
  const second = await room.handIn(candidate);

  expect(opened.status).toBe(200);
  expect([first.round.number, second.round.number]).toEqual([1, 2]);
  expect(second.round.event?.title).not.toBe(first.round.event?.title);
  const asked = ({ round }: typeof second) => round.defence?.questions.map(({ text }) => text) ?? [];
  expect(asked(second)).toHaveLength(5);
  expect(asked(second).filter((text) => asked(first).includes(text))).toEqual([]);
  expect(second.scriptId).not.toBe(first.scriptId);
  for (const marker of [first.one, first.other]) await room.mark(marker, second.code, '3333');
  if ((await room.stateOf(second.scriptId)) === 'moderation') await confirm(second.scriptId);
  expect((await candidate.show()).rounds).toMatchObject([
    { number: 2, outcome: { isPassed: true } },
    { number: 1, outcome: { isPassed: false } },
  ]);
  expect(await lineOfCapstone(candidate)).toContain('"kind":"met","id":"capstone"');
  expect((await candidate.call('POST /api/capstone/rounds')).status).toBe(409);
});
