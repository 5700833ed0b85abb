import type { Context } from '../context.ts';
import { newId } from '../db/uuid.ts';
import { callBack, dealLiveGroups } from '../features/live-sessions/deal-live-groups.ts';
import { markGone, markPresent } from '../features/live-sessions/mark-presence.ts';
import { planLiveSession } from '../features/live-sessions/plan-live-session.ts';
import { settleQuestion } from '../features/live-sessions/settle-asking.ts';
import { slidesOf, type Subject } from '../features/live-sessions/slides.ts';
import { endLiveSession, moveRoom, openLiveSession } from '../features/live-sessions/steer-live-session.ts';
import { askRoom, setHand, supportQuestion, vote } from '../features/live-sessions/take-part.ts';
import type { Viewer } from '../http/viewer.ts';
import type { SeededPeople } from './seed-people.ts';
import { viewerOf } from './viewer-of.ts';

type Room = {
  readonly cohortId: string;
  readonly teacher: Viewer;
  readonly people: readonly string[];
};

/**
 * Gives the demonstration a live session of every kind in the cohort that one candidate learns in: an ended one with its
 * summary, an open one in its first poll, a planned one on a case. A cohort that has sessions already is left as it is.
 */
export async function seedLive(context: Context, { idOf }: Pick<SeededPeople, 'idOf'>): Promise<void> {
  const [beginning, facilitator] = [idOf.get('candidate-beginning'), idOf.get('facilitator')];
  if (beginning === undefined || facilitator === undefined) return;
  const { staff } = context.databases;
  const members = await staff
    .selectFrom('cohortMembers as own')
    .innerJoin('cohortMembers as m', 'm.cohortId', 'own.cohortId')
    .select(['m.cohortId', 'm.personId'])
    .where('own.personId', '=', beginning)
    .orderBy('m.joinedAt')
    .orderBy('m.personId')
    .execute();
  const cohortId = members[0]?.cohortId;
  if (cohortId === undefined) return;
  const there = await staff.selectFrom('liveSessions').select('id').where('cohortId', '=', cohortId).executeTakeFirst();
  if (there !== undefined) return;
  const room = {
    cohortId,
    teacher: viewerOf(facilitator, ['facilitator']),
    people: members.map(({ personId }) => personId),
  };
  const [first, second] = context.catalogue.topics.filter(({ lecture }) =>
    lecture?.slides.some(({ poll }) => poll !== null),
  );
  if (first !== undefined) await seedEnded(context, room, { kind: 'topic', id: first.id });
  if (second !== undefined) await seedOpen(context, room, { kind: 'topic', id: second.id });
  const [aCase] = context.catalogue.cases;
  if (aCase !== undefined)
    await plan(context, room, { subject: { kind: 'case', id: aCase.slug }, title: 'A case together', inDays: 2 });
}

async function seedEnded(context: Context, room: Room, subject: Subject): Promise<void> {
  const { teacher, people } = room;
  const sessionId = await plan(context, room, { subject, title: 'The first hour together', inDays: -7 });
  const slide = await openAtPoll(context, room, { sessionId, subject });
  const asked = { sessionId, viewer: teacher };
  for (const [place, personId] of people.entries())
    await vote(context, { sessionId, viewer: viewerOf(personId), slide, option: place % 2 });
  const [one, other] = people;
  if (one !== undefined && other !== undefined) {
    const [answered, open] = [newId(), newId()];
    await askRoom(context, {
      sessionId,
      viewer: viewerOf(one),
      questionId: answered,
      text: 'Who keeps the list of interfaces when the ward changes its network?',
    });
    await supportQuestion(context, { sessionId, viewer: viewerOf(other), questionId: answered, isSupported: true });
    await askRoom(context, {
      sessionId,
      viewer: viewerOf(other),
      questionId: open,
      text: 'Does a phone that only shows alarms count as part of the device?',
    });
    await settleQuestion(context, { ...asked, questionId: answered, state: 'answered' });
    const prompts = ['Argue that the maker owns this risk.', 'Argue that the hospital owns this risk.'];
    await dealLiveGroups(context, { ...asked, round: 1, size: 3, prompts });
    await callBack(context, {
      ...asked,
      round: 1,
      text: 'Both sides needed the same thing first: a list of who is told when something changes.',
    });
  }
  await endLiveSession(context, {
    ...asked,
    debrief: 'We agreed to write down who is told before a network changes, and to look at the list in module 4.',
  });
}

async function seedOpen(context: Context, room: Room, subject: Subject): Promise<void> {
  const sessionId = await plan(context, room, { subject, title: 'The second hour together', inDays: 0 });
  const slide = await openAtPoll(context, room, { sessionId, subject });
  // The two who can sign in have not chosen yet.
  const voices = room.people.slice(2);
  for (const [place, personId] of voices.entries())
    await vote(context, { sessionId, viewer: viewerOf(personId), slide, option: place % 2 });
  for (const personId of room.people) await markGone(context.databases.staff, { sessionId, personId });
  const [first] = voices;
  if (first === undefined) return;
  await setHand(context, { sessionId, viewer: viewerOf(first), isRaised: true });
  await askRoom(context, {
    sessionId,
    viewer: viewerOf(first),
    questionId: newId(),
    text: 'What do we do when the maker does not answer in time?',
  });
}

/** Opens a session with everybody there and goes on to the first slide with a poll; gives its number. */
async function openAtPoll(
  context: Context,
  { teacher, people }: Room,
  { sessionId, subject }: { readonly sessionId: string; readonly subject: Subject },
): Promise<number> {
  const { staff } = context.databases;
  await openLiveSession(context, { sessionId, viewer: teacher });
  await markPresent(staff, { sessionId, people });
  const slide = slidesOf(context.catalogue, subject).slides.findIndex(({ poll }) => poll !== null);
  const { slideVersion } = await staff
    .selectFrom('liveSessions')
    .select('slideVersion')
    .where('id', '=', sessionId)
    .executeTakeFirstOrThrow();
  await moveRoom(context, { sessionId, viewer: teacher, slide, after: slideVersion });
  return slide;
}

async function plan(
  context: Context,
  { cohortId, teacher }: Room,
  { subject, title, inDays }: { readonly subject: Subject; readonly title: string; readonly inDays: number },
): Promise<string> {
  const sessionId = newId();
  await planLiveSession(context, {
    viewer: teacher,
    sessionId,
    plan: {
      cohort: cohortId,
      subject,
      title,
      plannedFor: new Date(Date.now() + inDays * 86_400_000).toISOString(),
      meetingUrl: inDays > 0 ? 'https://meet.example.org/cohort' : null,
    },
  });
  return sessionId;
}
