import { moveSlide } from '@cmdsp/live';
import { inlineText } from '@cmdsp/markdown';
import { sql } from 'kysely';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { Problem } from '../../http/problem.ts';
import { closeSession } from './close-session.ts';
import { type Asked, steer } from './participants.ts';
import { findRelease } from './present-session.ts';
import { raiseVersion } from './queries.ts';
import { recordLive } from './record-live.ts';
import { catalogueAt, type LiveSlides, slidesOf, subjectOf, titleOfSubject } from './slides.ts';
import { tellCohort } from './tell-cohort.ts';

const now = sql<Date>`clock_timestamp()`;

/** Opens a session on the content that its cohort learns from now, and tells the cohort. @throws Problem `not-found`, `live-refused` */
export async function openLiveSession(context: Context, asked: Asked): Promise<void> {
  await steer(context, { ...asked, deed: 'open' }, async (tx, { personId, session }) => {
    const { id, cohortId } = session;
    const release = (await findRelease(tx, cohortId)) ?? context.contentRelease;
    const catalogue = await catalogueAt(context, release);
    const subject = subjectOf(session);
    const { slides } = slidesOf(catalogue, subject);
    const version = await raiseVersion(tx, { session: id, when: 'now' });
    await tx
      .updateTable('liveSessions')
      .set({ state: 'open', release, slides: slides.length, slideVersion: version, openedBy: personId, openedAt: now })
      .where('id', '=', id)
      .execute();
    await openPollOf(tx, { sessionId: id, slides, slide: 0 });
    await recordLive(tx, {
      sessionId: id,
      personId,
      kind: 'live-session-opened',
      body: { release, slides: slides.length },
    });
    await tellCohort(tx, {
      news: 'opened',
      session,
      version,
      subject: titleOfSubject(catalogue, subject),
      by: personId,
    });
  });
}

/** Moves everybody to a slide; its poll opens when the room comes there first. @throws Problem `not-found`, `live-refused` */
export async function moveRoom(
  context: Context,
  { slide, after, ...asked }: Asked & { readonly slide: number; readonly after: number },
) {
  return steer(context, { ...asked, deed: 'steer' }, async (tx, { session }) => {
    const { id, slideVersion, furthest, version } = session;
    const move = moveSlide(
      { slide: session.slide, slideVersion, furthest, slides: session.slides ?? 1 },
      { slide, after },
    );
    if (move.kind === 'no-such-slide') throw new Problem('live-refused', 'This session has no such slide.');
    if (move.kind !== 'moved') return { isMoved: false, slide: session.slide, slideVersion, version };
    const raised = await raiseVersion(tx, { session: id, when: 'now' });
    await tx
      .updateTable('liveSessions')
      .set({ slide: move.slide, furthest: move.furthest, slideVersion: raised })
      .where('id', '=', id)
      .execute();
    const catalogue = await catalogueAt(context, session.release ?? context.contentRelease);
    const { slides } = slidesOf(catalogue, subjectOf(session));
    await openPollOf(tx, { sessionId: id, slides, slide: move.slide });
    return { isMoved: true, slide: move.slide, slideVersion: raised, version: raised };
  });
}

async function openPollOf(
  tx: Tx,
  {
    sessionId,
    slides,
    slide,
  }: { readonly sessionId: string; readonly slides: LiveSlides['slides']; readonly slide: number },
): Promise<void> {
  const poll = slides[slide]?.poll;
  if (poll === null || poll === undefined) return;
  const question = inlineText(poll.question);
  const options = poll.options.map((option) => inlineText(option));
  await tx
    .insertInto('livePolls')
    .values({ sessionId, slide, question, options })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Closes the poll of a slide, or opens it again. @throws Problem `not-found`, `live-refused` */
export async function setPoll(
  context: Context,
  { slide, isOpen, ...asked }: Asked & { readonly slide: number; readonly isOpen: boolean },
): Promise<void> {
  await steer(context, { ...asked, deed: 'steer' }, async (tx, { personId, session }) => {
    const changed = await tx
      .updateTable('livePolls')
      .set({ closedAt: isOpen ? null : now })
      .where('sessionId', '=', session.id)
      .where('slide', '=', slide)
      .where('closedAt', isOpen ? 'is not' : 'is', null)
      .returning('slide')
      .executeTakeFirst();
    if (changed === undefined) return;
    await raiseVersion(tx, { session: session.id, when: 'now' });
    const kind = isOpen ? 'live-poll-reopened' : 'live-poll-closed';
    await recordLive(tx, { sessionId: session.id, personId, kind, body: { slide } });
  });
}

/**
 * Ends a session: votes are counted and deleted, hands go down, visits end. Sending it again changes nothing.
 * @throws Problem `not-found`, `live-refused`
 */
export async function endLiveSession(
  context: Context,
  { debrief, ...asked }: Asked & { readonly debrief: string },
): Promise<void> {
  await steer(context, { ...asked, deed: 'end' }, async (tx, { personId, session }) =>
    closeSession(tx, { session, personId, debrief }),
  );
}
