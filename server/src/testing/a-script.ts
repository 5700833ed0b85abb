import type { Level } from '@cmdsp/marking';
import type { Context } from '../context.ts';
import { newId } from '../db/uuid.ts';
import type { MarkerPlace, MarkedKind } from '../db/tables/marking.ts';
import type { Criteria } from '../marking/criteria.ts';
import { drawCode } from '../marking/draw-code.ts';
import { keepCriteria } from '../marking/keep-criteria.ts';
import { awaitStep } from '../marking/script-steps.ts';
import { settleScript, type ScriptSettlement } from '../marking/settle-script.ts';
import { withClient } from './with-client.ts';

/** Criteria of four with a gate, for tests of settling: design 30, risk 30 (never zero), operations 30, communication 10. */
export const testCriteria: Criteria = {
  title: 'A test',
  criteria: (
    [
      ['design', 30],
      ['risk', 30],
      ['operations', 30],
      ['communication', 10],
    ] as const
  ).map(([id, weight]) => ({
    id,
    title: `Criterion ${id}`,
    weight,
    group: null,
    levels: [0, 1, 2, 3, 4].map((level) => `What ${id} of level ${level} shows.`),
    isNeverZero: id === 'risk',
  })),
  passMark: '7/10',
  gate: 'Does it knowingly harm patients?',
};

/** Digits as levels: "3334" for the four criteria of the test. */
export function levelsOf(digits: string): Readonly<Record<string, Level>> {
  return Object.fromEntries(testCriteria.criteria.map(({ id }, place) => [id, Number(digits.charAt(place)) as Level])); // digits of a test are levels
}

/** Puts a handed-in text of somebody before the markers, without a marker's name on it. */
export async function insertScript(
  { databases }: Pick<Context, 'databases'>,
  connectionString: string,
  {
    personId,
    kind = 'capstone',
    subject = 'a-case',
    round = 1,
    text = 'A pump stands at the bed.',
    isDouble = kind === 'capstone',
  }: {
    readonly personId: string;
    readonly kind?: MarkedKind;
    readonly subject?: string;
    readonly round?: number;
    readonly text?: string;
    readonly isDouble?: boolean;
  },
): Promise<{ readonly scriptId: string; readonly submissionId: string; readonly code: string }> {
  const [scriptId, submissionId, documentId] = [newId(), newId(), newId()];
  const body = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] };
  const words = text.split(' ').length;
  await withClient(connectionString, async (client) => {
    await client.query('set search_path = cmdsp');
    await client.query(
      `insert into documents (id, person_id, kind, subject, words_least, words_most, body, words, state, frozen_at, body_hash)
       values ($1, $2, 'assignment', $3, 0, 400, $4, $5, 'frozen', clock_timestamp(), sha256('x'))`,
      [documentId, personId, `${subject}/round-${round}`, JSON.stringify(body), words],
    );
    await client.query(
      `insert into submissions (id, person_id, kind, subject, round, state, submitted_at, promised_by, receipt, receipt_hash)
       values ($1, $2, $3, $4, $5, 'submitted', clock_timestamp(), clock_timestamp() + interval '21 days', '[]', repeat('a', 43))`,
      [submissionId, personId, kind, subject, round],
    );
    await client.query(
      `insert into submission_documents (submission_id, place, title, document_id) values ($1, 1, 'Text', $2)`,
      [submissionId, documentId],
    );
  });
  const code = drawCode();
  await databases.staff.transaction().execute(async (tx) => {
    const rubricHash = await keepCriteria(tx, testCriteria);
    const promisedBy = new Date(Date.now() + 21 * 86_400_000);
    await tx
      .insertInto('scripts')
      .values({ id: scriptId, submissionId, code, kind, subject, rubricHash, isDouble, promisedBy })
      .execute();
    await awaitStep(tx, scriptId, 'first');
  });
  return { scriptId, submissionId, code };
}

/** Gives a mark and settles, as the marking room does. */
export async function markScript(
  { databases }: Pick<Context, 'databases'>,
  {
    scriptId,
    markerId,
    role,
    digits,
    isHarm = false,
  }: {
    readonly scriptId: string;
    readonly markerId: string;
    readonly role: MarkerPlace;
    readonly digits: string;
    readonly isHarm?: boolean;
  },
): Promise<ScriptSettlement> {
  return databases.staff.transaction().execute(async (tx) => {
    const gate = { isHarm, reason: isHarm ? 'It stops the pump of a patient.' : '', passage: null };
    const comments = { overall: `Overall of ${role}`, passages: [] };
    await tx
      .insertInto('scriptMarks')
      .values({
        scriptId,
        markerId,
        role,
        levels: JSON.stringify(levelsOf(digits)),
        comments: JSON.stringify(comments),
        gate: JSON.stringify(gate),
        state: 'given',
        givenAt: new Date(),
      })
      .execute();
    return settleScript(tx, scriptId);
  });
}
