// npm run bench:rescore: 10,000 finished exams of 100 questions are scored again from the database, by another key.
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { seededRandom } from '@cmdsp/primitives';
import { Client } from 'pg';
import { createDatabase } from '../server/src/db/connect.ts';
import { openDatabases } from '../server/src/db/database.ts';
import { startEmbeddedPostgres } from '../server/src/db/embedded/start-embedded-postgres.ts';
import { migrate } from '../server/src/db/migrate.ts';
import { previewRescoring } from '../server/src/rescoring/preview-rescoring.ts';
import { replayForm } from '../server/src/rescoring/replay-form.ts';
import { watchMachine } from './machine-use.ts';

const people = Number(process.argv[2] ?? 10_000);
const questions = Array.from({ length: 100 }, (_, index) => `q${String(index).padStart(3, '0')}`);
const options = ['o1', 'o2', 'o3', 'o4'];
const form = randomUUID();
const directory = mkdtempSync(join(tmpdir(), 'cmdsp-bench-'));
const postgres = await startEmbeddedPostgres({ dataDirectory: join(directory, 'postgres'), log: () => undefined });
const databases = openDatabases((role) => postgres.connectionString('cmdsp', `cmdsp_${role}`));
try {
  await createDatabase(postgres.connectionString('postgres', postgres.superuser));
  await migrate({ connectionString: postgres.connectionString('cmdsp', postgres.superuser) });
  await fill();
  console.log(
    `${people} exams of ${questions.length} questions, PostgreSQL ${postgres.version}, ${cpus().length} cores (${cpus()[0]?.model}); the database shares them.\n`,
  );
  const othersShare = watchMachine(() => [process.pid]);
  const change = { kind: 'keys', questionId: 'q000', keys: [{ kind: 'single', correct: ['o2'] }] } as const;
  const replay = await databases.staff.transaction().execute(async (tx) => {
    const from = performance.now();
    const cpu = process.cpuUsage();
    const points: string[] = [];
    for await (const batch of replayForm(tx, { formId: form, changes: [change] }))
      points.push(...batch.map((one) => one.points));
    const { user, system } = process.cpuUsage(cpu);
    return { seconds: (performance.now() - from) / 1000, cpu: (user + system) / 1e6, scored: points.length };
  });
  console.log(`Of the processor this program used ${replay.cpu.toFixed(2)} s for it.`);
  const preview = await databases.staff.transaction().execute(async (tx) => {
    const from = performance.now();
    const found = await previewRescoring(tx, { questionId: 'q000', formIds: [form], change });
    return { seconds: (performance.now() - from) / 1000, changed: found.changed };
  });
  verdict(`${replay.scored} exams scored again`, replay.seconds, replay.scored === people && replay.seconds < 5);
  console.log(
    `Preview with distribution, flips and reliability: ${preview.seconds.toFixed(2)} s, ${preview.changed} other scores`,
  );
  console.log(`\nOther programs used ${Math.round(othersShare() * 100)} % of the machine meanwhile.`);
} finally {
  await databases.close();
  await postgres.stop();
  rmSync(directory, { recursive: true, force: true });
}

function verdict(what: string, seconds: number, isMet: boolean): void {
  console.log(`${what}: ${seconds.toFixed(2)} s (goal < 5 s) ${isMet ? 'met' : 'MISSED'}`);
  if (!isMet) process.exitCode = 1;
}

