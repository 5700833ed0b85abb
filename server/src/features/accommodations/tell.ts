import { listOfficers } from '../../accounts/list-officers.ts';
import type { Context } from '../../context.ts';
import type { Database, Tx } from '../../db/database.ts';
import { notify } from '../../notifications/notify.ts';
import { tellStaff } from '../../notifications/tell-staff.ts';
import { presentDay } from '../../time-zones/present-day.ts';

/** Tells officers, by number alone, that a request or an appeal waits for one of them. */
export async function tellOfficers(
  { databases }: Pick<Context, 'databases'>,
  tx: Tx,
  {
    id,
    number,
    event,
    decideBy,
    except,
  }: {
    readonly id: string;
    readonly number: string;
    readonly event: 'asked' | 'appealed';
    readonly decideBy: Date;
    readonly except: readonly (string | null)[];
  },
): Promise<void> {
  const what = event === 'asked' ? 'Accommodation request' : 'Appeal about accommodation';
  await tellStaff(tx, {
    to: await listOfficers(databases.staff, { except }),
    eventKey: `accommodation:${id}:${event}`,
    title: `${what} ${number} waits`,
    body: `Decide it by ${presentDay(decideBy)}.`,
    path: '/staff/accommodations',
  });
}

/** Tells a candidate that something happened to their request; what it is about stands on their page alone. */
export async function tellCandidate(
  tx: Database,
  { id, personId, event, title }: Record<'id' | 'personId' | 'event' | 'title', string>,
): Promise<void> {
  await notify(tx, [
    {
      personId,
      kind: 'account',
      eventKey: `accommodation:${id}:${event}`,
      title,
      body: 'Read the decision with its reason on your page of accommodations.',
      path: '/accommodations',
    },
  ]);
}
