import { sql } from 'kysely';
import { afterEach, describe, expect, test } from 'vitest';
import { buildApp } from '../../app.ts';
import type { Context } from '../../context.ts';
import { asPerson } from '../../db/as-person.ts';
import { recordProgressFact } from '../../learning/progress-facts.ts';
import { sha256 } from '../../ledger/sha256.ts';
import { generateSecrets } from '../../secrets.ts';
import { canary } from '../../testing/a-catalogue.ts';
import { anExamCatalogue, type BankSecrets } from '../../testing/a-bank.ts';
import { aContext } from '../../testing/a-context.ts';
import { aDatabase } from '../../testing/a-database.ts';
import { answerTo, examRoom, questionsOf } from '../../testing/exam-room.ts';
import { aPublishedForm } from '../../testing/a-published-form.ts';
import { signInAs } from '../../testing/sign-in-as.ts';

const closers: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

async function anExam(parts: Partial<Context> = {}) {
  const database = await aDatabase();
  const context = aContext(database, { catalogue: anExamCatalogue(), ...parts });
  for (const kind of ['certification', 'rehearsal'] as const) await aPublishedForm(context, { kind, seed: 'fixed' });
  const app = await buildApp(context);
  closers.push(async () => {
    await app.close();
    await context.sittings.close();
    await context.databases.close();
    await database.drop();
  });
  const person = await signInAs(context);
  await context.databases.staff.transaction().execute(async (tx) => {
    for (const module of [1, 2, 3, 4, 5, 6]) {
      await recordProgressFact(tx, { personId: person.personId, fact: { kind: 'module-quiz-passed', module } });
    }
  });
  return { context, app, person, room: examRoom(app, person) };
}

/** Everything that a candidate receives from the lobby to the result, answering every question with its second option. */
async function wholeTraffic({ app, room }: Awaited<ReturnType<typeof anExam>>) {
  const bodies: string[] = [];
  const keep = <Response extends { body: string }>(response: Response): Response => {
    bodies.push(response.body);
    return response;
  };
  const seen: string[] = [];
  for (const kind of ['rehearsal', 'certification'] as const) {
    keep(await room.exam());
    const { id } = keep(await room.takeSeat(kind)).json<{ id: string }>();
    keep(await room.sitting(id));
    keep(await room.paper(id));
    keep(await room.start(id));
    const questions = questionsOf(keep(await room.paper(id)).json());
    const changes = questions.map((question, index) => ({
      position: question.position,
      fence: 1,
      revision: index + 1,
      response: answerTo(question, 1),
    }));
    keep(await room.save(id, ...changes));
    keep(await room.save(id, { position: 1, fence: 1, revision: 99, response: { kind: 'single', option: 'strange' } }));
    keep(await room.lease(id, 'browser-one'));
    keep(await room.submit(id, 2));
    seen.push(...bodies);
    keep(await room.result(id));
    keep(await room.receipts(id));
    keep(await room.exam());
  }
  keep(await app.inject({ url: '/api/receipt-key' }));
  return { beforeResults: seen, all: bodies };
}

describe('what candidates receive', () => {
  // beyond.md, complaint 11
  test('holds no secret field of any question, before and after the end', async () => {
    const { all } = await wholeTraffic(await anExam());

    expect(all.filter((body) => body.includes(canary))).toEqual([]);
    expect(all.join('\n')).not.toMatch(/"(correct|isCorrect|rationale|difficulty|pretest|key|seed|objective)"/);
  });

  test('names no bank id, no file and no authored option', async () => {
    const { all } = await wholeTraffic(await anExam());

    expect(all.join('\n')).not.toMatch(
      /"(d[1-6]-0\d|set-\d+(-[a-d])?|[oe][1-5]|[psrl]\d|pump|gateway|(?:quiz|practice)-[^"]*)"/,
    );
  });

  test('is the same byte for byte from two banks that differ in keys, rationales and difficulty, up to the result', async () => {
    const secrets = generateSecrets();
    const bank = (secret: BankSecrets) => anExamCatalogue(secret);
    const run = async (catalogue: Context['catalogue']) => {
      let next = 0;
      const newId = () => `01900000-0000-7000-8000-${String((next += 1)).padStart(12, '0')}`;
      const exam = await anExam({ catalogue, secrets, newId });
      return (await wholeTraffic(exam)).beforeResults.map(withoutTimes);
    };

    const one = await run(bank({ keyAt: () => 0, rationale: 'one reason', difficulty: 0.3 }));
    const other = await run(
      bank({ keyAt: (id) => sha256(id).charCodeAt(0) % 4, rationale: 'quite another reason', difficulty: 0.9 }),
    );

    expect(other.slice(0, rehearsalEnds)).toEqual(one.slice(0, rehearsalEnds));
    expect(other.filter(isAboutQuestions)).toEqual(one.filter(isAboutQuestions));
  });
});

/** How many answers the rehearsal gives up to its submission. */
const rehearsalEnds = 10;

/** The result of the rehearsal, and lists that mention it, are the one place where keys may show. */
function isAboutQuestions(body: string): boolean {
  return !body.includes('"decision"');
}

/** The two runs differ in time, and so in salts, receipts and display names of people. */
function withoutTimes(body: string): string {
  return body
    .replaceAll(/"(now|deadline|at|until|finishedAt)":\d+/g, '"$1":0')
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'TIME')
    .replaceAll(/"(salt|answerHash|previousReceiptHash|hash|signature)":("[^"]*"|null)/g, '"$1":""')
    .replaceAll(/"path":\[[^\]]*\]/g, '"path":[]');
}

describe('the database itself', () => {
  test.each(['form_keys', 'results', 'ledger_records'])('refuses candidates the table %s', async (table) => {
    const { context, person } = await anExam();

    const reading = asPerson(context.databases.candidate, person.personId, (tx) =>
      sql`select * from ${sql.table(table)}`.execute(tx),
    );

    await expect(reading).rejects.toThrow(`permission denied for table ${table}`);
  });

  // beyond.md, trap 8
  test.each([
    'update responses set response = 1',
    'delete from responses',
    "update ledger_records set body = ''",
    'delete from ledger_records',
    "update form_papers set paper = '{}'",
  ])('refuses even staff: %s', async (statement) => {
    const { context } = await anExam();

    const changing = sql.raw(statement).execute(context.databases.staff);

    await expect(changing).rejects.toThrow('permission denied');
  });

  test('shows candidates their own rows and nobody else’s', async () => {
    const exam = await anExam();
    await wholeTraffic(exam);
    const { context } = exam;
    const stranger = await signInAs(context);
    const count = (personId: string, table: string) =>
      asPerson(context.databases.candidate, personId, async (tx) => {
        const { rows } = await sql<{ count: string }>`select count(*) from ${sql.table(table)}`.execute(tx);
        return Number(rows[0]?.count);
      });
    const tables = ['sittings', 'sitting_deals', 'responses', 'form_papers', 'released_results'];

    const own = await Promise.all(tables.map((table) => count(exam.person.personId, table)));
    const others = await Promise.all(tables.map((table) => count(stranger.personId, table)));

    expect(own).toEqual([2, 2, 40, 2, 2]);
    expect(others).toEqual([0, 0, 0, 0, 0]);
  });
});
