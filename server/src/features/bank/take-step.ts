import { type BankStep, judgeBankStep, stepRules, type StepRefusal } from '@cmdsp/bank';
import type { QuestionStatus } from '@cmdsp/questions';
import { moveRevision } from '../../bank/move-revision.ts';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { Problem } from '../../http/problem.ts';
import type { Person } from '../../http/viewer.ts';
import { appendRecord } from '../../ledger/append-record.ts';
import { databaseNow } from '../../sittings/database-now.ts';
import { lockEntry } from './lock-entry.ts';
import { listRevisions } from './queries.ts';
import { standingOf } from './standing-of.ts';
import { tellOfStep } from './tell-people.ts';

const refusals: Readonly<Record<StepRefusal, string>> = {
  'wrong-state': 'The revision is no longer where this step begins. Reload the page to see where it stands.',
  'wrong-role': 'Your role does not take this step.',
  'own-work': 'You wrote this revision, so somebody else has to pass it.',
  'same-reviewer': 'You passed the technical review, so somebody else has to do the editorial one.',
  'reason-needed': 'Write what you found, in a few words; it stays in the record.',
  'not-newest': 'There is a newer revision; this one goes no further.',
  'never-live': 'This revision was never live. Make a new one from it instead.',
};

type Asked = {
  readonly person: Person;
  readonly id: string;
  readonly revision: number;
  readonly step: BankStep;
  readonly reason: string;
};

/**
 * Takes a step of the workflow, or says why not. Making a revision live retires the one that was, and names whoever did
 * it as the human who accepted it. Whoever has to know is told. @throws Problem `not-found`, `bank-refused`
 */
export async function takeStep({ databases }: Context, asked: Asked): Promise<{ state: QuestionStatus }> {
  const { person, id, revision, step, reason } = asked;
  const { personId } = person;
  return databases.staff.transaction().execute(async (tx) => {
    await lockEntry(tx, id);
    const revisions = await listRevisions(tx, id);
    const found = revisions.find((one) => one.revision === revision);
    if (found === undefined) throw new Problem('not-found', 'There is no such revision.');
    const standing = standingOf(found, revisions[0]?.revision ?? revision);
    const refusal = judgeBankStep({ revision: standing, step, person, reason });
    if (refusal !== null) throw new Problem('bank-refused', refusals[refusal]);
    const { to } = stepRules[step];
    if (to === 'live') await retireLive(tx, { revisions, id, revision });
    const marks = await marksOf(tx, { step, personId });
    await moveRevision(tx, { entryId: id, revision, state: found.state, step, to, reason, takenBy: personId, marks });
    await appendRecord(tx, {
      streamKind: 'bank-entry',
      streamId: id,
      kind: `bank-${step}`,
      actor: `person:${personId}`,
      reason: reason === '' ? null : reason,
      body: { revision, from: found.state, to, hash: found.hash },
    });
    await tellOfStep(tx, { entryId: id, to, writtenBy: standing.writtenBy, takenBy: personId });
    return { state: to };
  });
}

/** Only one revision is live: the one before makes way. */
async function retireLive(
  tx: Tx,
  {
    revisions,
    id,
    revision,
  }: { readonly revisions: Awaited<ReturnType<typeof listRevisions>>; readonly id: string; readonly revision: number },
): Promise<void> {
  for (const live of revisions.filter((one) => one.state === 'live' && one.revision !== revision)) {
    const reason = `Revision ${revision} took its place.`;
    await moveRevision(tx, {
      entryId: id,
      revision: live.revision,
      state: 'live',
      step: 'replace',
      to: 'retired',
      reason,
    });
  }
}

/** What the revision keeps of a step besides its state. */
async function marksOf(tx: Tx, { step, personId }: { readonly step: BankStep; readonly personId: string }) {
  switch (step) {
    case 'submit':
    case 'send-back':
      return { technicalBy: null, editorialBy: null };
    case 'pass-technical':
      return { technicalBy: personId };
    case 'pass-editorial':
      return { editorialBy: personId };
    case 'make-live': {
      const { legalName } = await tx
        .selectFrom('people')
        .select('legalName')
        .where('id', '=', personId)
        .executeTakeFirstOrThrow();
      const on = new Date(await databaseNow(tx)).toISOString().slice(0, 10);
      return { liveBy: personId, wasLive: true, acceptedName: legalName, acceptedOn: on };
    }
    default:
      return {};
  }
}