/** Puts a form and its exams straight into the tables; handles are of each exam's own, as when they are dealt. */
async function fill(): Promise<void> {
  const client = new Client({ connectionString: postgres.connectionString('cmdsp', postgres.superuser) });
  await client.connect();
  await client.query('set search_path = cmdsp');
  await client.query('set session_replication_role = replica');
  const frozen = questions.map((id) => ({
    kind: 'single',
    question: {
      kind: 'single',
      id,
      stem: `About ${id}`,
      options: options.map((option) => ({ id: option, text: option })),
      exhibits: [],
    },
  }));
  const key = questions.map((id, index) => ({
    id,
    kind: 'single',
    correct: ['o1'],
    points: '1/1',
    pretest: index >= 90,
    domain: 1 + (index % 6),
    topic: `${1 + (index % 6)}.1`,
    objective: 1,
  }));
  await client.query(
    `insert into forms (id, number, kind, blueprint_id, title, question_count, pretest_count, duration_minutes, pass_mark,
       minimum_for_band, paper_hash, content_release, is_bank_private, status)
     values ($1, 1, 'certification', 'bench', 'Bench', 100, 10, 150, '7/10', 8, 'x', 'x', true, 'retired')`,
    [form],
  );
  await client.query('insert into form_papers values ($1, $2)', [
    form,
    JSON.stringify({ format: 'cmdsp-paper/1', parts: frozen }),
  ]);
  await client.query(
    `insert into form_keys (form_id, key, key_hash, seed, question_ids) values ($1, $2, 'x', 'x', $3)`,
    [form, JSON.stringify({ format: 'cmdsp-key/1', questions: key }), questions],
  );
  for (let from = 0; from < people; from += 500) await fillBatch(client, from, Math.min(500, people - from));
  await client.query('analyze');
  await client.end();
}

async function fillBatch(client: Client, from: number, count: number): Promise<void> {
  const random = seededRandom(`rescore ${from}`);
  const rows = Array.from({ length: count }, () => {
    const sitting = randomUUID();
    const handle = (id: string) => `${sitting.slice(0, 4)}${id}${sitting.slice(4, 8)}`;
    const chosen = questions.map(() => (random.below(100) < 68 ? 'o1' : `o${2 + random.below(3)}`));
    const parts = questions.map((id, index) => ({
      kind: 'single',
      question: {
        position: index + 1,
        id,
        handle: handle(id),
        options: options.map((option) => ({ id: option, handle: handle(`${id}${option}`) })),
      },
    }));
    const points = chosen.slice(0, 90).filter((one) => one === 'o1').length;
    const scored = chosen.map((one, index) => ({
      id: questions[index],
      position: index + 1,
      outcome: 'scored',
      points: one === 'o1' ? '1/1' : '0/1',
      maximum: '1/1',
    }));
    const answers = chosen.map((one, index) =>
      JSON.stringify({ kind: 'single', option: handle(`${questions[index]}${one}`) }),
    );
    return {
      sitting,
      points: `${points}/1`,
      decision: points >= 63 ? 'pass' : 'fail',
      deal: { format: 'cmdsp-deal/1', parts },
      scored,
      answers,
      sheet: chosen.map((one, index) => [questions[index], { kind: 'single', option: one }]),
    };
  });
  const json = JSON.stringify(rows);
  const values = `jsonb_to_recordset($1::jsonb) as v (sitting uuid, points text, decision text, deal jsonb, scored jsonb, answers jsonb, sheet json)`;
  await client.query(
    `insert into sittings (id, person_id, form_id, kind, state, rules_version, rules_accepted_at, window_opens_at,
       window_closes_at, personal_time_ms, grace_ms, started_at, finished_at, fence, holder, fence_since)
     select v.sitting, gen_random_uuid(), $2, 'certification', 'submitted', 'x', now(), now(), now(), 1000, 0, now(), now(), 1,
       'bench-holder', 1 from ${values}`,
    [json, form],
  );
  await client.query(`insert into sitting_deals select v.sitting, v.deal from ${values}`, [json]);
  await client.query(`insert into answer_sheets select v.sitting, v.sheet from ${values}`, [json]);
  await client.query(
    `insert into results (sitting_id, person_id, form_id, kind, points, maximum, pass_mark, decision, answered,
       question_count, domains, study_next, questions, computed_at, released_at)
     select v.sitting, gen_random_uuid(), $2, 'certification', v.points, '90/1', '7/10', v.decision, 100, 100, '[]', '[]',
       v.scored, now(), now() from ${values}`,
    [json, form],
  );
  await client.query(
    `insert into responses (sitting_id, sequence, position, fence, revision, response, at, is_late, salt, answer_hash, hash, batch_proof)
     select v.sitting, a.index, a.index, 1, 1, a.answer, now(), false, 'AAAAAAAAAAAAAAAAAAAAAA', md5(a.answer), md5(a.answer), 'x'
     from ${values}, jsonb_array_elements_text(v.answers) with ordinality a (answer, index)`,
    [json],
  );
}
