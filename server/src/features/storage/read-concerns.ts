import { sql } from 'kysely';
import { readBackupState } from '../../backup/read-backup-state.ts';
import type { Context } from '../../context.ts';
import { isStandingStill, readQueues } from '../../jobs/read-queues.ts';
import { readDisk } from './read-storage.ts';

type Counts = {
  readonly complaintsLate: number;
  readonly complaintsOpen: number;
  readonly erasures: number;
  readonly names: number;
  readonly merges: number;
  readonly lessonsLate: number;
  readonly bounces: number;
};

/** What needs somebody now, urgent things first; what is in order is left out. */
export async function readConcerns(context: Pick<Context, 'config' | 'databases'>) {
  const { staff, auth } = context.databases;
  const { rows } = await sql<Counts>`
    select
      (select count(*) from complaints where (state = 'received' and acknowledge_by < clock_timestamp())
        or (state = 'acknowledged' and decide_by < clock_timestamp()))::int as complaints_late,
      (select count(*) from complaints where state in ('received', 'acknowledged'))::int as complaints_open,
      (select count(*) from erasure_requests where state = 'waiting')::int as erasures,
      (select count(*) from name_changes where state = 'waiting')::int as names,
      (select count(*) from account_merges where state = 'proven')::int as merges,
      (select count(*) from lessons where state = 'open' and due_on < (clock_timestamp() at time zone 'UTC')::date)::int
        as lessons_late,
      (select count(*) from mail_bounces)::int as bounces`.execute(staff);
  const [counts] = rows;
  const unready = await sql<{ count: number }>`
    select count(distinct g.person_id)::int as count from role_grants g join auth_users u on u.id = g.person_id
    where g.revoked_at is null and not u.two_factor_enabled`.execute(auth);
  const queues = await readQueues(staff);
  const [backups, disk] = [await readBackupState(context), await readDisk(context)];
  const all = [
    { kind: 'backup-old', count: backups.isOld ? 1 : 0, isUrgent: true },
    { kind: 'disk-low', count: disk?.isLow === true ? 1 : 0, isUrgent: true },
    {
      kind: 'jobs-standing-still',
      count: queues.filter((queue) => isStandingStill(queue, context.config)).length,
      isUrgent: true,
    },
    { kind: 'complaints-late', count: counts?.complaintsLate ?? 0, isUrgent: true },
    { kind: 'jobs-failed', count: queues.reduce((sum, { failed }) => sum + failed, 0), isUrgent: false },
    { kind: 'staff-without-second-factor', count: unready.rows[0]?.count ?? 0, isUrgent: false },
    { kind: 'complaints-open', count: counts?.complaintsOpen ?? 0, isUrgent: false },
    { kind: 'erasures-waiting', count: counts?.erasures ?? 0, isUrgent: false },
    { kind: 'names-waiting', count: counts?.names ?? 0, isUrgent: false },
    { kind: 'merges-waiting', count: counts?.merges ?? 0, isUrgent: false },
    { kind: 'lessons-late', count: counts?.lessonsLate ?? 0, isUrgent: false },
    { kind: 'addresses-refused', count: counts?.bounces ?? 0, isUrgent: false },
  ] as const;
  return all.filter(({ count }) => count > 0);
}
