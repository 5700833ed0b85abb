import { describe, expect, test } from 'vitest';
import { signInAs } from '../../testing/sign-in-as.ts';
import { withClient } from '../../testing/with-client.ts';
import { openAccommodationsBench } from '../../testing/accommodations-bench.ts';

const { context, database, call, ask, take, decide, grant, anOfficer } = await openAccommodationsBench();
const staff = () => context.databases.staff;
const person = () => signInAs(context);

const mine = async (who: { cookie: string }) =>
  (await call(who, 'GET', '/api/accommodations/mine')).json<{
    profile: { timeFactor: string } | null;
    requests: { id: string; state: string; decision: { outcome: string } | null; readings: unknown[] }[];
  }>();

describe('a request', () => {
  test('is promised a date, and stands on the page of its candidate', async () => {
    const candidate = await person();

    const answer = await call(candidate, 'POST', '/api/accommodations', {
      asked: {
        timeFactor: '6/4',
        stopClockBreaks: 15,
        textSize: 'large',
        contrast: 'high',
        font: 'spaced',
        separateRoom: true,
      },
      words: 'I read slowly, and bright screens hurt.',
    });

    const days = (Date.parse(answer.json<{ decideBy: string }>().decideBy) - Date.now()) / 86_400_000;
    expect(days).toBeGreaterThan(9.9);
    expect(days).toBeLessThanOrEqual(10);
    expect(await mine(candidate)).toMatchObject({
      profile: null,
      requests: [{ state: 'waiting', asked: { timeFactor: '3/2', stopClockBreaks: 15 }, decision: null }],
    });
  });

  test('waits alone: a second one is refused until the first is decided or taken back', async () => {
    const candidate = await person();
    const id = await ask(candidate);

    const second = await call(candidate, 'POST', '/api/accommodations', {
      asked: {
        timeFactor: '2/1',
        stopClockBreaks: null,
        textSize: 'normal',
        contrast: 'normal',
        font: 'normal',
        separateRoom: false,
      },
      words: 'Even more time, please.',
    });
    await call(candidate, 'POST', `/api/accommodations/${id}/withdrawal`);
    const third = await ask(candidate);

    expect(second.json()).toMatchObject({ code: 'conflict' });
    expect(third).not.toBe(id);
  });

  test.each(['4/5', '4/1', '301/100'])('for time as %s is refused', async (timeFactor) => {
    const answer = await call(await person(), 'POST', '/api/accommodations', {
      asked: {
        timeFactor,
        stopClockBreaks: null,
        textSize: 'normal',
        contrast: 'normal',
        font: 'normal',
        separateRoom: false,
      },
      words: 'Less than everybody or too much.',
    });

    expect(answer.statusCode).toBe(400);
  });

  test('of somebody else is not found', async () => {
    const id = await ask(await person());

    const answers = await Promise.all([
      call(await person(), 'POST', `/api/accommodations/${id}/withdrawal`),
      call(await person(), 'POST', `/api/accommodations/${id}/appeal`, { words: 'This is not mine at all.' }),
    ]);

    expect(answers.map(({ statusCode }) => statusCode)).toEqual([404, 404]);
  });
});

