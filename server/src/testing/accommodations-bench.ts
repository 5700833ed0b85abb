import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { buildApp } from '../app.ts';
import { readConfig } from '../config.ts';
import { recordProgressFact } from '../learning/progress-facts.ts';
import { ensureForms } from '../sittings/forms/ensure-forms.ts';
import { anExamCatalogue } from './a-bank.ts';
import { aContext } from './a-context.ts';
import { aDatabase } from './a-database.ts';
import { examRoom } from './exam-room.ts';
import { type SignedIn, signInAs } from './sign-in-as.ts';

/** What the form asks for when nothing is chosen. */
export const nothingAsked = {
  timeFactor: '1/1',
  stopClockBreaks: null,
  textSize: 'normal',
  contrast: 'normal',
  font: 'normal',
  separateRoom: false,
};

/** The application with forms, a directory for papers, and people around a request; the environment is what an operator may set. Closed when the file ends. */
export async function openAccommodationsBench(environment: Readonly<Record<string, string>> = {}) {
  const database = await aDatabase();
  const directory = await mkdtemp(join(tmpdir(), 'cmdsp-accommodations-'));
  const config = readConfig({ CMDSP_DATA: directory, ...environment }, []);
  const context = aContext(database, { catalogue: anExamCatalogue(), config });
  await ensureForms(context.databases.staff, context);
  const app = await buildApp(context);

  afterAll(async () => {
    await app.close();
    await context.sittings.close();
    await context.databases.close();
    await database.drop();
    await rm(directory, { recursive: true, force: true });
  });

  async function call(
    person: { readonly cookie: string },
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    url: string,
    payload?: object,
  ) {
    return app.inject({
      method,
      url,
      headers: {
        cookie: person.cookie,
        ...(Buffer.isBuffer(payload) && { 'content-type': 'application/octet-stream' }),
      },
      ...(payload !== undefined && { payload }),
    });
  }

  /** Asks, and answers with the request's id. */
  async function ask(person: SignedIn, asked: object = {}, words = 'I read slowly and need more time.') {
    const answer = await call(person, 'POST', '/api/accommodations', { asked: { ...nothingAsked, ...asked }, words });
    return answer.json<{ id: string }>().id;
  }

  async function givePaper(person: SignedIn, id: string, text = 'A paper of my doctor.') {
    const evidence = randomUUID();
    const url = `/api/accommodations/${id}/evidence/${evidence}?name=paper.txt`;
    return { evidence, answer: await call(person, 'PUT', url, Buffer.from(text)) };
  }

  const take = (officer: SignedIn, id: string) => call(officer, 'POST', `/api/accommodations/${id}/taking`);

  const decide = (officer: SignedIn, id: string, given: object = {}, more: object = {}) =>
    call(officer, 'POST', `/api/accommodations/${id}/decision`, {
      given: { ...nothingAsked, other: '', ...given },
      areWordsMet: true,
      validUntil: null,
      answer: 'Your paper shows that you need it.',
      ...more,
    });

  /** Asks, takes and grants in one go. */
  async function grant(person: SignedIn, officer: SignedIn, given: object, more: object = {}) {
    const id = await ask(person, given);
    await take(officer, id);
    const answer = await decide(officer, id, given, more);
    return { id, answer };
  }

  /** Somebody who has passed every quiz and may sit the certification examination. */
  async function aCandidate(legalName = 'Test Person') {
    const person = await signInAs(context, { legalName });
    await context.databases.staff.transaction().execute(async (tx) => {
      for (const module of [1, 2, 3, 4, 5, 6])
        await recordProgressFact(tx, { personId: person.personId, fact: { kind: 'module-quiz-passed', module } });
    });
    return { person, room: examRoom(app, person) };
  }

  const anOfficer = () => signInAs(context, { roles: ['officer'], legalName: 'Officer' });

  return { context, app, database, directory, call, ask, givePaper, take, decide, grant, aCandidate, anOfficer };
}
