import { sql } from 'kysely';
import type { Context } from '../../context.ts';
import { type Asked, notThere, steer } from './participants.ts';
import { raiseVersion } from './queries.ts';
import { recordLive } from './record-live.ts';

/** Takes somebody’s hand down; one that is down already stays so. @throws Problem `not-found`, `live-refused` */
export async function lowerHand(
  context: Context,
  { handId, ...asked }: Asked & { readonly handId: string },
): Promise<void> {
  await steer(context, { ...asked, deed: 'steer' }, async (tx, { session }) => {
    const lowered = await tx
      .deleteFrom('liveHands')
      .where('id', '=', handId)
      .where('sessionId', '=', session.id)
      .returning('id')
      .executeTakeFirst();
    if (lowered !== undefined) await raiseVersion(tx, { session: session.id, when: 'now' });
  });
}

/** Marks a question as answered or set aside, or takes it up again. @throws Problem `not-found`, `live-refused` */
export async function settleQuestion(
  context: Context,
  {
    questionId,
    state,
    ...asked
  }: Asked & { readonly questionId: string; readonly state: 'open' | 'answered' | 'set-aside' },
): Promise<void> {
  await steer(context, { ...asked, deed: 'steer' }, async (tx, { personId, session }) => {
    const question = await tx
      .selectFrom('liveQuestions')
      .select('state')
      .where('id', '=', questionId)
      .where('sessionId', '=', session.id)
      .executeTakeFirst();
    if (question === undefined) throw notThere();
    if (question.state === state) return;
    await raiseVersion(tx, { session: session.id, when: 'now' });
    const settled = { settledBy: personId, settledAt: sql<Date>`clock_timestamp()` };
    await tx
      .updateTable('liveQuestions')
      .set({ state, ...(state === 'open' ? { settledBy: null, settledAt: null } : settled) })
      .where('id', '=', questionId)
      .execute();
    await recordLive(tx, {
      sessionId: session.id,
      personId,
      kind: 'live-question-settled',
      body: { question: questionId, state },
    });
  });
}
