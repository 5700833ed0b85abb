import { newId } from '../db/uuid.ts';
import type { TestDatabase } from './a-database.ts';
import { withClient } from './with-client.ts';

/**
 * Puts the passes of a candidate straight into the tables, as superuser: module quizzes and the certification exam, so that tests
 * of certification need no exam.
 */
export async function passEverything(
  database: TestDatabase,
  personId: string,
  options: { readonly modules?: readonly number[]; readonly hasExam?: boolean; readonly isBankPrivate?: boolean } = {},
): Promise<void> {
  const { modules = [1, 2, 3, 4, 5, 6], hasExam = true, isBankPrivate = true } = options;
  await withClient(database.connectionString, async (client) => {
    await client.query('set search_path = cmdsp');
    for (const module of modules) {
      await client.query(
        `insert into quiz_tries (id, person_id, module, content_release, paper, started_at, submitted_at, points, maximum, is_passed)
         values ($1, $2, $3, 'test', '{}', now() - interval '2 days', now() - interval '1 day', '10/1', '12/1', true)`,
        [newId(), personId, module],
      );
    }
    if (!hasExam) return;
    const formId = newId();
    const sittingId = newId();
    await client.query(
      `insert into forms (id, number, kind, blueprint_id, title, question_count, duration_minutes, pass_mark, minimum_for_band, paper_hash, content_release, is_bank_private)
       values ($1::uuid, (select coalesce(max(number), 0) + 1 from forms), 'certification', 'test', 'Certification exam', 30, 60, '7/10', 8, $1::uuid::text, 'test', $2)`,
      [formId, isBankPrivate],
    );
    await client.query(
      `insert into sittings (id, person_id, form_id, kind, state, rules_version, rules_accepted_at, window_opens_at, window_closes_at,
         personal_time_ms, grace_ms, started_at, finished_at, fence, holder, fence_since)
       values ($1, $2, $3, 'certification', 'submitted', '1', now(), now() - interval '3 hours', now(), 3600000, 60000,
         now() - interval '2 hours', now() - interval '1 hour', 1, 'test-holder', 1)`,
      [sittingId, personId, formId],
    );
    await client.query(
      `insert into results (sitting_id, person_id, form_id, kind, points, maximum, pass_mark, decision, answered, question_count, domains,
         study_next, questions, computed_at, released_at)
       values ($1, $2, $3, 'certification', '21/1', '30/1', '7/10', 'pass', 30, 30, '[]', '[]', '[]', now(), now())`,
      [sittingId, personId, formId],
    );
  });
}
