import { type Arrangement, outcomeOf } from '@cmdsp/accommodations';
import { sql } from 'kysely';
import { applyProfile } from '../../accommodations/apply-profile.ts';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { Problem } from '../../http/problem.ts';
import { appendRecord } from '../../ledger/append-record.ts';
import { encryptPersonalData } from '../../ledger/personal-data.ts';
import { requireFactor } from './ask-accommodation.ts';
import { arrangementOf } from './queries.ts';
import { requireOfficerStep } from './take-request.ts';
import { tellCandidate } from './tell.ts';

/** What an officer decides. */
export type Decision = {
  readonly given: Arrangement;
  readonly areWordsMet: boolean;
  readonly validUntil: string | null;
  readonly answer: string;
};

const now = sql<Date>`clock_timestamp()`;

/**
 * Decides a request or its appeal. What is given becomes the one profile of the person at once, also in a sitting that waits
 * for its start. Refusing changes nothing of what was granted earlier; an appeal replaces the decision that it is about.
 * @throws Problem `not-found`, `conflict`, `conflict-of-interest`, `request-malformed`
 */
export async function decideRequest(
  { databases, secrets, newId }: Context,
  { id, officerId, decision }: { readonly id: string; readonly officerId: string; readonly decision: Decision },
) {
  const { areWordsMet, validUntil, answer } = decision;
  const given = { ...decision.given, timeFactor: requireFactor(decision.given.timeFactor) };
  return databases.staff.transaction().execute(async (tx) => {
    const request = await requireOfficerStep(tx, { id, officerId, step: 'decide' });
    await requireFuture(tx, validUntil);
    const { personId, number } = request;
    const outcome = outcomeOf({ asked: arrangementOf(request.asked), given, areWordsMet });
    const stored = JSON.stringify(given);
    const isAppeal = request.state === 'appealed';
    await tx
      .updateTable('accommodationRequests')
      .set(
        isAppeal
          ? {
              state: 'appeal-decided',
              appealOutcome: outcome,
              appealGiven: stored,
              appealValidUntil: validUntil,
              appealAnswer: answer,
              appealDecidedAt: now,
              appealDecidedBy: officerId,
            }
          : { state: 'decided', outcome, given: stored, validUntil, answer, decidedAt: now, decidedBy: officerId },
      )
      .where('id', '=', id)
      .execute();
    // What an appeal is about may be worse off only by an officer's words, never by a form that was left empty.
    const replaces = outcome !== 'refused';
    if (replaces) await replaceProfile(tx, { id: newId(), personId, requestId: id, given, validUntil });
    const value = { given, validUntil, answer };
    await appendRecord(tx, {
      streamKind: 'accommodation',
      streamId: id,
      kind: isAppeal ? 'accommodation-appeal-decided' : 'accommodation-decided',
      actor: `person:${officerId}`,
      // The reason speaks of a person: it is encrypted for them.
      body: { number, outcome, personalData: await encryptPersonalData(tx, { secrets, personId, value }) },
    });
    const applied = replaces
      ? await applyProfile(tx, { personId, actor: `person:${officerId}`, reason: `Accommodation ${number}` })
      : { updatedSittings: 0, hasRunningSitting: false };
    const title = isAppeal ? `Your appeal about ${number} was decided` : `Your request ${number} was decided`;
    await tellCandidate(tx, { id, personId, event: isAppeal ? 'appeal-decided' : 'decided', title });
    return { outcome, ...applied };
  });
}

async function replaceProfile(
  tx: Tx,
  {
    id,
    personId,
    requestId,
    given,
    validUntil,
  }: {
    readonly id: string;
    readonly personId: string;
    readonly requestId: string;
    readonly given: Arrangement;
    readonly validUntil: string | null;
  },
): Promise<void> {
  await tx
    .updateTable('accommodationProfiles')
    .set({ endedAt: now })
    .where('personId', '=', personId)
    .where('endedAt', 'is', null)
    .execute();
  await tx
    .insertInto('accommodationProfiles')
    .values({ id, personId, requestId, ...given, validUntil })
    .execute();
}

async function requireFuture(tx: Tx, validUntil: string | null): Promise<void> {
  if (validUntil === null) return;
  const { rows } = await sql<{ isPast: boolean }>`
    select ${validUntil}::date < (clock_timestamp() at time zone 'UTC')::date as is_past`.execute(tx);
  if (rows[0]?.isPast !== false)
    throw new Problem('request-malformed', 'Choose a last day that is today or later, or none.');
}
