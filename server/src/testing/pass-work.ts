import { createHash, randomBytes } from 'node:crypto';
import { newId } from '../db/uuid.ts';
import { withClient } from './with-client.ts';

const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * Leaves the rows that released marked work leaves, straight in the tables as superuser: for tests of what follows from
 * marks, which need no markers.
 */
export async function passWork(
  connectionString: string,
  {
    personId,
    assignments = [1, 2, 3, 4, 5, 6],
    capstone = 'a-pump',
    points = '75/1',
  }: {
    readonly personId: string;
    readonly assignments?: readonly number[];
    /** The id of a case; null for none. */
    readonly capstone?: string | null;
    readonly points?: string;
  },
): Promise<void> {
  await withClient(connectionString, async (client) => {
    await client.query('set search_path = cmdsp');
    const works = [
      ...assignments.map((module) => ({ kind: 'assignment', subject: `module-${module}` })),
      ...(capstone === null ? [] : [{ kind: 'capstone', subject: capstone }]),
    ];
    for (const { kind, subject } of works) {
      const submission = newId();
      await client.query(
        `insert into submissions (id, person_id, kind, subject, round, state, submitted_at, promised_by, released_at, receipt_hash)
         values ($1, $2, $3, $4, 1, 'submitted', now() - interval '9 days', now() + interval '5 days', null, $5)`,
        [submission, personId, kind, subject, randomBytes(32).toString('base64url')],
      );
      await releaseWork(connectionString, { submissionId: submission, points, isPassed: true });
    }
  });
}

/** Releases a submission that was handed in as markers and rule would, with these points. */
export async function releaseWork(
  connectionString: string,
  {
    submissionId,
    points,
    isPassed,
  }: { readonly submissionId: string; readonly points: string; readonly isPassed: boolean },
): Promise<void> {
  await withClient(connectionString, async (client) => {
    await client.query('set search_path = cmdsp');
    const criteria = { title: 'Test', passMark: '7/10', gate: null, criteria: [] };
    const hash = createHash('sha256').update('test').digest('hex');
    await client.query('insert into script_rubrics (hash, criteria) values ($1, $2) on conflict do nothing', [
      hash,
      criteria,
    ]);
    const code = `S-${[...randomBytes(5)].map((byte) => letters[byte % letters.length]).join('')}`;
    await client.query(
      `insert into scripts (id, submission_id, code, kind, subject, rubric_hash, is_double, promised_by)
       select $1, id, $2, kind, subject, $3, true, promised_by from submissions where id = $4 on conflict (submission_id) do nothing`,
      [newId(), code, hash, submissionId],
    );
    await client.query(`update scripts set state = 'released' where submission_id = $1`, [submissionId]);
    await client.query(
      `insert into script_outcomes (script_id, submission_id, rubric_hash, levels, points, is_passed, decided_by, comments, released_at)
       select id, submission_id, $4, '{}', $2, $3, 'two-marks', '{"overall": [], "passages": []}', now() from scripts where submission_id = $1`,
      [submissionId, points, isPassed, hash],
    );
    await client.query(`update submissions set state = 'released', released_at = now() where id = $1`, [submissionId]);
  });
}
