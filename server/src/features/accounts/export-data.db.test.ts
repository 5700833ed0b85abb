import { type KyselyPlugin, OperationNodeTransformer, type TableNode } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildApp } from '../../app.ts';
import type { Context } from '../../context.ts';
import type { App } from '../../http/app-type.ts';
import { canary } from '../../testing/a-catalogue.ts';
import { aContext } from '../../testing/a-context.ts';
import { aDatabase, type TestDatabase } from '../../testing/a-database.ts';
import { type SignedIn, signInAs } from '../../testing/sign-in-as.ts';
import { withClient } from '../../testing/with-client.ts';
import { exportData } from './export-data.ts';
import { leftOutOfExport } from './left-out-of-export.ts';

let database: TestDatabase;
let context: Context;
let app: App;
let learner: SignedIn;

beforeAll(async () => {
  database = await aDatabase();
  context = aContext(database);
  app = await buildApp(context);
  learner = await signInAs(context);
});

afterAll(async () => {
  await app.close();
  await context.databases.close();
  await database.drop();
});

async function call(method: 'GET' | 'POST' | 'PUT', url: string, payload?: object) {
  const headers = { cookie: learner.cookie };
  const answer = await app.inject({ method, url, headers, ...(payload === undefined ? {} : { payload }) });
  expect(answer.statusCode).toBeLessThan(300);
  return answer.body === '' ? null : answer.json();
}

test('exports every table that holds something of one person, or says why not', async () => {
  const read = new Set<string>();

  await exportData(recordingReads(context, read), learner.personId);

  const personal = await listPersonalTables();
  const leftOut = Object.keys(leftOutOfExport);
  expect(personal.length).toBeGreaterThan(30);
  // A new table belongs into the export (server/src/features/accounts/export-*.ts), or into the list with its reason.
  expect(personal.filter((table) => !read.has(table) && !leftOut.includes(table))).toEqual([]);
  expect(leftOut.filter((table) => read.has(table) || !personal.includes(table))).toEqual([]);
});

test('gives what somebody did, and says what is left out', async () => {
  const { questions } = await call('GET', '/api/topics/1.1/questions');
  const [{ question }] = questions;
  await call('POST', `/api/topics/1.1/questions/${question.handle}/answers`, {
    response: { kind: 'single', option: question.options[0].handle },
  });
  const quiz = await call('POST', '/api/modules/2/quiz-tries');
  await answerFirst(`/api/quiz-tries/${quiz.id}`, quiz);

  const open = await call('GET', '/api/account/data');
  await call('POST', `/api/quiz-tries/${quiz.id}/submission`);
  const submitted = await call('GET', '/api/account/data');

  expect(open).toMatchObject({ topicAnswers: [{ topic: '1.1' }], quizzes: [{ module: 2, isPassed: null }] });
  expect(open.quizAnswers).toEqual([]);
  expect(submitted).toMatchObject({ quizzes: [{ isPassed: false }], quizAnswers: [{ tryId: quiz.id }] });
  expect(submitted.memories).toHaveLength(12);
  expect(submitted.leftOut).toEqual(leftOutOfExport);
  expect(JSON.stringify([open, submitted])).not.toContain(canary);
});

test('gives an open diagnostic without its answers, which name the options', async () => {
  const run = await call('POST', '/api/diagnostic/runs');
  await answerFirst(`/api/diagnostic/runs/${run.id}`, run);

  const open = await call('GET', '/api/account/data');
  await call('POST', `/api/diagnostic/runs/${run.id}/completion`);
  const finished = await call('GET', '/api/account/data');

  expect(open).toMatchObject({ diagnostics: [{ id: run.id, finishedAt: null }], diagnosticAnswers: [] });
  expect(finished).toMatchObject({ diagnosticAnswers: [{ runId: run.id }] });
});

test('gives nothing of anybody else', async () => {
  await call('GET', '/api/topics/1.1/questions');
  const other = await signInAs(context);

  const answer = await app.inject({ method: 'GET', url: '/api/account/data', headers: { cookie: other.cookie } });

  expect(answer.json()).toMatchObject({ progress: [], topicAnswers: [], quizzes: [], diagnostics: [], memories: [] });
  expect(answer.body).not.toContain(learner.personId);
});

type Paper = { questions: { handle: string; options: { handle: string }[] }[] };

async function answerFirst(address: string, { questions: [question] }: Paper) {
  await call('PUT', `${address}/answers/${question?.handle}`, {
    response: { kind: 'single', option: question?.options[0]?.handle },
  });
}

/** Tables with a column for a person or an account, and those that belong to a row of such a table. */
async function listPersonalTables(): Promise<readonly string[]> {
  return withClient(database.connectionString, async (client) => {
    const { rows } = await client.query<{ table: string }>(`
      with recursive tables as (
        select c.oid, c.relname from pg_class c where c.relnamespace = 'cmdsp'::regnamespace and c.relkind in ('r', 'p')
      ), personal as (
        select t.oid, t.relname from tables t
        where t.relname = 'people' or exists (
          select from pg_attribute a
          where a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
            and a.attname ~ '(^|_)(person|user|candidate|learner|sitting)_id$'
        ) or exists (
          select from pg_constraint k
          join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any (k.conkey)
          where k.contype = 'f' and k.conrelid = t.oid and k.confrelid = 'cmdsp.people'::regclass and a.attname = 'id'
        )
        union
        select t.oid, t.relname from tables t
        join pg_constraint k on k.contype = 'f' and k.conrelid = t.oid
        join personal p on k.confrelid = p.oid
        where p.relname not in ('people', 'auth_users')
      )
      select relname as table from personal order by relname`);
    return rows.map(({ table }) => table);
  });
}

/** The same context, whose database handles write down every table that they read. */
function recordingReads(plain: Context, read: Set<string>): Context {
  const plugin: KyselyPlugin = {
    transformQuery: ({ node }) => {
      new TableRecorder(read).transformNode(node);
      return node;
    },
    transformResult: async ({ result }) => result,
  };
  const { auth, candidate, staff } = plain.databases;
  return {
    ...plain,
    databases: {
      ...plain.databases,
      auth: auth.withPlugin(plugin),
      candidate: candidate.withPlugin(plugin),
      staff: staff.withPlugin(plugin),
    },
  };
}

class TableRecorder extends OperationNodeTransformer {
  readonly #read: Set<string>;

  constructor(read: Set<string>) {
    super();
    this.#read = read;
  }

  protected override transformTable(node: TableNode): TableNode {
    const { name } = node.table.identifier;
    this.#read.add(name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));
    return super.transformTable(node);
  }
}
