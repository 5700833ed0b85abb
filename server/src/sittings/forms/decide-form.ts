import type { Tx } from '../../db/database.ts';
import type { FormStatus, FormStep } from '../../db/tables/forms.ts';
import { newId } from '../../db/uuid.ts';
import { Problem } from '../../http/problem.ts';
import { appendRecord } from '../../ledger/append-record.ts';
import { buildId } from './build-id.ts';
import { checkStoredForm } from './check-stored-form.ts';
import { actorOf, decidedBy, type FormDecider } from './form-decider.ts';
import type { FormSource } from './form-source.ts';

/** What may be decided about a form that exists, from which status it starts, and where it ends. */
const steps = {
  published: { from: ['proposed'], to: 'published' },
  reserved: { from: ['proposed'], to: 'reserve' },
  released: { from: ['reserve'], to: 'published' },
  retired: { from: ['proposed', 'reserve', 'published'], to: 'retired' },
} as const satisfies Partial<Record<FormStep, { from: readonly FormStatus[]; to: FormStatus }>>;

export type FormDecision = keyof typeof steps;

/**
 * Publishes a proposed form, keeps it in reserve, releases it from there or retires it, with its ledger record. Whoever
 * proposed a form does not approve it; before anybody can sit it, the independent check and the walk on this build hold.
 * @throws Problem `not-found`, `form-decided`, `form-own-proposal`, `form-not-walked`, `form-faulty`
 */
export async function decideForm(
  tx: Tx,
  options: {
    readonly source: FormSource;
    readonly formId: string;
    readonly step: FormDecision;
    readonly decider: FormDecider;
    readonly reason: string;
  },
): Promise<void> {
  const { source, formId, step, decider, reason } = options;
  const form = await tx
    .selectFrom('forms')
    .select(['status', 'number', 'blueprintId'])
    .where('id', '=', formId)
    .forUpdate()
    .executeTakeFirst();
  if (form === undefined) throw new Problem('not-found', 'There is no such form.');
  const { from, to } = steps[step];
  if (!from.some((status) => status === form.status)) {
    throw new Problem('form-decided', `Form ${form.number} is ${statusWords[form.status]}; reload the page.`);
  }
  if (step === 'published' || step === 'reserved') await refuseOwnProposal(tx, formId, decider);
  if (step !== 'retired') {
    await refuseWithoutWalk(tx, formId, source);
    const found = await checkStoredForm(tx, { source, formId });
    if (found.length > 0) {
      const words = found.slice(0, 5).map(({ message }) => message);
      throw new Problem('form-faulty', `The check found ${found.length}: ${words.join('; ')}.`);
    }
  }
  await tx.updateTable('forms').set({ status: to }).where('id', '=', formId).execute();
  await tx
    .insertInto('formDecisions')
    .values({ id: newId(), formId, step, ...decidedBy(decider), reason })
    .execute();
  await appendRecord(tx, {
    streamKind: 'form',
    streamId: formId,
    kind: `form-${step}`,
    actor: actorOf(decider),
    reason,
    body: { number: form.number, build: buildId(source), isDemonstration: decider.kind === 'program' },
  });
}

const statusWords: Readonly<Record<FormStatus, string>> = {
  proposed: 'only proposed',
  reserve: 'kept in reserve',
  published: 'published',
  retired: 'retired',
};

async function refuseOwnProposal(tx: Tx, formId: string, decider: FormDecider): Promise<void> {
  const proposal = await tx
    .selectFrom('formDecisions')
    .select(['decidedBy'])
    .where('formId', '=', formId)
    .where('step', '=', 'proposed')
    .executeTakeFirst();
  if (decider.kind === 'officer' && proposal?.decidedBy === decider.personId) {
    throw new Problem('form-own-proposal', 'You proposed this form. Another officer has to approve it.');
  }
}

async function refuseWithoutWalk(tx: Tx, formId: string, source: FormSource): Promise<void> {
  const walk = await tx
    .selectFrom('formWalks')
    .select('hasPassed')
    .where('formId', '=', formId)
    .where('build', '=', buildId(source))
    .orderBy('walkedAt', 'desc')
    .executeTakeFirst();
  if (walk === undefined) {
    throw new Problem(
      'form-not-walked',
      'The program has not walked through this form on this build. Let it do so first.',
    );
  }
  if (!walk.hasPassed) throw new Problem('form-not-walked', 'The program’s walk through this form found faults.');
}
