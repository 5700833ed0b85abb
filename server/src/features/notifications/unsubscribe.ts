import type { Context } from '../../context.ts';
import { Problem } from '../../http/problem.ts';
import { choosePreference } from '../../notifications/choose-preference.ts';
import { findPreference } from '../../notifications/find-preference.ts';
import { isNotificationKind, notificationKinds } from '../../notifications/notification-kinds.ts';
import { readUnsubscribeToken, type Unsubscription } from '../../notifications/unsubscribe-token.ts';

/**
 * Refuses the mails that a link stands for: one kind, or whatever comes in the daily summary. What is shown inside the
 * product stays. Nobody signs in for it: whoever holds the mail may.
 * @throws Problem `link-not-valid`
 */
export async function unsubscribe(
  { databases, secrets }: Pick<Context, 'databases' | 'secrets'>,
  token: string,
): Promise<{ kind: Unsubscription['kind'] }> {
  const unsubscription = readUnsubscribeToken(token, secrets.cookieSecret);
  if (unsubscription === null)
    throw new Problem('link-not-valid', 'Open the link again from the newest mail, or sign in and choose there.');
  const { personId, kind } = unsubscription;
  const kinds = Object.keys(notificationKinds)
    .filter(isNotificationKind)
    .filter((each) => notificationKinds[each].mayBeRefused && (kind === 'digest' || kind === each));
  await databases.staff.transaction().execute(async (tx) => {
    for (const each of kinds) {
      const { isInApp, mail } = await findPreference(tx, { personId, kind: each });
      if (kind === 'digest' && mail !== 'digest') continue;
      await choosePreference(tx, { personId, kind: each, isInApp, mail: 'off' });
    }
  });
  return { kind };
}
