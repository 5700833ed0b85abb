import { seededRandom } from '@cmdsp/primitives';
import { randomUUID } from 'node:crypto';
import { withClient } from './with-client.ts';

const optionIds = ['o1', 'o2', 'o3'];
const ids = Array.from({ length: 10 }, (_, index) => `q${String(index + 1).padStart(2, '0')}`);

/**
 * Puts a certification form of ten questions straight into the tables, with the scored answers of invented people: the
 * able ones get more right. Questions 6 to 9 are a scenario set, the tenth is only tried out; A is always the key.
 */
export async function insertFinishedSittings(
  connectionString: string,
  {
    form,
    people,
    seed,
    stemOf = (id) => `What is done about ${id}?`,
  }: {
    readonly form: string;
    readonly people: number;
    readonly seed: string;
    readonly stemOf?: (id: string) => string;
  },
): Promise<void> {
  const question = (id: string) => ({
    kind: 'single',
    id,
    stem: stemOf(id),
    options: optionIds.map((option, index) => ({ id: option, text: `Option ${'ABC'.charAt(index)}` })),
    exhibits: [],
  });
  const singles = [...ids.slice(0, 5), ...ids.slice(9)];
  const paper = {
    format: 'cmdsp-paper/1',
    parts: [
      ...singles.map((id) => ({ kind: 'single', question: question(id) })),
      {
        kind: 'set',
        id: 'set-x',
        title: 'Set',
        case: 'A case',
        exhibits: [],
        questions: ids.slice(5, 9).map(question),
      },
    ],
  };
  const key = {
    format: 'cmdsp-key/1',
    questions: ids.map((id) => ({
      id,
      kind: 'single',
      correct: ['o1'],
      points: '1/1',
      domain: 1,
      topic: '1.1',
      objective: 1,
      pretest: id === 'q10',
    })),
  };
  const random = seededRandom(seed);
  await withClient(connectionString, async (client) => {
    await client.query('set search_path = cmdsp');
    // The form stands for itself: no content release and no people hang on it.
    await client.query('set session_replication_role = replica');
    await client.query(
      `insert into forms (id, number, kind, blueprint_id, title, question_count, pretest_count, duration_minutes, pass_mark,
         minimum_for_band, paper_hash, content_release, is_bank_private, status)
       values ($1, $2, 'certification', 'test', 'Form of the test', 10, 1, 30, '7/10', 8, $3, 'test', false, 'retired')`,
      [form, 1000 + random.below(1_000_000), form],
    );
    await client.query('insert into form_papers (form_id, paper) values ($1, $2)', [form, JSON.stringify(paper)]);
    await client.query(
      `insert into form_keys (form_id, key, key_hash, seed, question_ids) values ($1, $2, 'test', 'test', $3)`,
      [form, JSON.stringify(key), ids],
    );
    for (let person = 0; person < people; person += 1) {
      const sitting = randomUUID();
      const chosen = ids.map(() => (random.below(people) < people * 0.3 + person * 0.6 ? 0 : 1 + random.below(2)));
      const points = chosen.slice(0, 9).filter((option) => option === 0).length;
      await client.query(
        `insert into sittings (id, person_id, form_id, kind, state, rules_version, rules_accepted_at, window_opens_at,
           window_closes_at, personal_time_ms, grace_ms, started_at, finished_at, fence, holder, fence_since)
         values ($1, $2, $3, 'certification', 'submitted', 'test', now(), now(), now(), 1000, 0, now(), now(), 1, 'holder-test', 1)`,
        [sitting, randomUUID(), form],
      );
      const parts = ids.map((id, index) => ({
        kind: 'single',
        question: {
          position: index + 1,
          id,
          handle: id,
          // Handles of this sitting; in another order than authored.
          options: [2, 0, 1].map((option) => ({ id: optionIds[option], handle: `${id}-${option}` })),
        },
      }));
      await client.query('insert into sitting_deals (sitting_id, deal) values ($1, $2)', [
        sitting,
        JSON.stringify({ format: 'cmdsp-deal/1', parts }),
      ]);
      await client.query(
        `insert into results (sitting_id, person_id, form_id, kind, points, maximum, pass_mark, decision, answered,
           question_count, domains, study_next, questions, computed_at)
         select $1, person_id, form_id, kind, $2, '9/1', '7/10', $3, 10, 10, '[]', '[]', $4, clock_timestamp()
         from sittings where id = $1`,
        [
          sitting,
          `${points}/1`,
          points >= 7 ? 'pass' : 'fail',
          JSON.stringify(
            chosen.map((option, index) => ({
              position: index + 1,
              id: ids[index],
              outcome: 'scored',
              points: option === 0 ? '1/1' : '0/1',
              maximum: '1/1',
            })),
          ),
        ],
      );
      for (const [index, option] of chosen.entries())
        await client.query(
          `insert into responses (sitting_id, sequence, position, fence, revision, response, at, is_late, salt, answer_hash,
             hash, batch_proof) values ($1, $2, $2, 1, 1, $3, now(), false, 'x', 'x', 'x', 'x')`,
          [sitting, index + 1, JSON.stringify({ kind: 'single', option: `${ids[index]}-${option}` })],
        );
    }
  });
}
