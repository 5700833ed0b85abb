import { sql } from 'kysely';
import type { Context } from '../../context.ts';
import { newId } from '../../db/uuid.ts';
import { Problem } from '../../http/problem.ts';
import { type Asked, raiseForMember, takePart } from './participants.ts';
import { recordLive } from './record-live.ts';

/** More open questions than these at once leave nobody else a turn. */
const mostOpenQuestions = 5;
const mostQuestions = 300;

/** Chooses in the poll of a slide. @throws Problem `not-found`, `live-refused` when there is no open poll with this option */
export async function vote(
  context: Context,
  { slide, option, ...asked }: Asked & { readonly slide: number; readonly option: number },
): Promise<void> {
  await takePart(context, { ...asked, deed: 'vote' }, async (tx, { personId, session }) => {
    const poll = await tx
      .selectFrom('livePolls')
      .select(['options', 'closedAt'])
      .where('sessionId', '=', session.id)
      .where('slide', '=', slide)
      .executeTakeFirst();
    if (poll === undefined || option >= poll.options.length)
      throw new Problem('live-refused', 'There is nothing to choose on this slide yet.');
    if (poll.closedAt !== null) throw new Problem('live-refused', 'This poll is closed.');
    await raiseForMember(tx, session.id);
    await tx
      .insertInto('liveVotes')
      .values({ sessionId: session.id, slide, personId, option })
      .onConflict((conflict) =>
        conflict
          .columns(['sessionId', 'slide', 'personId'])
          .doUpdateSet({ option, votedAt: sql<Date>`clock_timestamp()` }),
      )
      .execute();
  });
}

/** Raises one’s hand, or takes it down. @throws Problem `not-found`, `live-refused` */
export async function setHand(
  context: Context,
  { isRaised, ...asked }: Asked & { readonly isRaised: boolean },
): Promise<void> {
  await takePart(context, { ...asked, deed: 'raise-hand' }, async (tx, { personId, session }) => {
    const changed = isRaised
      ? await tx
          .insertInto('liveHands')
          .values({ id: newId(), sessionId: session.id, personId })
          .onConflict((conflict) => conflict.doNothing())
          .returning('id')
          .executeTakeFirst()
      : await tx
          .deleteFrom('liveHands')
          .where('sessionId', '=', session.id)
          .where('personId', '=', personId)
          .returning('id')
          .executeTakeFirst();
    if (changed !== undefined) await raiseForMember(tx, session.id);
  });
}

/** Asks the room. @throws Problem `not-found`, `live-refused` with too many open questions, `conflict` for a taken id */
export async function askRoom(
  context: Context,
  { questionId, text, ...asked }: Asked & { readonly questionId: string; readonly text: string },
): Promise<void> {
  await takePart(context, { ...asked, deed: 'ask' }, async (tx, { personId, session }) => {
    const own = await tx
      .selectFrom('liveQuestions')
      .select(['id', 'state'])
      .where('sessionId', '=', session.id)
      .execute();
    if (own.some(({ id }) => id === questionId)) return;
    if (own.filter(({ state }) => state === 'open').length >= mostOpenQuestions)
      throw new Problem(
        'live-refused',
        `${mostOpenQuestions} of your questions wait for an answer; ask again after that.`,
      );
    const { all } = await context.databases.staff
      .selectFrom('liveQuestions')
      .select((select) => select.fn.countAll<string>().as('all'))
      .where('sessionId', '=', session.id)
      .executeTakeFirstOrThrow();
    if (Number(all) >= mostQuestions) throw new Problem('live-refused', 'There is no room for more questions.');
    await raiseForMember(tx, session.id);
    const asking = await tx
      .insertInto('liveQuestions')
      .values({ id: questionId, sessionId: session.id, authorId: personId, body: text })
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst();
    if (asking === undefined) throw new Problem('conflict', 'This question could not be sent. Try again.');
    await recordLive(tx, {
      sessionId: session.id,
      personId,
      kind: 'live-question-asked',
      body: { question: questionId },
    });
  });
}

/** Wants a question answered, or not any more. @throws Problem `not-found`, `live-refused` */
export async function supportQuestion(
  context: Context,
  { questionId, isSupported, ...asked }: Asked & { readonly questionId: string; readonly isSupported: boolean },
): Promise<void> {
  await takePart(context, { ...asked, deed: 'support' }, async (tx, { personId, session }) => {
    // Members see only their own questions by themselves; that this one belongs to the session is no secret here.
    const question = await context.databases.staff
      .selectFrom('liveQuestions')
      .select(['state', 'authorId'])
      .where('id', '=', questionId)
      .where('sessionId', '=', session.id)
      .executeTakeFirst();
    if (question === undefined) throw new Problem('not-found', 'There is no such question in this session.');
    if (question.authorId === personId) throw new Problem('live-refused', 'You asked this yourself.');
    if (isSupported && question.state !== 'open') throw new Problem('live-refused', 'This question is settled.');
    await raiseForMember(tx, session.id);
    if (isSupported)
      await tx
        .insertInto('liveQuestionVotes')
        .values({ questionId, personId })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    else
      await tx
        .deleteFrom('liveQuestionVotes')
        .where('questionId', '=', questionId)
        .where('personId', '=', personId)
        .execute();
  });
}
