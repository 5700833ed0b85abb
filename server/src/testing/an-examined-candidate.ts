import { newId } from '../db/uuid.ts';
import type { TestDatabase } from './a-database.ts';
import { withClient } from './with-client.ts';

/** The stem of the question with an id, in words that nobody writes by chance. */
export const stemOf = (id: string): string =>
  `Which control of the ward network keeps the compromised pump ${id} from reaching the gateway?`;

/**
 * Puts a finished certification sitting of three questions (`ids`, in this order) with its scored result straight into the
 * tables: the first is right, the others are not. Released ones can be challenged for ten days more.
 */
export async function anExaminedCandidate(
  database: TestDatabase,
  {
    personId,
    ids,
    isReleased = true,
  }: { readonly personId: string; readonly ids: readonly string[]; readonly isReleased?: boolean },
): Promise<{ sittingId: string; formId: string }> {
  const [formId, sittingId] = [newId(), newId()];
  const optionIds = ['o1', 'o2'];
  const question = (id: string) => ({
    kind: 'single',
    id,
    stem: stemOf(id),
    options: optionIds.map((option) => ({ id: option, text: `Option ${option} of ${id}` })),
    exhibits: [],
  });
  const paper = { format: 'cmdsp-paper/1', parts: ids.map((id) => ({ kind: 'single', question: question(id) })) };
  const rule = {
    kind: 'single',
    correct: ['o1'],
    points: '1/1',
    domain: 1,
    topic: '1.1',
    objective: 1,
    pretest: false,
  };
  const key = { format: 'cmdsp-key/1', questions: ids.map((id) => ({ id, ...rule })) };
  const parts = ids.map((id, index) => ({
    kind: 'single',
    question: {
      position: index + 1,
      id,
      handle: id,
      options: optionIds.map((option) => ({ id: option, handle: `${id}-${option}` })),
    },
  }));
  const scored = ids.map((id, index) => ({
    position: index + 1,
    id,
    outcome: 'scored',
    points: index === 0 ? '1/1' : '0/1',
    maximum: '1/1',
  }));
  await withClient(database.connectionString, async (client) => {
    await client.query('set search_path = cmdsp');
    // The form stands for itself: no content release hangs on it.
    await client.query('set session_replication_role = replica');
    await client.query(
      `insert into forms (id, number, kind, blueprint_id, title, question_count, duration_minutes, pass_mark,
         minimum_for_band, paper_hash, content_release, is_bank_private, status)
       values ($1::uuid, (select coalesce(max(number), 0) + 1 from forms), 'certification', 'test', 'Certification exam', $2, 30,
         '7/10', 8, $1::uuid::text, 'test', false, 'retired')`,
      [formId, ids.length],
    );
    await client.query('insert into form_papers (form_id, paper) values ($1, $2)', [formId, JSON.stringify(paper)]);
    await client.query(
      `insert into form_keys (form_id, key, key_hash, seed, question_ids) values ($1, $2, 'test', 'test', $3)`,
      [formId, JSON.stringify(key), ids],
    );
    await client.query(
      `insert into sittings (id, person_id, form_id, kind, state, rules_version, rules_accepted_at, window_opens_at,
         window_closes_at, personal_time_ms, grace_ms, started_at, finished_at, fence, holder, fence_since)
       values ($1, $2, $3, 'certification', 'submitted', '1', now(), now() - interval '3 hours', now(), 3600000, 60000,
         now() - interval '2 hours', now() - interval '1 hour', 1, 'test-holder', 1)`,
      [sittingId, personId, formId],
    );
    await client.query('insert into sitting_deals (sitting_id, deal) values ($1, $2)', [
      sittingId,
      JSON.stringify({ format: 'cmdsp-deal/1', parts }),
    ]);
    for (const [index, id] of ids.entries())
      await client.query(
        `insert into responses (sitting_id, sequence, position, fence, revision, response, at, is_late, salt, answer_hash,
           hash, batch_proof) values ($1, $2, $2, 1, 1, $3, now(), false, 'x', 'x', 'x', 'x')`,
        [sittingId, index + 1, JSON.stringify({ kind: 'single', option: `${id}-${index === 0 ? 'o1' : 'o2'}` })],
      );
    await client.query(
      `insert into results (sitting_id, person_id, form_id, kind, points, maximum, pass_mark, decision, answered,
         question_count, domains, study_next, questions, computed_at, released_at, final_at)
       values ($1, $2, $3, 'certification', '1/1', $4, '7/10', 'fail', $5, $5, '[]', '[]', $6, now(),
         case when $7 then now() end, case when $7 then now() + interval '10 days' end)`,
      [sittingId, personId, formId, `${ids.length}/1`, ids.length, JSON.stringify(scored), isReleased],
    );
  });
  return { sittingId, formId };
}
