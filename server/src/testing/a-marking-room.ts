import type { EndpointKey } from '@cmdsp/contract';
import type { Level } from '@cmdsp/marking';
import { buildApp } from '../app.ts';
import type { Context } from '../context.ts';
import { newId } from '../db/uuid.ts';
import type { App } from '../http/app-type.ts';
import { enterScript } from '../marking/enter-script.ts';
import { aBrowser, type Answered } from './a-browser.ts';
import { aCatalogue } from './a-catalogue.ts';
import { aContext } from './a-context.ts';
import { aDatabase, type TestDatabase } from './a-database.ts';
import { anAssignment } from './an-assignment.ts';
import { signInAs } from './sign-in-as.ts';
import { withClient } from './with-client.ts';

type SignedIn = Awaited<ReturnType<typeof signInAs>>;

const known = { strong: '4343', borderline: '2323' } as const;

/** Digits as levels of the four criteria of the test: "3334". */
export function levelsOf(digits: string): Record<string, Level> {
  const ids = ['system', 'harm', 'actors', 'answer'];
  return Object.fromEntries(ids.map((id, place) => [id, Number(digits.charAt(place)) as Level])); // digits of a test are levels
}

/** A whole mark of these levels. */
export function aMark(digits: string, more: object = {}): object {
  return {
    levels: levelsOf(digits),
    comments: { overall: 'It names the parts and who answers for them.', passages: [] },
    gate: null,
    note: '',
    ...more,
  };
}

/** A program with one assignment, and what tests of the marking room do again and again. */
export async function aMarkingRoom(parts: Partial<Context> = {}) {
  const database = await aDatabase();
  const assignment = anAssignment();
  const anchorOf = (name: keyof typeof known) => ({
    ...assignment.anchors[name],
    marks: Object.fromEntries(
      Object.entries(levelsOf(known[name])).map(([id, level]) => [id, { level, reason: `Why ${id} of ${name}` }]),
    ),
  });
  const anchors = { strong: anchorOf('strong'), borderline: anchorOf('borderline') };
  const catalogue = { ...aCatalogue(), assignments: [{ ...assignment, anchors }] };
  const context = { ...aContext(database), catalogue, ...parts };
  const app = await buildApp(context);
  const room = { database, context, app };
  return {
    ...room,
    run: (statement: string, values: readonly unknown[] = []) => run(database, statement, values),
    call: (who: SignedIn, key: string, body?: unknown): Promise<Answered> =>
      aBrowser(app, who.cookie).call(key as EndpointKey, body), // as the tests write them
    aMarker: async ({ isCalibrated = true } = {}) => {
      const marker = await signInAs(context, { roles: ['marker'] });
      if (isCalibrated) await calibrate(app, marker);
      return marker;
    },
    handIn: (writer: SignedIn, text?: string) => handIn(room, writer, text),
    set: async (name: string, value: number) => {
      await run(
        database,
        `insert into setting_versions (id, name, version, value, reason)
         select gen_random_uuid(), $1, 1 + count(*), $2, 'Test' from setting_versions where name = $1`,
        [name, String(value)],
      );
    },
    close: async () => {
      await app.close();
      await context.sittings.close();
      await context.databases.close();
      await database.drop();
    },
  };
}

async function run(database: TestDatabase, statement: string, values: readonly unknown[]) {
  return withClient(database.connectionString, async (client) => {
    await client.query('set search_path = cmdsp');
    return (await client.query<Record<string, unknown>>(statement, [...values])).rows;
  });
}

/** Marks both anchors as they are known; which one is which differs between markers. */
async function calibrate(app: App, marker: SignedIn): Promise<void> {
  const browser = aBrowser(app, marker.cookie);
  const [strong, borderline] = [levelsOf(known.strong), levelsOf(known.borderline)];
  const path = 'POST /api/marking/calibrations/assignment/module-1' as EndpointKey;
  const first = await browser.call(path, { one: strong, two: borderline });
  if (!(first.body as { isWithin: boolean }).isWithin) await browser.call(path, { one: borderline, two: strong }); // as the contract says
}

/** Hands an assignment in for somebody and brings it to the markers. */
async function handIn(
  { database, context }: { readonly database: TestDatabase; readonly context: Context },
  { personId }: SignedIn,
  text = 'Pumps stand at the bed.',
): Promise<{ readonly scriptId: string; readonly code: string; readonly submissionId: string }> {
  const [submissionId, documentId] = [newId(), newId()];
  const body = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] };
  await run(
    database,
    `insert into documents (id, person_id, kind, subject, words_least, words_most, body, words, state, frozen_at, body_hash)
     values ($1, $2, 'assignment', $3, 0, 400, $4, 5, 'frozen', clock_timestamp(), sha256('x'))`,
    [documentId, personId, `module-1/${submissionId}`, JSON.stringify(body)],
  );
  await run(
    database,
    `insert into submissions (id, person_id, kind, subject, round, state, submitted_at, promised_by, receipt, receipt_hash)
     values ($1, $2, 'assignment', 'module-1', 1, 'submitted', clock_timestamp(), clock_timestamp() + interval '21 days', '[]', repeat('a', 43))`,
    [submissionId, personId],
  );
  await run(
    database,
    `insert into submission_documents (submission_id, place, title, document_id) values ($1, 1, 'A page for the board', $2)`,
    [submissionId, documentId],
  );
  const { catalogue } = context;
  const scriptId = await context.databases.staff
    .transaction()
    .execute(async (tx) => enterScript(tx, { submissionId, kind: 'assignment', subject: 'module-1', catalogue }));
  const [row] = await run(database, 'select code from scripts where id = $1', [scriptId]);
  return { scriptId, submissionId, code: String(row?.['code']) };
}
