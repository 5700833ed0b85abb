import { randomUUID } from 'node:crypto';
import type { People } from '../../../db/tables/people.ts';
import type { Context } from '../../../context.ts';
import { asPerson } from '../../../db/as-person.ts';
import { newId } from '../../../db/uuid.ts';
import type { App } from '../../../http/app-type.ts';
import { aBrowser, type TestBrowser } from '../../../testing/a-browser.ts';
import { type SignedIn, signInAs } from '../../../testing/sign-in-as.ts';
import type { LiveRoom } from '../load-room.ts';

/** Somebody with a browser of their own. */
export type Attending = SignedIn & { readonly browser: TestBrowser };

/** Makes cohorts, people in them, and sessions. Topic 1.1 of the test catalogue has a lecture. */
export function liveRoom(context: Context, app: App) {
  const { staff, candidate } = context.databases;
  const openBrowser = (person: SignedIn): Attending => ({ ...person, browser: aBrowser(app, person.cookie) });
  const send = async (who: Attending, key: Parameters<TestBrowser['call']>[0], body?: object) => {
    const answer = await who.browser.call(key, body);
    if (answer.status >= 300) throw new Error(`${key}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  };
  const plan = async (who: Attending, cohort: string, parts: object = {}): Promise<string> => {
    const id = randomUUID();
    await send(who, `PUT /api/staff/live-sessions/${id}`, { ...aPlan(cohort), ...parts });
    return id;
  };
  return {
    async aCohort(): Promise<string> {
      const release = 'f'.repeat(64);
      await staff
        .insertInto('contentReleases')
        .values({ hash: release, isBankPrivate: false, programRelease: 'test' })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      const id = `cohort-${randomUUID()}`;
      await staff.insertInto('cohorts').values({ id, title: 'Spring', release }).execute();
      return id;
    },
    async aMember(cohortId: string, audienceGroup: People['audienceGroup'] = 'engineering'): Promise<Attending> {
      const person = await signInAs(context, { legalName: 'Ana Silva' });
      const { personId } = person;
      await asPerson(candidate, personId, (tx) =>
        tx.updateTable('people').set({ audienceGroup }).where('id', '=', personId).execute(),
      );
      await staff.insertInto('cohortMembers').values({ personId, cohortId }).execute();
      return openBrowser(person);
    },
    async aFacilitator(cohortId: string | null, parts: { readonly isSecondFactorDone?: boolean } = {}) {
      const person = await signInAs(context, {
        roles: ['facilitator'],
        legalName: 'Fatima Facilitator',
        isAgreementAccepted: false,
        ...parts,
      });
      if (cohortId !== null)
        await staff
          .insertInto('cohortFacilitators')
          .values({ id: newId(), cohortId, personId: person.personId, assignedBy: null })
          .execute();
      return openBrowser(person);
    },
    plan,
    async open(who: Attending, cohort: string, parts: object = {}): Promise<string> {
      const id = await plan(who, cohort, parts);
      await send(who, `POST /api/staff/live-sessions/${id}/opening`);
      return id;
    },
    send,
    async room(who: Attending, session: string): Promise<LiveRoom> {
      const { room } = (await send(who, `GET /api/live-sessions/${session}/room`)) as { room: LiveRoom }; // as the contract says
      return room;
    },
    /** Somebody who is there, as far as the tables know. */
    async arrive(session: string, people: readonly Attending[]): Promise<void> {
      for (const { personId } of people)
        await staff.insertInto('liveVisits').values({ id: newId(), sessionId: session, personId }).execute();
    },
  };
}

/** A plan for a session on the lecture of topic 1.1. */
export function aPlan(cohort: string) {
  return {
    cohort,
    subject: { kind: 'topic', id: '1.1' },
    title: 'Who owns the device',
    plannedFor: '2027-03-01T16:30:00.000Z',
    meetingUrl: 'https://meet.example/room',
  };
}
