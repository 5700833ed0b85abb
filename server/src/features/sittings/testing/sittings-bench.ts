import type { Catalogue } from '@cmdsp/content';
import { sql } from 'kysely';
import pino from 'pino';
import { afterAll } from 'vitest';
import { buildApp } from '../../../app.ts';
import { recordProgressFact } from '../../../learning/progress-facts.ts';
import { ensureForms } from '../../../sittings/forms/ensure-forms.ts';
import { anExamCatalogue } from '../../../testing/a-bank.ts';
import { aContext } from '../../../testing/a-context.ts';
import { aDatabase } from '../../../testing/a-database.ts';
import { examRoom, questionsOf } from '../../../testing/exam-room.ts';
import { signInAs } from '../../../testing/sign-in-as.ts';
import { withClient } from '../../../testing/with-client.ts';

/** The quizzes that somebody passes before the certification examination. */
export const everyModule = [1, 2, 3, 4, 5, 6];

/** Something that one part of a test waits for and another gives. */
export function aSignal(): { readonly given: Promise<void>; readonly give: () => void } {
  let give = () => undefined as void;
  const given = new Promise<void>((resolve) => {
    give = resolve;
  });

  return { given, give };
}

/** One change of an answer, as the exam page sends it. */
export function change(position: number, revision: number, response: object | null, fence = 1) {
  return { position, fence, revision, response };
}

/** The application with an exam catalogue and its forms on a database of its own, closed when the file ends. */
export async function openSittingsBench({ catalogue = anExamCatalogue() }: { readonly catalogue?: Catalogue } = {}) {
  const database = await aDatabase();
  const context = aContext(database, { catalogue, log: pino({ level: 'error' }) });
  await ensureForms(context.databases.staff, context);
  const app = await buildApp(context);

  afterAll(async () => {
    await app.close();
    await context.sittings.close();
    await context.databases.close();
    await database.drop();
  });

  /** What nobody may do who works through the program. */
  async function asOwner(statement: string, values: readonly unknown[]) {
    await withClient(database.connectionString, (owner) => owner.query(statement, [...values]));
  }

  async function aCandidate(options: { modules?: readonly number[] } = {}) {
    const person = await signInAs(context);
    await context.databases.staff.transaction().execute(async (tx) => {
      for (const module of options.modules ?? []) {
        await recordProgressFact(tx, { personId: person.personId, fact: { kind: 'module-quiz-passed', module } });
      }
    });
    return { person, room: examRoom(app, person) };
  }

  async function aRunning(kind: 'rehearsal' | 'certification' = 'certification') {
    const { person, room } = await aCandidate({ modules: everyModule });
    const { id } = (await room.takeSeat(kind)).json<{ id: string }>();
    await room.start(id);
    return { person, room, id, questions: questionsOf((await room.paper(id)).json()) };
  }

  /** Moves a sitting into the past, as if it had been started that much earlier. */
  async function letPass(id: string, minutes: number): Promise<void> {
    await sql`update sittings set started_at = started_at - ${minutes} * interval '1 minute' where id = ${id}`.execute(
      context.databases.staff,
    );
  }

  return { database, context, asOwner, app, aCandidate, aRunning, letPass };
}
