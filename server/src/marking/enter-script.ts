import type { Catalogue } from '@cmdsp/content';
import { randomInt } from 'node:crypto';
import type { Tx } from '../db/database.ts';
import { newId } from '../db/uuid.ts';
import type { MarkedKind } from '../db/tables/marking.ts';
import { appendRecord } from '../ledger/append-record.ts';
import { readSetting } from '../settings/read-setting.ts';
import { allocateScript } from './allocate-script.ts';
import { drawCode } from './draw-code.ts';
import { criteriaOf } from './criteria-of.ts';
import { keepCriteria } from './keep-criteria.ts';
import { awaitStep } from './script-steps.ts';

/**
 * Brings a submission that was just handed in to the markers: under a drawn code, with one marker or two, and in the ledger.
 * Capstones have two always, assignments by lot (and later where the first mark is near the pass mark). Inside the
 * transaction of the hand-in and with the staff role; saying it twice changes nothing. Returns the script's id.
 */
export async function enterScript(
  tx: Tx,
  {
    submissionId,
    kind,
    subject,
    catalogue,
  }: {
    readonly submissionId: string;
    readonly kind: MarkedKind;
    readonly subject: string;
    readonly catalogue: Catalogue;
  },
): Promise<string> {
  const known = await tx.selectFrom('scripts').select('id').where('submissionId', '=', submissionId).executeTakeFirst();
  if (known !== undefined) return known.id;
  const criteria = criteriaOf(catalogue, kind, subject);
  if (criteria === null) throw new TypeError(`Nothing says what ${kind} ${subject} is marked by`);
  const { promisedBy } = await tx
    .selectFrom('submissions')
    .select('promisedBy')
    .where('id', '=', submissionId)
    .executeTakeFirstOrThrow();
  if (promisedBy === null) throw new TypeError('A submission is promised a date before it is marked');
  const percent = await readSetting(tx, 'marking-second-percent');
  const isDouble = kind === 'capstone' || randomInt(100) < percent;
  const id = newId();
  const rubricHash = await keepCriteria(tx, criteria);
  const code = await drawFreeCode(tx);
  await tx
    .insertInto('scripts')
    .values({ id, submissionId, code, kind, subject, rubricHash, isDouble, promisedBy })
    .execute();
  await appendRecord(tx, {
    streamKind: 'script',
    streamId: id,
    kind: 'script-entered',
    actor: 'system',
    body: { submissionId, code, kind, subject, rubricHash, isDouble },
  });
  await awaitStep(tx, id, 'first');
  await allocateScript(tx, { scriptId: id, role: 'first' });
  if (isDouble) await allocateScript(tx, { scriptId: id, role: 'second' });
  return id;
}

/** A code that no script and no anchor has; another one that draws it at the same moment fails on the unique index. */
export async function drawFreeCode(tx: Tx): Promise<string> {
  for (;;) {
    const code = drawCode();
    const script = await tx.selectFrom('scripts').select('id').where('code', '=', code).executeTakeFirst();
    const seed = await tx.selectFrom('anchorSeeds').select('id').where('code', '=', code).executeTakeFirst();
    if (script === undefined && seed === undefined) return code;
  }
}