describe('deciding', () => {
  test('makes the one profile that counts, tells the candidate, and stands in the ledger', async () => {
    const [candidate, officer] = [await person(), await anOfficer()];

    const { id, answer } = await grant(candidate, officer, { timeFactor: '3/2' });

    const records = await staff()
      .selectFrom('ledgerRecords')
      .select('kind')
      .where('streamKind', '=', 'accommodation')
      .where('streamId', '=', id)
      .orderBy('sequence')
      .execute();
    const told = await staff()
      .selectFrom('notifications')
      .select(['title', 'body'])
      .where('personId', '=', candidate.personId)
      .execute();
    expect(answer.json()).toEqual({ outcome: 'granted', updatedSittings: 0, hasRunningSitting: false });
    expect(await mine(candidate)).toMatchObject({ profile: { timeFactor: '3/2' }, requests: [{ state: 'decided' }] });
    expect(records.map(({ kind }) => kind)).toEqual([
      'accommodation-asked',
      'accommodation-taken',
      'accommodation-decided',
    ]);
    // Mails and messages never say what was asked.
    expect(JSON.stringify(told)).toMatch(/was decided/);
    expect(JSON.stringify(told)).not.toMatch(/3\/2|slowly/);
  });

  test('needs the request to be taken first, and one officer alone has it', async () => {
    const id = await ask(await person(), { timeFactor: '5/4' });
    const [one, two] = [await anOfficer(), await anOfficer()];

    const before = await decide(one, id, { timeFactor: '5/4' });
    await take(one, id);
    await take(two, id);
    const after = await decide(one, id, { timeFactor: '5/4' });

    expect([before.statusCode, after.statusCode]).toEqual([409, 409]);
  });

  // beyond.md, complaint 17: reviewer reviews self; idea 14: the refusal names the relation.
  test('is refused to an officer with a relation, which is named, and to the candidate', async () => {
    const [candidate, officer] = [await person(), await anOfficer()];
    const id = await ask(candidate);
    const own = await anOfficer();
    const ownId = await ask(own);
    await staff()
      .insertInto('personRelations')
      .values({ id: context.newId(), personId: officer.personId, kind: 'manages', otherPersonId: candidate.personId })
      .execute();

    const related = await take(officer, id);
    const self = await take(own, ownId);

    expect(related.json()).toMatchObject({ code: 'conflict-of-interest' });
    expect(related.json<{ detail: string }>().detail).toMatch(/You manage this candidate/);
    expect(self.json()).toMatchObject({ code: 'conflict-of-interest' });
  });

  test('calls a part a part, and refusing leaves what was granted earlier', async () => {
    const [candidate, officer] = [await person(), await anOfficer()];
    await grant(candidate, officer, { timeFactor: '5/4' });
    const more = await ask(candidate, { timeFactor: '2/1', separateRoom: true });
    await take(officer, more);

    const part = await decide(officer, more, { timeFactor: '3/2' });
    const third = await ask(candidate, { timeFactor: '3/1' });
    await take(officer, third);
    const refused = await decide(officer, third);

    expect(part.json()).toMatchObject({ outcome: 'granted-in-part' });
    expect(refused.json()).toMatchObject({ outcome: 'refused' });
    expect((await mine(candidate)).profile).toMatchObject({ timeFactor: '3/2' });
  });

  test('may end on a day: after it nothing counts any more', async () => {
    const [candidate, officer] = [await person(), await anOfficer()];
    const past = await ask(candidate, { timeFactor: '5/4' });
    await take(officer, past);
    const refused = await decide(officer, past, { timeFactor: '5/4' }, { validUntil: '2020-01-01' });
    await decide(officer, past, { timeFactor: '5/4' }, { validUntil: '2999-12-31' });
    const before = (await mine(candidate)).profile;
    await withClient(database.connectionString, (client) =>
      client.query(`update cmdsp.accommodation_profiles set valid_until = current_date - 2 where person_id = $1`, [
        candidate.personId,
      ]),
    );
    const after = (await mine(candidate)).profile;

    expect(refused.statusCode).toBe(400);
    expect(before).toMatchObject({ timeFactor: '5/4', validUntil: '2999-12-31' });
    expect(after).toBeNull();
  });
});

describe('an appeal', () => {
  // beyond.md, complaint 16: appeals final and opaque.
  test('is decided once, by another officer, and replaces the decision', async () => {
    const candidate = await person();
    const [one, two] = [await anOfficer(), await anOfficer()];
    const id = await ask(candidate, { timeFactor: '2/1' });
    await take(one, id);
    await decide(one, id, { timeFactor: '5/4' });

    const appealed = await call(candidate, 'POST', `/api/accommodations/${id}/appeal`, {
      words: 'A quarter is not enough; see the second paper.',
    });
    const same = await take(one, id);
    await take(two, id);
    const decided = await decide(two, id, { timeFactor: '2/1' });
    const again = await call(candidate, 'POST', `/api/accommodations/${id}/appeal`, { words: 'Once more, please.' });

    expect(appealed.statusCode).toBe(200);
    expect(same.json()).toMatchObject({ code: 'conflict-of-interest' });
    expect(decided.json()).toMatchObject({ outcome: 'granted' });
    expect(again.statusCode).toBe(409);
    expect(await mine(candidate)).toMatchObject({
      profile: { timeFactor: '2/1' },
      requests: [
        { state: 'appeal-decided', decision: { outcome: 'granted-in-part' }, appealDecision: { outcome: 'granted' } },
      ],
    });
  });

  test('that is taken back leaves the decision as it was, and is used up', async () => {
    const [candidate, officer] = [await person(), await anOfficer()];
    const { id } = await grant(candidate, officer, { timeFactor: '5/4' });
    const words = { words: 'I thought about it again.' };
    await call(candidate, 'POST', `/api/accommodations/${id}/appeal`, words);

    const back = await call(candidate, 'POST', `/api/accommodations/${id}/withdrawal`);
    const again = await call(candidate, 'POST', `/api/accommodations/${id}/appeal`, words);

    expect([back.statusCode, again.statusCode]).toEqual([204, 409]);
    expect((await mine(candidate)).profile).toMatchObject({ timeFactor: '5/4' });
  });
});
