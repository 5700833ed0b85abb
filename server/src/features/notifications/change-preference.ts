import type { Context } from '../../context.ts';
import { asPerson } from '../../db/as-person.ts';
import { Problem } from '../../http/problem.ts';
import { choosePreference } from '../../notifications/choose-preference.ts';
import { type NotificationKind, notificationKinds, type Preference } from '../../notifications/notification-kinds.ts';

/**
 * Keeps how the viewer wants to be told about a kind.
 * @throws Problem `conflict` for what cannot be refused
 */
export async function changePreference(
  { databases }: Context,
  choice: Preference & { readonly personId: string; readonly kind: NotificationKind },
): Promise<void> {
  if (!notificationKinds[choice.kind].mayBeRefused)
    throw new Problem('conflict', 'Messages about your account, exams and certificate always reach you.');
  await asPerson(databases.candidate, choice.personId, async (tx) => choosePreference(tx, choice));
}
