import type { Context } from '../context.ts';
import { recordBounce } from '../mail/record-bounces.ts';
import { notify } from '../notifications/notify.ts';
import type { SeededPeople } from './seed-people.ts';

/**
 * Gives the demonstration messages: one that a mail follows at once, one for the daily summary, one without a mail, and an
 * address that refused mail. The keys of the events keep a second start from repeating them.
 */
export async function seedMessages(
  { databases }: Pick<Context, 'databases'>,
  { idOf }: Pick<SeededPeople, 'idOf'>,
): Promise<void> {
  const personId = idOf.get('candidate-ready');
  if (personId === undefined) return;
  await databases.staff.transaction().execute(async (tx) => {
    await notify(tx, [
      {
        personId,
        kind: 'practice',
        eventKey: 'demo:practice',
        title: 'Five questions are due again',
        body: 'Five minutes keep what you learned.',
        path: '/practice',
      },
      {
        personId,
        kind: 'discussion',
        eventKey: 'demo:discussion',
        title: 'Your facilitator answered in topic 1.3',
        body: 'About which flows cross a trust boundary.',
        path: '/learn/topics/1.3',
      },
      {
        personId,
        kind: 'course',
        eventKey: 'demo:course',
        title: 'You have finished the six modules',
        body: 'The exam page says what you need to begin.',
        path: '/exam',
      },
    ]);
    await recordBounce(tx, {
      email: 'left-the-hospital@example.org',
      status: '5.1.1',
      reason: '550 5.1.1 The address does not exist',
      messageId: null,
    });
  });
}
