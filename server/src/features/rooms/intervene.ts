import type { Endpoints } from '@cmdsp/contract';
import { assertNever, type Instant, minutes, type Result } from '@cmdsp/primitives';
import type { z } from 'zod';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { Problem } from '../../http/problem.ts';
import type { Person } from '../../http/viewer.ts';
import { requireNoConflict } from '../../impartiality/conflict-between.ts';
import { standingOf } from '../../sittings/committer/standing-of.ts';
import { extendSitting, shortenSitting } from '../../sittings/extend-sitting.ts';
import { allowLateStart } from '../../sittings/allow-late-start.ts';
import { lockSitting } from '../../sittings/finish-sitting.ts';
import { pauseSitting, resumeSitting } from '../../sittings/pause-sitting.ts';
import { releaseLease } from '../../sittings/release-lease.ts';
import type { Step, Stepped } from '../../sittings/step-sitting.ts';
import { requireGivenByHand } from './require-given-by-hand.ts';
import { requireSeat } from './room-name.ts';
import { refusedWords, type Refusal } from './refused-words.ts';
import { tellCandidate } from './tell-candidate.ts';

/** What somebody in charge of a room does to a sitting, with the reason that its candidate reads. */
export type Intervention = z.output<Endpoints['POST /api/rooms/sittings/:id/interventions']['body']>;

export type Intervened = {
  readonly isChanged: boolean;
  readonly deadline: Instant | null;
  readonly pausedAt: Instant | null;
};

/**
 * Carries an intervention out, records its reason in the sitting's ledger and tells the candidate, all or nothing; the
 * same press twice is one. Nothing here can end or void a sitting, and an invigilator takes back only what somebody gave by
 * hand. @throws Problem `not-found`, `conflict-of-interest`,
 * `sitting-refused`
 */
export async function intervene(
  context: Pick<Context, 'databases'>,
  options: { readonly person: Person; readonly sittingId: string; readonly intervention: Intervention },
): Promise<Intervened> {
  const { person, sittingId, intervention } = options;
  return context.databases.staff.transaction().execute(async (tx) => {
    const { personId } = await requireSeat(tx, person, sittingId);
    await requireNoConflict(tx, { assignment: 'invigilate', actorId: person.personId, personIds: [personId] });
    const { kind, requestId, reason: text } = intervention;
    const amount = 'minutes' in intervention ? intervention.minutes : null;
    // The lock makes the same press wait, and then see that it was done.
    await lockSitting(tx, sittingId);
    const done = await tx
      .selectFrom('sittingNotices')
      .select('id')
      .where('sittingId', '=', sittingId)
      .where('requestId', '=', requestId)
      .executeTakeFirst();
    if (done !== undefined) return { isChanged: false, deadline: null, pausedAt: null };
    if (kind === 'shortening' && !person.roles.includes('officer'))
      await requireGivenByHand(tx, { sittingId, amount: intervention.minutes });
    const step = { sittingId, actor: `person:${person.personId}`, reason: text };
    const stepped = await carryOut(tx, step, intervention);
    if (!stepped.ok) throw new Problem('sitting-refused', refusedWords(stepped.problem));
    const told = { sittingId, requestId, kind, text, minutes: amount, actorId: person.personId };
    if (stepped.value?.isChanged !== false) await tellCandidate(tx, told);
    if (stepped.value === null) return { isChanged: true, deadline: null, pausedAt: null };
    const { sitting, now, isChanged } = stepped.value;
    const { deadline, pausedAt } = standingOf(sitting, now);
    return { isChanged, deadline, pausedAt };
  });
}

function carryOut(tx: Tx, step: Step, intervention: Intervention): Promise<Result<Stepped | null, Refusal>> {
  switch (intervention.kind) {
    case 'pause':
      return pauseSitting(tx, { ...step, kind: 'staff', longest: null });
    case 'resume':
      return resumeSitting(tx, step);
    case 'extension':
      return extendSitting(tx, { ...step, credit: minutes(intervention.minutes) });
    case 'shortening':
      return shortenSitting(tx, { ...step, credit: minutes(intervention.minutes) });
    case 'late-start':
      return allowLateStart(tx, { ...step, minutes: intervention.minutes });
    case 'release':
      return releaseLease(tx, step);
    default:
      return assertNever(intervention);
  }
}
